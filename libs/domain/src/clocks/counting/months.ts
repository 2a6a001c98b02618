import { addMonths, dayNumber, isoOf, type DayNumber } from '../../dates/days.js';
import { isPaused, tell, type Walk } from './walk.js';

/**
 * The last day of a number of months: the same day number, or the last day of a month that has no
 * such day, whether or not the first day is counted (CPC 1997 art. 54; CPC 2014 art. 48(4)). A year
 * is twelve months. Each day of a suspension moves the end by one.
 */
export function countMonths(start: DayNumber, months: number, walk: Walk): DayNumber {
  tell(walk, start, false, 'start-day-not-counted');
  const from = isoOf(start);
  const target = addMonths(from, months * walk.step);
  const same = target.slice(8) === from.slice(8);
  let end = dayNumber(target);
  tell(walk, end, true, same ? 'same-day-number' : 'last-day-of-month');
  if (walk.step === -1) return end;
  for (let day = start + 1; day <= end; day += 1) {
    if (!isPaused(day, walk)) continue;
    tell(walk, day, false, 'suspended');
    end += 1;
  }
  return end;
}
