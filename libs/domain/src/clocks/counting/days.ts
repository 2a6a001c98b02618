import type { DayNumber } from '../../dates/days.js';
import { isPaused, kindOf, tell, type Walk } from './walk.js';

/**
 * The last of a number of days, days off among them. `skipStart`: the day of the event is not
 * counted (CPC 1997 art. 54; CPC 2014 art. 48(2); the laws that name plain days; UN letters). In
 * custody it is counted (CPC 2014 art. 48(2)).
 */
export const countCalendarDays = (
  start: DayNumber,
  days: number,
  skipStart: boolean,
  walk: Walk,
): DayNumber => count(start, days, skipStart, walk, isCalendarDay);

/**
 * The last of a number of working days, moved working Saturdays among them, the day of the event
 * not (APPC art. 76(2), Ombudsman law art. 13, personal-data law).
 */
export const countWorkingDays = (
  start: DayNumber,
  days: number,
  skipStart: boolean,
  walk: Walk,
): DayNumber => count(start, days, skipStart, walk, isWorkingDay);

type Counts = (day: DayNumber, walk: Walk) => boolean;

function count(
  start: DayNumber,
  days: number,
  skipStart: boolean,
  walk: Walk,
  counts: Counts,
): DayNumber {
  if (skipStart) tell(walk, start, false, 'start-day-not-counted');
  let day = skipStart || days === 0 ? start : start - walk.step;
  for (let left = days; left > 0;) {
    day += walk.step;
    if (isPaused(day, walk)) tell(walk, day, false, 'suspended');
    else if (counts(day, walk)) left -= 1;
  }
  return day;
}

const isCalendarDay: Counts = (day, walk) => {
  tell(walk, day, true, 'counted');
  return true;
};

const isWorkingDay: Counts = (day, walk) => {
  const kind = kindOf(day, walk);
  tell(walk, day, kind.working, kind.reason === 'working-day' ? 'counted' : kind.reason, kind.key);
  return kind.working;
};
