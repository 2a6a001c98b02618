import type { Limit } from '#libs/domain';
import { isPaused, type History } from './history.js';
import type { IsWorkingDay } from './kazakh-calendar.js';
import { isSame, leafOf, sameNumber, textOf, tomorrow, yesterday, type Leaf } from './leaf.js';

/** How the leaves are counted. */
export interface Way {
  readonly isWorkingDay: IsWorkingDay;
  readonly direction: 'after' | 'before';
  /** The day of the trigger is not counted. */
  readonly skipStart: boolean;
  /** A last day that is not worked moves to the next that is (the one before, when running back). */
  readonly roll: boolean;
}

/**
 * The last day of a term that starts on a given day, all that happened to it told. A day that a letter
 * names stands as it is written; time given on top of it is counted, and rolls as counted time does.
 * Only the start of the term itself may be a day that counts: one of a decision never is.
 */
export function lastDay(start: Leaf, history: History, way: Way): string {
  const { fixed, limit, extras } = history;
  if (fixed !== undefined && extras.length === 0) return fixed;
  if (limit.unit === 'immediate' && extras.length === 0) return textOf(start);
  let end = fixed === undefined ? count(start, limit, way.skipStart, history, way) : leafOf(fixed);
  for (const extra of extras) {
    const from = extra.decidedOn === undefined ? end : leafOf(extra.decidedOn);
    end = count(from, extra.limit, true, history, way);
  }
  return textOf(way.roll ? toWorkingDay(end, way) : end);
}

function count(start: Leaf, limit: Limit, skip: boolean, history: History, way: Way): Leaf {
  const { value, unit } = limit;
  if (unit === 'immediate') return start;
  if (unit === 'month') return pages(start, value, history, way);
  if (unit === 'year') return pages(start, value * 12, history, way);
  if (unit === 'working-day')
    return leaves(start, value, skip, way, (leaf) => {
      return way.isWorkingDay(leaf) && !isPaused(leaf, history);
    });
  const days = unit === 'week' ? value * 7 : value;
  return leaves(start, days, skip, way, (leaf) => !isPaused(leaf, history));
}

/** Turns leaves until as many were counted as the law gives. */
function leaves(
  start: Leaf,
  wanted: number,
  skip: boolean,
  way: Way,
  isCounted: (leaf: Leaf) => boolean,
): Leaf {
  if (wanted === 0) return start;
  const turn = way.direction === 'after' ? tomorrow : yesterday;
  let leaf = skip ? turn(start) : start;
  let counted = isCounted(leaf) ? 1 : 0;
  while (counted < wanted) {
    leaf = turn(leaf);
    if (isCounted(leaf)) counted += 1;
  }
  return leaf;
}

/** The same number `months` on; each paused day on the way there moves the end by one more. */
function pages(start: Leaf, months: number, history: History, way: Way): Leaf {
  const forward = way.direction === 'after';
  const turn = forward ? tomorrow : yesterday;
  let end = sameNumber(start, forward ? months : -months);
  let leaf = start;
  while (!isSame(leaf, end)) {
    leaf = turn(leaf);
    if (isPaused(leaf, history)) end = turn(end);
  }
  return end;
}

function toWorkingDay(last: Leaf, way: Way): Leaf {
  const turn = way.direction === 'after' ? tomorrow : yesterday;
  let leaf = last;
  while (!way.isWorkingDay(leaf)) leaf = turn(leaf);
  return leaf;
}
