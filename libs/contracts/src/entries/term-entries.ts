import { type EntryDefinition, type FieldKind, oneOf } from './field-kind.js';
import { TERM_UNITS } from './vocabulary.js';

/**
 * Acts on one clock of a case, each with its reason and its author; none overwrites what stood
 * before. `rule` says which clock. Where several of that rule are open, `counted_from` names the
 * one, else the oldest is meant.
 */
const of = (
  type: string,
  fields: Record<string, FieldKind> = {},
  ...required: string[]
): EntryDefinition => ({
  type,
  owner: 'follow-up',
  fields: { rule: 'rule', counted_from: 'moment', reason: 'text', by: 'party', ...fields },
  required: ['rule', ...required],
});

export const TERM_ENTRIES: readonly EntryDefinition[] = [
  // By hand: what no other entry reports, such as a notice between two bodies that was seen.
  of('term.started'),
  of('term.met'),
  of('term.cancelled'),
  of('term.suspended'),
  of('term.resumed'),
  // By a day that the decision names, by time on top, or by a new whole term.
  of('term.extended', {
    until: 'date',
    extra: 'count',
    total: 'count',
    unit: oneOf(TERM_UNITS),
    from: oneOf(['due', 'decision']),
  }),
  of('term.moved', { anchor: 'moment' }, 'anchor'),
  // Missed for good reason and given back (CPC 2014 art. 50).
  of('term.restored', { until: 'date' }, 'until'),
  // The body printed the day in its letter: it stands over the computed one, and both are shown.
  of('term.printed', { until: 'date' }, 'until'),
];
