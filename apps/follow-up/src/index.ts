// The follow-up service, for the process that runs it beside the others.
// It must never import another service: events and the case store are all they share.
export * from './follow-up.module.js';
export * from './reminders/reminder.scheduler.js';
export * from './law/law-plan.js';
export * from './law/apply-law.js';
