import type { DayKind, WorkingCalendar } from '../calendar/working-calendar.js';
import { addMonths, dayNumber, isoOf, type DayNumber } from '../dates/days.js';
import type { Collector, DayReason } from './day-line.js';
import type { Pause } from './ledger.js';
import type { Limit } from './rule.js';

/** How one end of one clock is counted. `provisional` is set when an unconfirmed day was used. */
export interface Count {
  readonly calendar: WorkingCalendar;
  readonly roll: 'next-working-day' | 'none';
  /** 1 forward, -1 for a clock that runs back from an expiry. */
  readonly step: 1 | -1;
  readonly pauses: readonly Pause[];
  readonly collect?: Collector;
  provisional: boolean;
}

/**
 * The last day of a limit counted from `start`, before any roll. Walks day by day, for the
 * walk is the explanation. `skipStart`: the first day is not counted (CPC 2014 art. 48(2)).
 */
export function lastDayOf(
  start: DayNumber,
  limit: Limit,
  skipStart: boolean,
  count: Count,
): DayNumber {
  switch (limit.unit) {
    case 'immediate':
      return start;
    case 'month':
      return countMonths(start, limit.value, count);
    case 'year':
      return countMonths(start, limit.value * 12, count);
    case 'working-day':
      return countDays(start, limit.value, skipStart, true, count);
    case 'week':
      return countDays(start, limit.value * 7, skipStart, false, count);
    case 'calendar-day':
      return countDays(start, limit.value, skipStart, false, count);
    case 'hour':
      // Only when hours were granted on top of a term in days: each day begun is a day.
      return countDays(start, Math.ceil(limit.value / 24), skipStart, false, count);
  }
}

/**
 * Moves a last day that is not a working day: to the next one, or to the one before when the
 * clock runs backward, for then the later day would be too late.
 */
export function rollOf(last: DayNumber, count: Count): DayNumber {
  if (count.roll === 'none') return last;
  let day = last;
  let kind = kindOf(day, count);
  if (kind.reason === 'moved-working-day') emit(count, day, false, 'moved-working-day', kind.key);
  while (!kind.working) {
    emit(count, day, false, kind.reason as DayReason, kind.key);
    day += count.step;
    kind = kindOf(day, count);
  }
  if (day !== last) emit(count, day, false, 'rolled');
  return day;
}

function countDays(
  start: DayNumber,
  days: number,
  skipStart: boolean,
  workingOnly: boolean,
  count: Count,
): DayNumber {
  if (skipStart) emit(count, start, false, 'start-day-not-counted');
  let day = skipStart ? start : start - count.step;
  for (let left = days; left > 0;) {
    day += count.step;
    if (isCounted(day, workingOnly, count)) left -= 1;
  }
  return day;
}

function isCounted(day: DayNumber, workingOnly: boolean, count: Count): boolean {
  if (isPaused(day, count)) {
    emit(count, day, false, 'suspended');
    return false;
  }
  if (!workingOnly) {
    emit(count, day, true, 'counted');
    return true;
  }
  const kind = kindOf(day, count);
  const reason = kind.reason === 'working-day' ? 'counted' : kind.reason;
  emit(count, day, kind.working, reason, kind.key);
  return kind.working;
}

// Months end on the same day number whether or not the first day is counted (CPC 2014 art. 48).
function countMonths(start: DayNumber, months: number, count: Count): DayNumber {
  emit(count, start, false, 'start-day-not-counted');
  const from = isoOf(start);
  const target = addMonths(from, months * count.step);
  const same = target.slice(8) === from.slice(8);
  let end = dayNumber(target);
  emit(count, end, true, same ? 'same-day-number' : 'last-day-of-month');
  if (count.step === -1) return end;
  for (let day = start + 1; day <= end; day += 1) {
    if (!isPaused(day, count)) continue;
    emit(count, day, false, 'suspended');
    end += 1;
  }
  return end;
}

// A backward clock hangs on an expiry: a suspension moves the expiry, not the days before it.
const isPaused = (day: DayNumber, count: Count): boolean =>
  count.step === 1 && count.pauses.some((pause) => pause.from <= day && day < pause.to);

function kindOf(day: DayNumber, count: Count): DayKind {
  const kind = count.calendar.dayKind(isoOf(day));
  if (kind.provisional) count.provisional = true;
  return kind;
}

function emit(
  count: Count,
  day: DayNumber,
  counted: boolean,
  reason: DayReason,
  key?: string,
): void {
  count.collect?.({ date: isoOf(day), counted, reason, ...(key !== undefined && { key }) });
}
