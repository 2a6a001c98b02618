// How an event travels: journal → relay → queue → one handler, in order, once, whatever fails.
// A feature declares an event in `contracts` and writes @OnEvent; the rest is hidden in here.
// It must never know a feature, an entity, a person's data or which queue the operator chose.
export * from './event-catalogue.js';
export * from './event-context.js';
export * from './on-event.decorator.js';
export * from './queue-link.js';
export * from './queue-backend.js';
export * from './inbox.js';
export * from './relay.js';
export * from './reconciliation.js';
export * from './bullmq.server.js';
export * from './messaging.module.js';
