import type { DayNumber } from '../../dates/days.js';
import type { Limit } from '../rule.js';
import { countCalendarDays, countWorkingDays } from './days.js';
import { countMonths } from './months.js';
import type { Walk } from './walk.js';

/** The last day of a limit counted from `start`, before any roll; each unit by its own function. */
export function lastDayOf(
  start: DayNumber,
  { unit, value }: Limit,
  skipStart: boolean,
  walk: Walk,
): DayNumber {
  switch (unit) {
    case 'immediate':
      return start;
    case 'month':
      return countMonths(start, value, walk);
    case 'year':
      return countMonths(start, value * 12, walk);
    case 'working-day':
      return countWorkingDays(start, value, skipStart, walk);
    case 'week':
      return countCalendarDays(start, value * 7, skipStart, walk);
    case 'calendar-day':
      return countCalendarDays(start, value, skipStart, walk);
    case 'hour':
      // Only when hours were granted on top of a term in days: each day begun is a day.
      return countCalendarDays(start, Math.ceil(value / 24), skipStart, walk);
  }
}
