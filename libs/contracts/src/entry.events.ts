import { ENTRY_DATA } from './entries/entry-input.js';
import { ENTRY_TYPES } from './entries/registry.js';
import { defineEvent, type EventContract, type ServiceName } from './event.js';

/** Entry types that say something about a remedy which a UN body has asked for. */
const REMEDY_NEWS = new Set([
  'un.decision',
  'un.state-reply',
  'un.assessment',
  'court.refused-to-comply',
  'compensation.ordered',
  'compensation.paid',
  'criminal-case.opened',
]);

const hearersOf = (type: string): readonly ServiceName[] =>
  REMEDY_NEWS.has(type) ? ['follow-up', 'un-decisions'] : ['follow-up'];

/** Every entry is an event of its own name: whatever happens, follow-up asks what it stops and starts. */
export const ENTRY_EVENTS: readonly EventContract<typeof ENTRY_DATA>[] = ENTRY_TYPES.map(
  ({ type }) => defineEvent(type, { to: hearersOf(type), data: ENTRY_DATA }),
);

/** The entry events that one service hears. */
export const entryEventsFor = (service: ServiceName): readonly EventContract<typeof ENTRY_DATA>[] =>
  ENTRY_EVENTS.filter(({ to }) => to.includes(service));
