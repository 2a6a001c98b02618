import type { Casebook } from '../casebook/casebook.js';
import type { Law } from '../clocks/law.js';
import { earlierOf } from '../dates/days.js';
import type { IsoDate, PartialDate } from '../dates/partial-date.js';
import { SILENCE, type ClockEvent, type Deadline } from '../follow-up/deadline.js';
import { runCasebook } from './replay.js';
import type { ReplayedCase } from './replayed-case.js';
import { dueDate, reportOf, type DueDate, type ReportedReminder } from './report.js';

/** A replay as it unfolds: what was known, ran and was said, each with its day. */
export interface Story {
  readonly until: IsoDate;
  readonly entries: readonly StoryEntry[];
  readonly clocks: readonly StoryClock[];
  readonly reminders: readonly ReportedReminder[];
  readonly stalls: readonly StoryStall[];
}

/** `known`: the day on which the entry could first be known; `on`: when it happened. */
export interface StoryEntry {
  readonly known: IsoDate;
  readonly on: PartialDate;
  readonly case: string;
  readonly type: string;
}

export interface StoryClock {
  readonly clock: string;
  readonly case: string;
  readonly rule: string;
  readonly bearer: string;
  readonly anchor: PartialDate;
  readonly due: DueDate;
  /** The day on which it became known that the clock runs. */
  readonly from: IsoDate;
  /** The day on which it became known that it was answered; null while it runs. */
  readonly to: IsoDate | null;
  readonly closedBy: { readonly type: string; readonly on: PartialDate } | null;
  readonly firstAct: { readonly type: string; readonly on: PartialDate } | null;
}

/** `on`: the day on which the stall was told; `since`: the day from which it is counted. */
export interface StoryStall {
  readonly on: IsoDate;
  readonly case: string;
  readonly since: IsoDate;
  readonly reason: string;
}

/**
 * Runs a chronology and keeps the day of everything in it, so that a reader can stand on any day
 * and see what would have been known, running and said by then.
 * @param until last day; by default the day up to which the casebook's facts are known
 */
export function storyOf(casebook: Casebook, law: Law, until?: IsoDate): Story {
  const run = runCasebook(casebook, law, until);
  const { reminders } = reportOf(casebook, run, law);
  const byDay = (a: { on: IsoDate }, b: { on: IsoDate }) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
  return {
    until: run.end,
    entries: run.entries.map(({ on, caseKey, fact }) => ({
      known: on,
      on: fact.on,
      case: caseKey,
      type: fact.type,
    })),
    clocks: run.cases.flatMap((each) => clocksOf(each, run.end)),
    reminders,
    stalls: run.cases.flatMap(stallsOf).sort(byDay),
  };
}

function clocksOf({ key, clocks, happened }: ReplayedCase, end: IsoDate): StoryClock[] {
  const armed = daysOf(happened, 'deadline.armed');
  const met = daysOf(happened, 'deadline.met');
  return clocks.deadlines
    .filter(({ rule }) => rule !== SILENCE)
    .map((deadline) => ({
      clock: deadline.id,
      case: key,
      ...shown(deadline),
      from: armed.get(deadline.id) ?? end,
      // an act of a month or a year is known by its last day, and never after the book was closed
      to: deadline.closed ? earlierOf(met.get(deadline.id) ?? end, end) : null,
    }));
}

const shown = ({ rule, bearer, anchor, due, closed, firstAct }: Deadline) => ({
  rule,
  bearer,
  anchor,
  due: dueDate(due),
  closedBy: closed && { type: closed.type, on: closed.on },
  firstAct: firstAct && { type: firstAct.type, on: firstAct.on },
});

/** The day of each deadline's event of a type. */
const daysOf = (happened: readonly ClockEvent[], type: ClockEvent['type']): Map<string, IsoDate> =>
  new Map(
    happened
      .filter((event) => event.type === type)
      .map(({ on, data }) => [String(data['deadline']), on]),
  );

const stallsOf = ({ key, happened }: ReplayedCase): StoryStall[] =>
  happened
    .filter(({ type }) => type === 'case.stalled')
    .map(({ on, data }) => ({
      on,
      case: key,
      since: String(data['since']),
      reason: String(data['reason']),
    }));
