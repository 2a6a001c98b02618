import { CLOCK_EVENTS } from './clock.events.js';
import { ENTRY_EVENTS } from './entry.events.js';
import type { EventContract } from './event.js';
import { CASE_EVENTS } from './case.events.js';
import { OWNER_EVENTS } from './owner.events.js';

/** Every event that the journal may hold. */
export const EVENTS: readonly EventContract[] = [
  ...CASE_EVENTS,
  ...OWNER_EVENTS,
  ...CLOCK_EVENTS,
  ...ENTRY_EVENTS,
];
