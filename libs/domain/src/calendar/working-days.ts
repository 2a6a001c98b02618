import { addDays, dayNumber, isoOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** The day itself when it is worked, else the next day that is. */
export function nextWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  return walk(calendar, date, 1);
}

/** The day itself when it is worked, else the last day before it that is. */
export function previousWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  return walk(calendar, date, -1);
}

/**
 * The `days`-th working day after a day, before it when negative; the day itself is not counted.
 * With 0 the day is given back as it is, worked or not.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, days: number): IsoDate {
  const step = days < 0 ? -1 : 1;
  let at = date;
  for (let left = Math.abs(days); left > 0; left -= 1) at = walk(calendar, addDays(at, step), step);
  return at;
}

/**
 * How many working days lie after `from` up to and with `to`. When `to` is earlier the answer is
 * negative and counts from `to` to the day before `from`, so that it undoes `addWorkingDays`.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const step = end < start ? -1 : 1;
  let count = 0;
  for (let day = start; day !== end;) {
    day += step;
    if (calendar.dayKind(isoOf(day)).working) count += step;
  }
  return count;
}

function walk(calendar: WorkingCalendar, date: IsoDate, step: 1 | -1): IsoDate {
  let at = date;
  while (!calendar.dayKind(at).working) at = addDays(at, step);
  return at;
}
