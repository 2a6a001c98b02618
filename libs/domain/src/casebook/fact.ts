import type { PartialDate } from '../dates/partial-date.js';

/** A body as an event may name it: an opaque reference and what kind of body it is. */
export interface BodyRef {
  readonly ref: string;
  readonly kind: string;
}

/** A count as it was reported: `more than 60` is not 60. */
export interface Count {
  readonly value: number;
  readonly qualifier: 'exact' | 'about' | 'more-than' | 'at-least';
}

/**
 * What happened in a case, stripped to what may travel: references, codes of closed lists,
 * dates and counts. Names, places of people, diagnoses and free text are never part of it.
 */
export interface Fact {
  /** The id of the journal event, or in a replay the position of the entry. */
  readonly id: string;
  /** An entry type of the casebook format, which is also the name of the event. */
  readonly type: string;
  /** When it happened, as exactly as it is known. */
  readonly on: PartialDate;
  readonly bodies: Readonly<Record<string, BodyRef>>;
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly dates: Readonly<Record<string, PartialDate>>;
  readonly counts: Readonly<Record<string, Count>>;
}
