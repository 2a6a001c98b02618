import type { Fact } from '../casebook/fact.js';
import type { Law } from '../clocks/law.js';
import type { Closing } from '../clocks/rule.js';
import { matchesClosing, ruleById } from '../clocks/rules-in-force.js';
import { addDays, compareDates } from '../dates/days.js';
import { rangeOf } from '../dates/partial-date.js';
import { SILENCE, type CaseClocks, type ClockEvent, type Deadline } from './deadline.js';
import { clockMeant, isTermAct, moved } from './term-acts.js';

/** What a fact does to clocks that were running before it. */
export interface Ended {
  readonly changed: Deadline[];
  /** Clocks that remind nobody any more. */
  readonly stopped: Deadline[];
  /** Clocks that run on, to another day or not at all for a while: their reminders are set anew. */
  readonly moved: Deadline[];
  readonly events: ClockEvent[];
}

/** Open clocks that the fact closes, moves, or answers without meeting. */
export function endedBy(clocks: CaseClocks, fact: Fact, law: Law): Ended {
  const ended: Ended = { changed: [], stopped: [], moved: [], events: [] };
  if (isTermAct(fact)) {
    const meant = clockMeant(clocks, fact);
    if (meant) actOnTerm(meant, fact, law, ended);
    return ended;
  }
  const answered = new Set<string>();
  for (const deadline of clocks.deadlines.toSorted(byAnchor)) {
    if (!isOpenTo(fact, deadline)) continue;
    const rule = ruleById(law, deadline.rule, deadline.ruleVersion);
    if (!rule) continue;
    const applies = (each: Closing) => matchesClosing(each, fact, deadline.asked, clocks.watch);
    const closing = rule.closes.find(applies);
    // one answer of a body answers the oldest open question to it, not all of them
    if (closing && !answered.has(deadline.rule)) close(deadline, fact, ended);
    else if (rule.extendedBy.some(applies)) move(deadline, fact, law, ended);
    else if (rule.acts.some(applies)) actOn(deadline, fact, ended);
    if (closing?.same) answered.add(deadline.rule);
  }
  return ended;
}

function actOnTerm(deadline: Deadline, fact: Fact, law: Law, into: Ended): void {
  if (fact.type === 'term.met') close(deadline, fact, into);
  else if (fact.type === 'term.cancelled') close(deadline, fact, into, 'cancelled');
  else move(deadline, fact, law, into);
}

function close(deadline: Deadline, fact: Fact, into: Ended, how?: 'cancelled'): void {
  const late = rangeOf(fact.on).earliest > deadline.due.latest;
  const as = how ?? (late ? 'met-late' : 'met');
  // Where both days became known at once, no day in between could say that the clock was missed.
  const broken = as === 'met-late' ? addDays(deadline.due.latest, 1) : null;
  const closed = {
    ...deadline,
    breachedOn: deadline.breachedOn ?? broken,
    closed: { fact: fact.id, type: fact.type, on: fact.on, as },
  } as const;
  into.changed.push(closed);
  into.stopped.push(closed);
  into.events.push({
    type: 'deadline.met',
    on: rangeOf(fact.on).latest,
    data: { deadline: deadline.id, rule: deadline.rule, as, by: fact.id },
  });
}

function move(deadline: Deadline, fact: Fact, law: Law, into: Ended): void {
  const after = moved(deadline, fact, law);
  if (!after) return;
  into.changed.push(after.deadline);
  into.moved.push(after.deadline);
  into.events.push(after.event);
}

function actOn(deadline: Deadline, fact: Fact, into: Ended): void {
  if (!isFirstAct(fact, deadline)) return;
  const firstAct = { fact: fact.id, type: fact.type, on: fact.on };
  into.changed.push({ ...deadline, firstAct });
  into.events.push({
    type: 'deadline.acted-on',
    on: rangeOf(fact.on).latest,
    data: { deadline: deadline.id, rule: deadline.rule, by: fact.id },
  });
}

/** True also for an act that is older than the first one known so far. */
const isFirstAct = (fact: Fact, { firstAct }: Deadline): boolean =>
  firstAct === null || rangeOf(fact.on).latest < rangeOf(firstAct.on).earliest;

const byAnchor = (a: Deadline, b: Deadline): number =>
  compareDates(rangeOf(a.anchor).earliest, rangeOf(b.anchor).earliest);

/** No fact answers a clock that has ended, that it has started itself, or that began after it. */
const isOpenTo = (fact: Fact, { closed, rule, trigger, anchor }: Deadline): boolean =>
  closed === null &&
  rule !== SILENCE &&
  fact.id !== trigger &&
  rangeOf(fact.on).latest >= rangeOf(anchor).earliest;
