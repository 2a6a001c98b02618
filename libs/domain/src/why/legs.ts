import type { Plan } from '../clocks/ledger.js';
import type { Limit } from '../clocks/rule.js';
import type { IsoDate } from '../dates/partial-date.js';
import type { StartReason, WhyLine, WhyReason } from './why-input.js';

/** One stretch of counting: the term itself, or time put on top of it. */
export interface Leg {
  readonly start: IsoDate;
  readonly startAt?: string;
  readonly includesStart: boolean;
  /** What the first day is, when it is not what the rule counts from. */
  readonly is?: StartReason;
  readonly limits: readonly Limit[];
  readonly lines: readonly WhyLine[];
}

interface Fixed {
  readonly date: IsoDate;
  readonly reason: WhyReason;
}

/**
 * The stretches that the due date rests on, in order. Time that a decision grants from its own
 * day leaves what was counted before it behind. None where the date was set and nothing counted.
 */
export function legsOf(
  lines: readonly WhyLine[],
  plan: Plan,
  fixed: Fixed | undefined,
): readonly Leg[] {
  const stretches = splitAtStarts(lines.filter(({ reason }) => WALK.has(reason)));
  if (plan.total.unit === 'hour' && stretches.length === 1) {
    return [legOf(stretches[0]!, [plan.total, ...plan.extras.map(({ limit }) => limit)])];
  }
  const limits = [...(fixed ? [] : [plan.total]), ...plan.extras.map(({ limit }) => limit)];
  const legs = stretches.map((stretch, at) => {
    const limit = limits.at(at - stretches.length);
    return legOf(stretch, limit ? [limit] : []);
  });
  const granted = plan.extras.findLastIndex(({ from }) => from !== undefined);
  if (granted !== -1) {
    const [first, ...rest] = legs.slice(granted - plan.extras.length);
    return first ? [{ ...first, is: 'decision' }, ...rest] : [];
  }
  return fixed ? legsFrom(fixed, legs) : legs;
}

// Where a date was set, only what was put on top of that very date still counts.
function legsFrom({ date, reason }: Fixed, legs: readonly Leg[]): readonly Leg[] {
  const at = legs.findIndex(({ start }) => start === date);
  const [first, ...rest] = at === -1 ? [] : legs.slice(at);
  return first ? [{ ...first, is: reason }, ...rest] : [];
}

const WALK = new Set<WhyReason>([
  'start-day-not-counted',
  'start-hour-not-counted',
  'counted',
  'hours-counted',
  'same-day-number',
  'last-day-of-month',
  'weekend',
  'holiday',
  'substitute-day-off',
  'moved-day-off',
  'moved-working-day',
  'suspended',
  'rolled',
]);

function splitAtStarts(lines: readonly WhyLine[]): WhyLine[][] {
  const stretches: WhyLine[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && line.reason !== 'start-day-not-counted') last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

function legOf(lines: readonly WhyLine[], limits: readonly Limit[]): Leg {
  const { date, at, reason } = lines[0]!;
  const isLeftOut = reason === 'start-day-not-counted' || reason === 'start-hour-not-counted';
  return {
    start: date,
    ...(at !== undefined && { startAt: at }),
    includesStart: !isLeftOut && reason !== 'hours-counted',
    limits,
    lines,
  };
}
