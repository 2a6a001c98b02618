import type { Casebook, CasebookCase } from '../casebook/casebook.js';
import type { Fact } from '../casebook/fact.js';
import type { Law } from '../clocks/law.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { applyChange, openCase } from '../follow-up/case-clocks.js';
import type { Change, Reminder } from '../follow-up/deadline.js';
import { fire } from '../follow-up/fire.js';
import { recordFact } from '../follow-up/record-fact.js';
import type { KnownEntry, ReplayedCase } from './replayed-case.js';
import { reportOf, type ReplayReport, type ReplayRun } from './report.js';

/**
 * Runs a chronology against a simulated calendar: when would each reminder have come?
 * Each day first brings what was waiting for it, then what became known on it, in file order.
 * The same functions decide that decide live; the same casebook and law give the same report.
 * @param until last day; by default the day up to which the casebook's facts are known
 */
export function replay(casebook: Casebook, law: Law, until?: IsoDate): ReplayReport {
  return reportOf(casebook, runCasebook(casebook, law, until), law);
}

/** The same run before it is summed up: every case with what its clocks did, and on which day. */
export function runCasebook(casebook: Casebook, law: Law, until?: IsoDate): ReplayRun {
  const end = until ?? rangeOf(casebook.source.asOf).latest;
  const entries = agendaOf(casebook).filter(({ on }) => on <= end);
  const about = new Map(casebook.cases.map((each) => [each.key, each]));
  const cases = new Map<string, ReplayedCase>();
  for (let day = nextDay(entries, cases, 0, end), at = 0; day !== null;) {
    fireAll(cases, day, law);
    for (; entries[at]?.on === day; at += 1) {
      const { caseKey, fact } = entries[at]!;
      const open = cases.get(caseKey) ?? opened(about.get(caseKey)!, day, law, cases);
      record(open, fact, day, law);
    }
    fireAll(cases, day, law);
    day = nextDay(entries, cases, at, end);
  }
  return { cases: [...cases.values()], entries, end };
}

/**
 * The entries of a casebook by the day on which they could first be known: the last day that
 * each may have happened on, and never a day after the casebook was closed. Within a day, file order.
 */
export function agendaOf(casebook: Casebook): KnownEntry[] {
  const closed = rangeOf(casebook.source.asOf).latest;
  const all = casebook.cases.flatMap((each) =>
    each.entries.map((entry, position) => {
      const { latest } = rangeOf(entry.fact.on);
      const fact = { ...entry.fact, id: `${each.key}/${position + 1}` };
      return { on: latest < closed ? latest : closed, caseKey: each.key, fact };
    }),
  );
  return all.sort((a, b) => compare(a.on, b.on));
}

function opened(
  about: CasebookCase,
  on: IsoDate,
  law: Law,
  cases: Map<string, ReplayedCase>,
): ReplayedCase {
  const clocks = openCase({ alleged: about.alleged, zone: law.zone, on });
  const made: ReplayedCase = { key: about.key, clocks, armed: [], known: [], happened: [] };
  cases.set(about.key, made);
  return made;
}

function record(into: ReplayedCase, fact: Fact, day: IsoDate, law: Law): void {
  const newId = (rule: string) => `${fact.id}/${rule}`;
  const { known } = into;
  take(into, recordFact(into.clocks, fact, { law, today: day, newId, known }));
  known.push(fact);
}

/** Fires what is due, in order, until nothing is: a rung may arm the next round. */
function fireAll(cases: ReadonlyMap<string, ReplayedCase>, day: IsoDate, law: Law): void {
  for (const each of cases.values()) {
    for (let due = popDue(each, day); due; due = popDue(each, day)) {
      const deadline = each.clocks.deadlines.find(({ id }) => id === due!.deadline);
      const { deadline: id, rung, generation } = due;
      const newId = (what: string) => `${id}/${rung}/${generation}/${what}`;
      const change = deadline && fire(deadline, each.clocks.watch, due, { law, today: day, newId });
      if (change) take(each, change);
    }
  }
}

function popDue(each: ReplayedCase, day: IsoDate): Reminder | undefined {
  const rules = new Map(each.clocks.deadlines.map(({ id, rule }) => [id, rule]));
  const [first] = each.armed.filter(({ on }) => on <= day).sort((a, b) => inOrder(a, b, rules));
  if (first) each.armed.splice(each.armed.indexOf(first), 1);
  return first;
}

function take(into: ReplayedCase, change: Change): void {
  const stopped = new Set(change.disarmed);
  into.clocks = applyChange(into.clocks, change);
  into.armed = [...into.armed.filter(({ deadline }) => !stopped.has(deadline)), ...change.armed];
  into.happened.push(...change.events);
}

function nextDay(
  entries: readonly KnownEntry[],
  cases: ReadonlyMap<string, ReplayedCase>,
  at: number,
  end: IsoDate,
): IsoDate | null {
  let next = entries[at]?.on ?? null;
  for (const { armed } of cases.values()) {
    for (const { on } of armed) if (next === null || on < next) next = on;
  }
  return next !== null && next <= end ? next : null;
}

/** By rule and not by id: the live line gives other ids, and must fire in the same order. */
const inOrder = (a: Reminder, b: Reminder, rules: ReadonlyMap<string, string>): number =>
  compare(a.on, b.on) ||
  compare(rules.get(a.deadline) ?? '', rules.get(b.deadline) ?? '') ||
  a.rung - b.rung ||
  compare(a.deadline, b.deadline);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
