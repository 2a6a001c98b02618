// All that crosses a wall: events, entries and routes, each declared once as a value.
// Services, specs, generated documents and the browser read the same values.
// It must never know Nest, a database, a queue or the environment: only the domain and zod.
export * from './event.js';
export * from './events.js';
export * from './case.events.js';
export * from './owner.events.js';
export * from './clock.events.js';
export * from './entry.events.js';
export * from './entries/entry-draft.js';
export * from './entries/entry-input.js';
export * from './entries/field-kind.js';
export * from './entries/parse-entry.js';
export * from './entries/registry.js';
export * from './entries/sides.js';
export * from './entries/nearest.js';
export * from './entries/quoting.js';
export * from './entries/vocabulary.js';
export type { MemberRef, ToldDay } from './routes/answer-parts.js';
export * from './routes/complaint.routes.js';
export * from './routes/case-code.js';
export * from './routes/case.routes.js';
export * from './routes/consent.routes.js';
export * from './routes/decision.routes.js';
export * from './routes/clock.routes.js';
export * from './routes/around.routes.js';
export * from './routes/owner.routes.js';
export * from './routes/triage.routes.js';
export * from './routes/law.routes.js';
export * from './routes/desk.pages.js';
export * from './routes/operations.routes.js';
export * from './routes/inbox.routes.js';
export * from './routes/news.routes.js';
export * from './routes/problem.js';
export * from './routes/replay.routes.js';
export * from './routes/sample.routes.js';
export * from './routes/stall-map.routes.js';
export * from './routes/statistics.routes.js';
