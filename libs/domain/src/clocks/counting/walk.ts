import type { DayKind, WorkingCalendar } from '../../calendar/working-calendar.js';
import { isoOf, type DayNumber } from '../../dates/days.js';
import type { Collector, DayReason } from '../day-line.js';
import type { Pause } from '../ledger.js';

/** A walk over the calendar, day by day, for the walk is the explanation. */
export interface Walk {
  readonly calendar: WorkingCalendar;
  readonly roll: 'next-working-day' | 'none';
  /** 1 forward, -1 for a clock that runs back from an expiry (CPC 2014 art. 192(6)). */
  readonly step: 1 | -1;
  readonly pauses: readonly Pause[];
  readonly collect?: Collector;
  /** Set when a day of an unconfirmed calendar was asked for. */
  provisional: boolean;
}

// A backward clock hangs on an expiry: a suspension moves the expiry, not the days before it.
export const isPaused = (day: DayNumber, walk: Walk): boolean =>
  walk.step === 1 && walk.pauses.some((pause) => pause.from <= day && day < pause.to);

/** Whether a day is worked, and why; notes that the answer may still change. */
export function kindOf(day: DayNumber, walk: Walk): DayKind {
  const kind = walk.calendar.dayKind(isoOf(day));
  if (kind.provisional) walk.provisional = true;
  return kind;
}

/** Tells one line of the explanation to whoever listens. */
export function tell(
  walk: Walk,
  day: DayNumber,
  counted: boolean,
  reason: DayReason,
  key?: string,
): void {
  walk.collect?.({ date: isoOf(day), counted, reason, ...(key !== undefined && { key }) });
}
