import { isoOf } from '../../dates/days.js';
import { dayOfInstant, instantIn, startOfDay, startOfHour } from '../../dates/instant.js';
import type { Collector } from '../day-line.js';
import type { Pause, Plan } from '../ledger.js';

export interface HourCount {
  readonly zone: string;
  readonly skipStart: boolean;
  readonly step: 1 | -1;
  readonly collect?: Collector;
}

/**
 * The moment at which a number of hours runs out, in milliseconds since 1970. Hours are elapsed
 * time, so a change of the zone's offset neither gives nor takes any; they never roll
 * (CPC 2014 art. 48(4)-(5)). `skipStart`: the clock hour of the start is not counted.
 */
export function endOfHours(start: number, plan: Plan, count: HourCount): number {
  const extra = plan.extras.reduce((sum, { limit }) => sum + limit.value, 0);
  const length = (plan.total.value + extra) * HOUR * count.step;
  const from = count.skipStart ? startOfHour(start, count.zone) + FULL_HOUR[count.step] : start;
  if (count.collect) tellStart(start, count, count.collect);
  return count.step === -1 ? from + length : withPauses(from, from + length, plan.pauses, count);
}

function tellStart(start: number, { zone, skipStart }: HourCount, collect: Collector): void {
  const at = instantIn(start, zone);
  const date = dayOfInstant(at, zone);
  if (skipStart) collect({ date, counted: false, reason: 'start-hour-not-counted', at });
  else collect({ date, counted: true, reason: 'hours-counted', at });
}

const HOUR = 3_600_000;
// Forward, counting begins with the next full hour; backward, with the hour before.
const FULL_HOUR = { [1]: HOUR, [-1]: 0 } as const;

function withPauses(from: number, end: number, pauses: readonly Pause[], count: HourCount): number {
  let last = end;
  for (const pause of pauses) {
    const [begin, stop] = [
      startOfDay(isoOf(pause.from), count.zone),
      startOfDay(isoOf(pause.to), count.zone),
    ];
    if (begin >= last || stop <= from) continue;
    last += stop - Math.max(begin, from);
    count.collect?.({ date: isoOf(pause.from), counted: false, reason: 'suspended' });
  }
  return last;
}
