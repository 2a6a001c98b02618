import type { Fact } from '../casebook/fact.js';
import type { IsoDate } from '../dates/partial-date.js';
import type { CaseClocks, ClockEvent, Reminder } from '../follow-up/deadline.js';

/** One case on its way through the days. */
export interface ReplayedCase {
  readonly key: string;
  clocks: CaseClocks;
  armed: Reminder[];
  /** Its facts so far, in the order in which they became known. */
  readonly known: Fact[];
  readonly happened: ClockEvent[];
}

/** An entry on the day on which it could first be known. */
export interface KnownEntry {
  readonly on: IsoDate;
  readonly caseKey: string;
  readonly fact: Fact;
}
