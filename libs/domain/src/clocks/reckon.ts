import { dayNumber, daysOf, isoOf, type DayNumber } from '../dates/days.js';
import { isInstant } from '../dates/instant-text.js';
import { dayOfInstant, instantIn, lastDayBefore, millisOf, startOfDay } from '../dates/instant.js';
import { isExact, rangeOf, type IsoDate } from '../dates/partial-date.js';
import { endOfHours } from './counting/hours.js';
import { lastDayOf } from './counting/last-day.js';
import { rollOf } from './counting/roll.js';
import type { Walk } from './counting/walk.js';
import type { Collector } from './day-line.js';
import type { Law } from './law.js';
import type { Plan } from './ledger.js';
import type { CountingRule, Limit, Rule, Unit } from './rule.js';

/** One end of a due range; `day` is the last day on which the clock can be met. */
export interface End {
  readonly day: DayNumber;
  readonly instant?: string;
  readonly provisional: boolean;
}

/** What counting needs besides the plan. */
export interface Reckoning {
  readonly rule: Rule;
  readonly counting: CountingRule;
  readonly law: Law;
  readonly zone: string;
}

/**
 * Where counting may begin: one moment or day when it is known, else both ends of the range.
 * Months of unequal length under a pause can bend the order, so there every day is tried.
 */
export function startsOf(plan: Plan, zone: string): readonly string[] {
  if (isInstant(plan.anchor)) return [plan.anchor];
  const range = rangeOf(plan.anchor);
  const minutes = runsToTheMinute(plan);
  if (isExact(range) && !minutes) return [range.earliest];
  if (minutes) {
    const last = startOfDay(isoOf(dayNumber(range.latest) + 1), zone) - 60_000;
    return [instantIn(startOfDay(range.earliest, zone), zone), instantIn(last, zone)];
  }
  const limits = [plan.total, ...plan.extras.map(({ limit }) => limit)];
  const bent = plan.pauses.length > 0 && limits.some(({ unit }) => MONTHS.has(unit));
  return bent ? daysOf(range) : [range.earliest, range.latest];
}

const MONTHS: ReadonlySet<Unit> = new Set<Unit>(['month', 'year']);

/** The end that a plan gives when counting begins at `start`; tells `collect` how. */
export function endOf(start: string, plan: Plan, reckoning: Reckoning, collect?: Collector): End {
  for (const date of plan.extendedOn) collect?.({ date, counted: false, reason: 'extended' });
  if (plan.fixed) return fixedEnd(plan, reckoning, collect);
  return runsToTheMinute(plan)
    ? hourEnd(start, plan, reckoning, collect)
    : dayEnd(dayNumber(dayIn(start, reckoning.zone)), plan, reckoning, collect);
}

function hourEnd(start: string, plan: Plan, reckoning: Reckoning, collect?: Collector): End {
  const { counting, zone, rule } = reckoning;
  const step = rule.direction === 'before' ? -1 : 1;
  const hours = { zone, skipStart: counting.skipStart, step, ...(collect && { collect }) } as const;
  const millis = endOfHours(millisOf(start), plan, hours);
  const day = dayNumber(lastDayBefore(millis, zone));
  return { day, instant: instantIn(millis, zone), provisional: false };
}

function dayEnd(start: DayNumber, plan: Plan, reckoning: Reckoning, collect?: Collector): End {
  const walk = walkOf(plan, reckoning, collect);
  if (reckoning.rule.limit?.unit === 'immediate' && !plan.fixed) {
    collect?.({ date: isoOf(start), counted: false, reason: 'at-once' });
  }
  let day = lastDayOf(start, plan.total, reckoning.counting.skipStart, walk);
  for (const { limit, from } of plan.extras) {
    day = lastDayOf(from === undefined ? day : dayNumber(from), limit, true, walk);
  }
  if (plan.total.unit !== 'immediate' || plan.extras.length > 0) day = rollOf(day, walk);
  return { day, provisional: walk.provisional };
}

// A date that a body printed or decided is taken as it stands: it is not rolled.
function fixedEnd(plan: Plan, reckoning: Reckoning, collect?: Collector): End {
  const { date, reason } = plan.fixed!;
  collect?.({ date, counted: false, reason });
  if (plan.extras.length === 0) return { day: dayNumber(date), provisional: false };
  const nothing: Limit = { value: 0, unit: 'immediate' };
  return dayEnd(dayNumber(date), { ...plan, total: nothing }, reckoning, collect);
}

function walkOf(plan: Plan, { law, counting, rule }: Reckoning, collect?: Collector): Walk {
  return {
    calendar: law.calendar,
    roll: counting.roll,
    step: rule.direction === 'before' ? -1 : 1,
    pauses: plan.pauses,
    provisional: false,
    ...(collect && { collect }),
  };
}

const runsToTheMinute = (plan: Plan): boolean =>
  plan.total.unit === 'hour' && plan.extras.every(({ limit }) => limit.unit === 'hour');

/** The day of a moment in a zone; a day stays what it is. */
export const dayIn = (start: string, zone: string): IsoDate =>
  isInstant(start) ? dayOfInstant(start, zone) : start;
