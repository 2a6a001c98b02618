import { matchesClosing, ruleById, rulesStartedBy } from '../clocks/rules-in-force.js';
import type { Law } from '../clocks/law.js';
import type { Closing } from '../clocks/rule.js';
import type { Fact } from '../casebook/fact.js';
import { addDays, compareDates } from '../dates/days.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { arm, derive } from './arm.js';
import {
  SILENCE,
  type CaseClocks,
  type CaseWatch,
  type Change,
  type ClockEvent,
  type Deadline,
} from './deadline.js';
import { rearmSilence } from './silence.js';

/**
 * What a fact does to the clocks of its case: which it stops, which it moves, which it starts.
 * The one function that recording, previewing, importing and replaying ask.
 * @param today the day on which the fact became known; nothing is armed for days before it
 * @param newId gives the id of a deadline that this fact starts under a rule
 */
export function recordFact(
  clocks: CaseClocks,
  fact: Fact,
  law: Law,
  today: IsoDate,
  newId: (rule: string) => string,
): Change {
  const ended = endedBy(clocks, fact, law);
  const watch = watchAfter(clocks.watch, fact, today);
  const started = startedBy(clocks.watch, fact, law, newId);
  const silence = rearmSilence(clocks, watch, law, { fact: fact.id, today, newId });
  const arming = [...started, ...ended.extended, ...silence].map((d) => arm(d, law, today));
  return {
    deadlines: [...ended.changed, ...started, ...silence],
    armed: arming.flat(),
    disarmed: [...ended.stopped, ...ended.extended, ...silence].map(({ id }) => id),
    watch,
    events: [
      ...ended.events,
      ...started.map((deadline) => armedEvent(deadline, today)),
      ...(clocks.watch.stalledSince === null ? [] : [resumedEvent(clocks.watch, fact, today)]),
    ],
  };
}

interface Ended {
  changed: Deadline[];
  stopped: Deadline[];
  extended: Deadline[];
  events: ClockEvent[];
}

/** Open clocks that the fact closes, moves, or answers without meeting. */
function endedBy(clocks: CaseClocks, fact: Fact, law: Law): Ended {
  const ended: Ended = { changed: [], stopped: [], extended: [], events: [] };
  const answered = new Set<string>();
  for (const deadline of clocks.deadlines.toSorted(byAnchor)) {
    if (deadline.closed || deadline.rule === SILENCE || isBefore(fact, deadline)) continue;
    const rule = ruleById(law, deadline.rule, deadline.ruleVersion);
    if (!rule) continue;
    const applies = (each: Closing) => matchesClosing(each, fact, deadline.asked, clocks.watch);
    const closing = rule.closes.find(applies);
    if (closing && !answered.has(deadline.rule)) {
      // one answer of a body answers the oldest open question to it, not all of them
      if (closing.same) answered.add(deadline.rule);
      close(deadline, fact, ended);
    } else if (rule.extendedBy.some(applies)) {
      extend(deadline, fact, law, ended);
    } else if (isFirstAct(fact, deadline) && rule.acts.some(applies)) {
      actOn(deadline, fact, ended);
    }
  }
  return ended;
}

function close(deadline: Deadline, fact: Fact, into: Ended): void {
  const late = rangeOf(fact.on).earliest > deadline.due.latest;
  const as = late ? 'met-late' : 'met';
  // Where both days became known at once, no day in between could say that the clock was missed.
  const breachedOn = deadline.breachedOn ?? (late ? addDays(deadline.due.latest, 1) : null);
  const closed = {
    ...deadline,
    breachedOn,
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

function extend(deadline: Deadline, fact: Fact, law: Law, into: Ended): void {
  const until = fact.dates['until'];
  if (until === undefined) return;
  const act = {
    kind: 'extend',
    on: rangeOf(fact.on).earliest,
    until: rangeOf(until).latest,
  } as const;
  const moved = derive(
    { ...deadline, ledger: [...deadline.ledger, act], generation: deadline.generation + 1 },
    law,
  );
  into.changed.push(moved);
  into.extended.push(moved);
  into.events.push({
    type: 'deadline.extended',
    on: rangeOf(fact.on).latest,
    data: {
      deadline: deadline.id,
      rule: deadline.rule,
      due: moved.due,
      was: deadline.due,
      by: fact.id,
    },
  });
}

function actOn(deadline: Deadline, fact: Fact, into: Ended): void {
  const firstAct = { fact: fact.id, type: fact.type, on: fact.on };
  into.changed.push({ ...deadline, firstAct });
  into.events.push({
    type: 'deadline.acted-on',
    on: rangeOf(fact.on).latest,
    data: { deadline: deadline.id, rule: deadline.rule, by: fact.id },
  });
}

function startedBy(
  watch: CaseWatch,
  fact: Fact,
  law: Law,
  newId: (rule: string) => string,
): Deadline[] {
  return rulesStartedBy(law, fact, watch).flatMap(({ rule, anchor }) => {
    if (rule.limit === null) return [];
    const blank: Omit<Deadline, 'due' | 'instant' | 'provisional'> = {
      id: newId(rule.id),
      rule: rule.id,
      ruleVersion: rule.version,
      bearer: rule.bearer,
      trigger: fact.id,
      asked: { bodies: fact.bodies, codes: fact.codes },
      anchor,
      zone: watch.zone,
      ledger: [],
      generation: 1,
      breachedOn: null,
      firstAct: null,
      closed: null,
    };
    return [derive(blank, law)];
  });
}

function watchAfter(watch: CaseWatch, fact: Fact, today: IsoDate): CaseWatch {
  const { latest } = rangeOf(fact.on);
  const known = latest < today ? latest : today;
  const committee = fact.codes['committee'];
  return {
    ...watch,
    stage: fact.type === 'un.decision' ? 'follow-up' : watch.stage,
    codes: committee ? { ...watch.codes, committee } : watch.codes,
    lastActOn: known > watch.lastActOn ? known : watch.lastActOn,
    stalledSince: null,
    stallReason: null,
  };
}

/** True also for an act that is older than the first one known so far. */
const isFirstAct = (fact: Fact, { firstAct }: Deadline): boolean =>
  firstAct === null || rangeOf(fact.on).latest < rangeOf(firstAct.on).earliest;

const byAnchor = (a: Deadline, b: Deadline): number =>
  compareDates(rangeOf(a.anchor).earliest, rangeOf(b.anchor).earliest);

const isBefore = (fact: Fact, deadline: Deadline): boolean =>
  fact.id === deadline.trigger || rangeOf(fact.on).latest < rangeOf(deadline.anchor).earliest;

const armedEvent = (deadline: Deadline, on: IsoDate): ClockEvent => ({
  type: 'deadline.armed',
  on,
  data: {
    deadline: deadline.id,
    rule: deadline.rule,
    anchor: deadline.anchor,
    due: deadline.due,
    by: deadline.trigger,
  },
});

const resumedEvent = (watch: CaseWatch, fact: Fact, on: IsoDate): ClockEvent => ({
  type: 'case.resumed',
  on,
  data: { since: watch.stalledSince, by: fact.id },
});
