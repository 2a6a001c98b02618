import type { DayLine, DayReason } from '../clocks/day-line.js';
import { dueOf, explain, type Due, type DueInput } from '../clocks/due.js';
import type { LedgerAct } from '../clocks/ledger.js';
import type { Rule } from '../clocks/rule.js';

/** Reasons of a line. Each language has a word for what it knows and leaves out the rest. */
export type WhyReason = DayReason | 'law-changed';

/** What a first day is when it is not the anchor: the day of a decision, or a date that was set. */
export type StartReason = WhyReason | 'decision';

/** A line of the explanation; a reason that no language knows is passed over. */
export interface WhyLine extends Omit<DayLine, 'reason'> {
  readonly reason: WhyReason;
}

/** All that the explanation of a due date is written from. Plain data, so that it can travel. */
export interface WhyInput {
  readonly rule: Pick<Rule, 'limit' | 'direction'>;
  /** `2014`, `2014-05`, a day, the days between two (`2014-05-16/2014-06-15`), or a moment. */
  readonly anchor: string;
  /** What `explain` gives. */
  readonly lines: readonly WhyLine[];
  /** Null for a gate. */
  readonly due: Due | null;
  /** What moved the clock; says by how much a term was extended, which the lines do not. */
  readonly ledger?: readonly LedgerAct[];
  /** The years on the way that have no confirmed calendar, where they are known. */
  readonly unconfirmedYears?: readonly number[];
}

/**
 * Computes a due date with everything that its explanation needs.
 * Throws RangeError when the counting rule of the clock is not in the law.
 */
export function whyOf(input: DueInput): WhyInput {
  const { rule, anchor, ledger } = input;
  const due = dueOf(input);
  const lines = explain(input);
  return {
    rule,
    anchor,
    lines,
    due,
    ...(ledger && { ledger }),
    ...(due?.provisional && { unconfirmedYears: unconfirmedYears(input, lines, due) }),
  };
}

function unconfirmedYears(
  { law }: DueInput,
  lines: readonly DayLine[],
  { range }: Due,
): readonly number[] {
  const dates = [...lines.map(({ date }) => date), range.earliest, range.latest];
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index).filter(
    (year) => law.calendar.dayKind(`${year}-06-01`).provisional,
  );
}
