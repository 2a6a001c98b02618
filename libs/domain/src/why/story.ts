import type { Due } from '../clocks/due.js';
import { planOf, type Plan } from '../clocks/ledger.js';
import type { Limit } from '../clocks/rule.js';
import { daysOf, isoOf } from '../dates/days.js';
import { isInstant } from '../dates/instant-text.js';
import { rangeOf, type DateRange, type IsoDate, type PartialDate } from '../dates/partial-date.js';
import { legsOf, type Leg } from './legs.js';
import type { StartReason, WhyInput, WhyLine, WhyReason } from './why-input.js';

/** What the lines of an explanation tell, in no language yet. */
export interface Story {
  readonly start: IsoDate;
  /** On clocks that run to the minute, with an offset. */
  readonly startAt?: string;
  readonly includesStart: boolean;
  /** What the first day is, when it is not what the rule counts from. */
  readonly startIs?: StartReason;
  /** What is counted from, as exactly as it is known; a ledger may have moved it. */
  readonly anchor: string;
  /** The term, and what was put on top of it. */
  readonly limits: readonly Limit[];
  /** All lines but those of a count that a set date stands over. */
  readonly told: readonly WhyLine[];
  /** The lines of the count that the due date rests on. */
  readonly lines: readonly WhyLine[];
  readonly passedOver: readonly WhyLine[];
  readonly suspended: readonly IsoDate[];
  readonly worked: readonly WhyLine[];
  /** The days off at the end, the first of them the day on which the term would have ended. */
  readonly rolledPast: readonly WhyLine[];
  readonly missingDay?: { readonly day: number; readonly in: IsoDate };
  readonly isExtended: boolean;
  /** Days of the decisions that made the term longer; none unless all are known to the day. */
  readonly extendedOn: readonly IsoDate[];
  /** A date that was set and not counted. */
  readonly fixed?: { readonly date: IsoDate; readonly reason: WhyReason };
  /** What counting would have given instead. */
  readonly computed?: DateRange;
  readonly due: IsoDate;
  readonly dueAt?: string;
}

/** Days that are not worked, by the reason of their line. */
export const isDayOff = ({ reason }: Pick<WhyLine, 'reason'>): boolean =>
  ['weekend', 'holiday', 'substitute-day-off', 'moved-day-off'].includes(reason);

/** Reads the lines of an explanation that ends on a due date. */
export function storyOf(input: WhyInput): Story {
  const plan = planFor(input);
  const told = input.lines.slice(beforeSet(input.lines) + 1);
  const fixed = fixedIn(told, plan);
  const legs = legsOf(told, plan, fixed);
  const lines = legs.flatMap((leg) => leg.lines);
  const rolledPast = rolledPastIn(lines);
  const end = endIn(told, input.due!);
  const begin = legs[0] ? beginOf(legs[0]) : startOf(told, input.anchor, end.due);
  return {
    ...begin,
    ...end,
    anchor: begin.startIs === 'decision' ? decisionOf(begin.start, input) : plan.anchor,
    limits: legs.length === 0 ? [plan.total] : legs.flatMap((leg) => leg.limits),
    told,
    lines,
    passedOver: lines.filter((line) => isDayOff(line) && !rolledPast.includes(line)),
    suspended: suspendedIn(lines, plan, { first: begin.start, last: end.due }),
    worked: lines.filter(({ reason }) => reason === 'moved-working-day'),
    rolledPast,
    ...missingDayIn(legs),
    ...extensionsIn(told, input, begin, fixed),
    ...(fixed && { fixed, ...computedIn(input) }),
  };
}

function planFor({ anchor, rule, ledger = [] }: WhyInput): Plan {
  return planOf(anchor, rule.limit ?? { value: 0, unit: 'immediate' }, ledger, 'earliest');
}

type Begin = Pick<Story, 'start' | 'startAt' | 'startIs' | 'includesStart'>;

// Lines of a date that was computed and not taken stand before those of the date that was set.
const beforeSet = (lines: readonly WhyLine[]): number =>
  lines.findLastIndex(({ reason }) => reason === 'computed');

function computedIn({ lines, due }: WhyInput): Pick<Story, 'computed'> {
  const date = lines[beforeSet(lines)]?.date;
  const told = date === undefined ? undefined : { earliest: date, latest: date };
  const computed = due?.computed ?? told;
  return computed ? { computed } : {};
}

function beginOf({ start, startAt, is, includesStart }: Leg): Begin {
  return {
    start,
    includesStart,
    ...(startAt !== undefined && { startAt }),
    ...(is !== undefined && { startIs: is }),
  };
}

// Where nothing was counted: the first day that the anchor may be.
function startOf(told: readonly WhyLine[], anchor: string, due: IsoDate): Begin {
  const first = told.find(({ reason }) => BEGINNINGS.has(reason));
  const day = isInstant(anchor) ? anchor.slice(0, 10) : anchor;
  return { start: first?.date ?? (day.length === 10 ? day : due), includesStart: false };
}

function endIn(told: readonly WhyLine[], due: Due): Pick<Story, 'due' | 'dueAt'> {
  const last = told.findLast(({ reason }) => reason === 'due');
  return {
    due: last?.date ?? due.range.earliest,
    ...(last?.at !== undefined && { dueAt: last.at }),
  };
}

const BEGINNINGS = new Set<WhyReason>(['earliest-of-range', 'anchor-moved']);

function fixedIn(lines: readonly WhyLine[], plan: Plan): Story['fixed'] {
  if (plan.fixed) return plan.fixed;
  const isCounted = lines.some(({ reason }) => STEPS.has(reason));
  return lines.findLast(
    ({ reason }) =>
      reason === 'printed-date' || (!isCounted && (reason === 'extended' || reason === 'restored')),
  );
}

const STEPS = new Set<WhyReason>([
  'start-day-not-counted',
  'start-hour-not-counted',
  'counted',
  'hours-counted',
  'same-day-number',
  'last-day-of-month',
]);

function rolledPastIn(lines: readonly WhyLine[]): WhyLine[] {
  const end = lines.findLastIndex(({ reason }) => reason === 'rolled');
  let from = end;
  while (from > 0 && isDayOff(lines[from - 1]!)) from -= 1;
  return end === -1 ? [] : lines.slice(from, end);
}

// A clock of hours names only the first day of a pause; the plan knows the others.
function suspendedIn(
  lines: readonly WhyLine[],
  plan: Plan,
  { first, last }: { first: IsoDate; last: IsoDate },
): IsoDate[] {
  const named = lines.filter(({ reason }) => reason === 'suspended').map(({ date }) => date);
  if (plan.total.unit !== 'hour') return [...new Set(named)].sort();
  const pauses = plan.pauses.filter(({ from }) => named.includes(isoOf(from)));
  const days = pauses.flatMap(({ from, to }) =>
    daysOf({ earliest: isoOf(from), latest: isoOf(to - 1) }),
  );
  return [...new Set([...named, ...days])].filter((day) => day >= first && day <= last).sort();
}

function missingDayIn(legs: readonly Leg[]): Pick<Story, 'missingDay'> {
  for (const { start, lines } of legs) {
    const end = lines.find(({ reason }) => reason === 'last-day-of-month');
    if (end) return { missingDay: { day: Number(start.slice(8)), in: end.date } };
  }
  return {};
}

function extensionsIn(
  told: readonly WhyLine[],
  input: WhyInput,
  { start, startIs }: Begin,
  fixed: Story['fixed'],
) {
  const days = told.filter(({ reason }) => reason === 'extended').map(({ date }) => date);
  // A day until which the term was extended has a line of its own, after those of the decisions.
  const decisions = fixed?.reason === 'extended' ? days.slice(0, -1) : days;
  const others = decisions.filter((day) => startIs !== 'decision' || day !== start);
  const isKnown = others.every((day) => decisionOf(day, input) === day);
  return {
    isExtended: others.length > 0,
    extendedOn: isKnown ? [...new Set(others)].sort() : [],
  };
}

// A line names the earliest day that a decision may be of; the ledger says what is known of it.
function decisionOf(day: IsoDate, { ledger = [] }: WhyInput): PartialDate {
  const act = ledger.find((each) => each.kind === 'extend' && rangeOf(each.on).earliest === day);
  return act?.on ?? day;
}
