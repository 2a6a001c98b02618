import type { Casebook, Figure } from '../casebook/casebook.js';
import type { Law } from '../clocks/law.js';
import { isUnverified, type Bearer } from '../clocks/rule.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { daysLate, standingOf, type Standing } from '../clocks/standing.js';
import { isExact, rangeOf, type DateRange, type IsoDate } from '../dates/partial-date.js';
import { SILENCE, type Deadline } from '../follow-up/deadline.js';
import { figuresByYear } from '../statistics/figures.js';
import type { KnownEntry, ReplayedCase } from './replayed-case.js';

/** A day, or the days that it may be when the anchor was not known to the day. */
export type DueDate = IsoDate | DateRange;

export interface ReplayReport {
  readonly casebook: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate;
  readonly cases: number;
  readonly entries: number;
  readonly deadlines: readonly ReportedDeadline[];
  readonly reminders: readonly ReportedReminder[];
  readonly stalls: readonly ReportedStall[];
  readonly statistics: Readonly<Record<string, Record<string, Record<string, number>>>>;
}

export interface ReportedDeadline {
  readonly case: string;
  readonly rule: string;
  readonly bearer: Bearer;
  readonly anchor: string;
  readonly due: DueDate;
  /** Set where the date rests on a calendar that nobody has confirmed. */
  readonly provisional?: true;
  /** Set where no lawyer has checked the rule. */
  readonly unverified?: true;
  readonly standing: Standing;
  /** What met the clock, in time or late. An act that is no answer to it is not here. */
  readonly closedBy: { readonly type: string; readonly on: string } | null;
  /** First act of the bearer that is no answer to the clock: the breach stays. */
  readonly firstAct: { readonly type: string; readonly on: string } | null;
  /** Days from the due date to the answer, else to the first act after it, else to the last day. */
  readonly daysLate: number;
}

export interface ReportedReminder {
  readonly on: IsoDate;
  readonly case: string;
  readonly rule: string;
  readonly rung: number;
  readonly to: string;
}

export interface ReportedStall {
  readonly case: string;
  readonly since: IsoDate;
  /** `silence`, or the rule of the clock that was missed. */
  readonly reason: string;
}

/** A casebook that was run up to its last day. */
export interface ReplayRun {
  readonly cases: readonly ReplayedCase[];
  readonly entries: readonly KnownEntry[];
  readonly end: IsoDate;
}

/** The report of a replay that has reached its last day. */
export function reportOf(casebook: Casebook, run: ReplayRun, law: Law): ReplayReport {
  const place = new Map(casebook.cases.map(({ key }, at) => [key, at]));
  const cases = [...run.cases].sort((a, b) => place.get(a.key)! - place.get(b.key)!);
  return {
    casebook: casebook.title,
    from: run.entries[0]?.on ?? null,
    until: run.end,
    cases: cases.length,
    entries: run.entries.length,
    deadlines: cases.flatMap((each) => deadlinesOf(each, run.end, law)),
    reminders: cases.flatMap(remindersOf).sort((a, b) => order(a.on, b.on)),
    stalls: cases.flatMap(stallsOf).sort((a, b) => order(a.since, b.since)),
    statistics: figuresByYear(casebook.statistics as readonly Figure[]),
  };
}

/** Set on a clock whose rule was written from memory: its date must be checked against the law. */
function unverifiedMark({ rule: id, ruleVersion }: Deadline, law: Law): { unverified?: true } {
  const rule = ruleById(law, id, ruleVersion);
  return rule !== undefined && isUnverified(rule) ? { unverified: true } : {};
}

/** Where a deadline stands on a day, and how late it was met or first acted on. */
export function standingOn(
  deadline: Deadline,
  today: IsoDate,
): { standing: Standing; daysLate: number } {
  const { due, closed, firstAct, ledger } = deadline;
  const standing = standingOf(
    {
      due,
      ledger,
      metOn: closed ? rangeOf(closed.on) : undefined,
      cancelled: closed?.as === 'cancelled',
    },
    today,
  );
  if (standing === 'met-late')
    return { standing, daysLate: daysLate(due, rangeOf(closed!.on).earliest) };
  if (standing !== 'missed') return { standing, daysLate: 0 };
  const acted = firstAct ? daysLate(due, rangeOf(firstAct.on).earliest) : 0;
  return { standing, daysLate: acted > 0 ? acted : daysLate(due, today) };
}

/** A day as it is written: the day itself, or its range. */
export const dueDate = (due: DateRange): DueDate => (isExact(due) ? due.earliest : due);

function deadlinesOf({ key, clocks }: ReplayedCase, end: IsoDate, law: Law): ReportedDeadline[] {
  return clocks.deadlines
    .filter(({ rule }) => rule !== SILENCE)
    .map((deadline) => ({
      case: key,
      rule: deadline.rule,
      bearer: deadline.bearer,
      anchor: deadline.anchor,
      due: dueDate(deadline.due),
      ...(deadline.provisional && { provisional: true as const }),
      ...unverifiedMark(deadline, law),
      closedBy: deadline.closed ? { type: deadline.closed.type, on: deadline.closed.on } : null,
      firstAct: deadline.firstAct
        ? { type: deadline.firstAct.type, on: deadline.firstAct.on }
        : null,
      ...standingOn(deadline, end),
    }));
}

const remindersOf = ({ key, happened }: ReplayedCase): ReportedReminder[] =>
  happened
    .filter(({ type }) => type === 'reminder.due')
    .map(({ on, data }) => ({
      on,
      case: key,
      rule: String(data['rule']),
      rung: Number(data['rung']),
      to: String(data['to']),
    }));

const stallsOf = ({ key, happened }: ReplayedCase): ReportedStall[] =>
  happened
    .filter(({ type }) => type === 'case.stalled')
    .map(({ data }) => ({
      case: key,
      since: String(data['since']),
      reason: String(data['reason']),
    }));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
