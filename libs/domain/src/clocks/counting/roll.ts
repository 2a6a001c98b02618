import type { DayNumber } from '../../dates/days.js';
import type { DayReason } from '../day-line.js';
import { kindOf, tell, type Walk } from './walk.js';

/**
 * Moves a last day that is not worked to the next that is (CPC 1997 art. 54; CPC 2014 art. 48(5);
 * APPC art. 76(5)); a clock that runs backward to the one before, for the later day would be too
 * late. Detention, custody and UN dates stay where they are.
 */
export function rollOf(last: DayNumber, walk: Walk): DayNumber {
  if (walk.roll === 'none') return last;
  let day = last;
  let kind = kindOf(day, walk);
  if (kind.reason === 'moved-working-day') tell(walk, day, false, 'moved-working-day', kind.key);
  while (!kind.working) {
    tell(walk, day, false, kind.reason as DayReason, kind.key);
    day += walk.step;
    kind = kindOf(day, walk);
  }
  if (day === last) return day;
  tell(walk, day, false, 'rolled');
  if (kind.reason === 'moved-working-day') tell(walk, day, false, 'moved-working-day', kind.key);
  return day;
}
