import { isoOf } from '../dates/days.js';
import type { DateRange } from '../dates/partial-date.js';
import type { Collector, DayLine } from './day-line.js';
import type { Law } from './law.js';
import { planOf, type LedgerAct, type Plan } from './ledger.js';
import { dayIn, endOf, startsOf, type End, type Reckoning } from './reckon.js';
import type { Limit, Rule } from './rule.js';

/** The last day (or moment) on which a clock can be met. */
export interface Due {
  /** One day when everything is known to the day; else all the days that it may be. */
  readonly range: DateRange;
  /** For clocks that run to the minute: the moment, with the offset of the zone on that day. */
  readonly instant?: string;
  /** True when a day of an unconfirmed calendar was needed: the date may still move. */
  readonly provisional: boolean;
  /** What would have been counted, where a date that the body printed stands over it. */
  readonly computed?: DateRange;
}

export interface DueInput {
  readonly rule: Rule;
  /** `2014`, `2014-05`, `2014-05-24`, or a moment with an offset. */
  readonly anchor: string;
  readonly law: Law;
  /** IANA zone of the place of the case, for counting rules that do not name their own. */
  readonly zone?: string;
  readonly ledger?: readonly LedgerAct[];
}

/**
 * The due date of a clock, or null for a gate, which has no number. Counts by the counting rule
 * of the clock (CPC 2014 art. 48-50, APPC art. 76, UN letters). An open suspension is not in the
 * date: `standingOf` says that the clock stands still.
 * Throws RangeError when the counting rule of the clock is not in the law.
 */
export function dueOf(input: DueInput): Due | null {
  return input.rule.limit === null ? null : compute(input, input.rule.limit);
}

/**
 * The same computation, line by line, for its earliest end. The last line has reason `due` and
 * the date that `dueOf` gives as the earliest. Empty for a gate.
 */
export function explain(input: DueInput): DayLine[] {
  const lines: DayLine[] = [];
  if (input.rule.limit !== null) compute(input, input.rule.limit, (line) => lines.push(line));
  return lines;
}

function compute(input: DueInput, limit: Limit, collect?: Collector): Due {
  const ledger = input.ledger ?? [];
  const computed = printedOver(ledger) ? besidePrinted(input, limit, collect) : undefined;
  const range = rangeOfEnds(input, limit, collect);
  return computed ? { ...range, computed } : range;
}

/** The earliest end, told line by line, and the latest where anchor or ledger leave more than one. */
function rangeOfEnds(input: DueInput, limit: Limit, collect?: Collector): Due {
  const { anchor, ledger = [] } = input;
  const reckoning = reckoningOf(input);
  const low = planOf(anchor, limit, ledger, 'earliest');
  const starts = startsOf(low, reckoning.zone);
  const start = earliestStart(starts, low, reckoning);
  const line = firstLine(start, reckoning.zone);
  if (starts.length > 1) collect?.({ ...line, reason: 'earliest-of-range' });
  if (low.anchor !== anchor) collect?.({ ...line, reason: 'anchor-moved' });
  const first = endOf(start, low, reckoning, collect);
  collect?.(dueLine(first));
  if (starts.length === 1 && ledger.length === 0) return dueFrom(first, first);
  const high = planOf(anchor, limit, ledger, 'latest');
  const ends = startsOf(high, reckoning.zone).map((each) => endOf(each, high, reckoning));
  return dueFrom(
    first,
    // Of two moments on one day the later: a minute that nobody knows is not given as certain.
    ends.reduce((a, b) => (b.day >= a.day ? b : a)),
  );
}

function reckoningOf({ rule, law, zone }: DueInput): Reckoning {
  const counting = law.countings.get(rule.counting);
  if (!counting) throw new RangeError(`Unknown counting rule ${rule.counting}`);
  return { rule, law, counting, zone: counting.zone ?? zone ?? law.zone };
}

const printedOver = (ledger: readonly LedgerAct[]): boolean =>
  ledger.some(({ kind }) => kind === 'printed');

/** The date that would have been counted without the printed one: both are shown. */
function besidePrinted(input: DueInput, limit: Limit, collect?: Collector): DateRange {
  const ledger = input.ledger!.filter(({ kind }) => kind !== 'printed');
  const relabel: Collector = (line) =>
    collect?.(line.reason === 'due' ? { ...line, reason: 'computed' } : line);
  return compute({ ...input, ledger }, limit, relabel).range;
}

// Only where every day of a range is tried can an end that is not the first be the earliest.
function earliestStart(starts: readonly string[], plan: Plan, reckoning: Reckoning): string {
  if (starts.length <= 2) return starts[0]!;
  const ends = starts.map((start) => ({ start, day: endOf(start, plan, reckoning).day }));
  return ends.reduce((a, b) => (b.day < a.day ? b : a)).start;
}

function dueFrom(low: End, high: End): Due {
  const range = { earliest: isoOf(low.day), latest: isoOf(high.day) };
  const instant =
    low.instant !== undefined && low.instant === high.instant ? low.instant : undefined;
  const provisional = low.provisional || high.provisional;
  return { range, provisional, ...(instant !== undefined && { instant }) };
}

const dueLine = ({ day, instant }: End): DayLine => ({
  date: isoOf(day),
  counted: false,
  reason: 'due',
  ...(instant !== undefined && { at: instant }),
});

const firstLine = (start: string, zone: string) => ({ date: dayIn(start, zone), counted: false });
