// The notifications service, for the process that runs it beside the others.
// It must never import another service: events and the case store are all they share.
export * from './notifications.module.js';
