import type { IsoDate } from '../dates/partial-date.js';

/** Why a day is or is not counted as a working day; `key` names the holiday where there is one. */
export interface DayKind {
  readonly working: boolean;
  readonly reason:
    | 'working-day'
    | 'weekend'
    | 'holiday'
    | 'substitute-day-off'
    | 'moved-day-off'
    | 'moved-working-day';
  readonly key?: string;
  /** True when the year has no confirmed calendar: the date that rests on it says so. */
  readonly provisional?: boolean;
}

/** The working calendar of a country: pure data behind one question. */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: string;
  dayKind(date: IsoDate): DayKind;
}
