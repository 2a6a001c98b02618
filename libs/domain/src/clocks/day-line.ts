import type { IsoDate } from '../dates/partial-date.js';

/** Why a day is named in the explanation of a date. Codes: the words are the reader's language. */
export type DayReason =
  | 'earliest-of-range'
  | 'start-day-not-counted'
  | 'start-hour-not-counted'
  | 'counted'
  | 'hours-counted'
  | 'same-day-number'
  | 'last-day-of-month'
  | 'weekend'
  | 'holiday'
  | 'substitute-day-off'
  | 'moved-day-off'
  | 'moved-working-day'
  | 'suspended'
  | 'anchor-moved'
  | 'extended'
  | 'at-once'
  | 'printed-date'
  | 'restored'
  | 'computed'
  | 'rolled'
  | 'due';

/** One line of the explanation. `at` is set on clocks that run to the minute. */
export interface DayLine {
  readonly date: IsoDate;
  readonly counted: boolean;
  readonly reason: DayReason;
  /** The holiday, or the decree of a moved day. */
  readonly key?: string;
  readonly at?: string;
}

/** Takes the lines of an explanation as the date is computed. */
export type Collector = (line: DayLine) => void;
