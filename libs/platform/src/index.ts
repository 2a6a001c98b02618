// What every process stands on: settings, clock, log, errors, policy, health, database, start.
// Services build on it and it serves them all alike; recording an entry is the same in each.
// It must never know a feature of one service, or print what a person told us.
export * from './config/config.js';
export * from './config/configuration-error.js';
export * from './config/describe-config.js';
export * from './clock/clock.js';
export * from './clock/simulated-clock.js';
export * from './clock/clock-guard.js';
export * from './logging/logger.js';
export * from './logging/nest-logger.js';
export * from './logging/reduce-error.js';
export * from './errors/qorgan-error.js';
export * from './errors/refusal.js';
export * from './policy/policy.decorator.js';
export * from './policy/actor.js';
export * from './health/health-probes.js';
export * from './bootstrap/bootstrap.js';
export * from './bootstrap/listen.js';
export * from './bootstrap/process-end.js';
export * from './bootstrap/run-service.js';
export { deskBesideCode } from './bootstrap/serve-desk.js';
export * from './database/embedded-postgres.js';
export * from './database/ensure-database.js';
export * from './law/load-law.js';
export * from './law/pack-error.js';
export * from './casework/law.token.js';
export * from './casework/casework.module.js';
export * from './casework/migrate.js';
export * from './bootstrap/start-services.js';
export * from './bootstrap/surroundings.js';
export * from './recording/entries.controller.js';
export * from './recording/entry-recorder.js';
export * from './recording/preview.js';
export * from './recording/refusals.js';
export * from './recording/request-headers.js';
export * from './recording/seal-entry.js';
