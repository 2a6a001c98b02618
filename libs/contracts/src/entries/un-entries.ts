import { type EntryDefinition, type FieldKind, oneOf, someOf } from './field-kind.js';
import { GRADES, OUTCOMES, REMEDIES } from './vocabulary.js';

const of = (
  type: string,
  fields: Record<string, FieldKind> = {},
  ...required: string[]
): EntryDefinition => ({ type, owner: 'un-decisions', fields, required });

// The number of a communication is public and leads to a name, so it is sealed like a name.
const COMMUNICATION = { body: 'body', communication: 'text' } as const;
const FOLLOWED = { ...COMMUNICATION, remedies: someOf(REMEDIES) } as const;
const AWARD = {
  defendant: 'body',
  court: 'body',
  amount: 'money',
  by: 'party',
  remedies: someOf(REMEDIES),
} as const;

/** Entries of communications to UN bodies, and of what the State does about their decisions. */
export const UN_ENTRIES: readonly EntryDefinition[] = [
  of('un.communication-submitted', { ...COMMUNICATION, by: 'party' }, 'body'),
  of('un.registered', { ...COMMUNICATION, registered_on: 'date' }, 'body'),
  of(
    'un.decision',
    { ...FOLLOWED, outcome: oneOf(OUTCOMES), adopted_on: 'date', transmitted_on: 'date' },
    'body',
    'outcome',
  ),
  of('un.state-reply', { ...FOLLOWED, by: 'party' }),
  of('un.comments', { ...FOLLOWED, by: 'party' }),
  of('un.assessment', { ...FOLLOWED, grade: oneOf(GRADES), by: 'party' }),
  of('session.case-raised', { session: 'session', by: 'party' }, 'session'),
  of(
    'session.recommendation',
    { session: 'session', by: 'party', recommendation: 'slug', state_reply: 'slug' },
    'session',
  ),
  of('court.refused-to-comply', { court: 'body', remedies: someOf(REMEDIES) }),
  of('compensation.claimed', AWARD),
  of('compensation.ordered', AWARD),
  of('compensation.paid', AWARD),
];
