import type { History } from './history.js';
import { lastFullHour, midnight, MINUTE, nextFullHour, wallTime } from './wall-clock.js';

/** How the minutes are counted. */
export interface HourWay {
  readonly zone: string;
  readonly direction: 'after' | 'before';
  /** The hour of the trigger is not counted: the count begins when the next one strikes. */
  readonly skipStart: boolean;
}

/**
 * The moment that a term of hours ends, in milliseconds since 1970. Minute after minute is counted
 * as it elapses, whatever the wall clock shows, but those of paused days. Hours never roll.
 */
export function lastMoment(start: number, history: History, way: HourWay): number {
  const hours = history.extras.reduce((sum, { limit }) => sum + limit.value, history.limit.value);
  const step = way.direction === 'after' ? MINUTE : -MINUTE;
  const spans = history.pauses.map(({ from, until }) => ({
    from: midnight(from, way.zone),
    until: midnight(until, way.zone),
  }));
  let moment = start;
  if (way.skipStart)
    moment = step > 0 ? nextFullHour(start, way.zone) : lastFullHour(start, way.zone);
  for (let left = hours * 60; left > 0; moment += step) {
    const minute = step > 0 ? moment : moment + step;
    if (!spans.some(({ from, until }) => from <= minute && minute < until)) left -= 1;
  }
  return moment;
}

/** The day of the zone that a term ends on: one that ends at 00:00 ends with the day before. */
export const lastDayOfTerm = (moment: number, zone: string): string =>
  wallTime(moment - 1000, zone).day;
