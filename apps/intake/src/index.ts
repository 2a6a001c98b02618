// The intake service, for the process that runs it beside the others.
// It must never import another service: events and the case store are all they share.
export * from './intake.module.js';
export * from './casebook/read-casebook.js';
export * from './casebook/casebook-file.js';
export * from './casebook/casebooks-dir.js';
export * from './import/import.service.js';
export type { ImportPlan } from './import/import-plan.js';
export { renderFaults } from './casebook/fault-log.js';
