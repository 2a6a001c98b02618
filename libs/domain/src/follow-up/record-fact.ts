import type { Fact } from '../casebook/fact.js';
import type { Law } from '../clocks/law.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { arm } from './arm.js';
import type { CaseClocks, CaseWatch, Change, ClockEvent } from './deadline.js';
import { endedBy } from './end-clock.js';
import { lookBack } from './look-back.js';
import { rearmSilence } from './silence.js';
import { armedEvent, startedBy } from './start-clock.js';
import { startedByHand } from './term-acts.js';

/** What is around a fact when it is recorded. */
export interface Recording {
  readonly law: Law;
  /** The day on which the fact became known; nothing is armed for days before it. */
  readonly today: IsoDate;
  /** Gives the id of a deadline that this fact starts under a rule. */
  readonly newId: (rule: string) => string;
  /** Facts of the case that were known before and may have happened after; none where in order. */
  readonly known?: readonly Fact[];
}

/**
 * What a fact does to the clocks of its case: which it stops, which it moves, which it starts.
 * The one function that recording, previewing, importing and replaying ask.
 */
export function recordFact(clocks: CaseClocks, fact: Fact, recording: Recording): Change {
  const { law, today, newId, known = [] } = recording;
  const ended = endedBy(clocks, fact, law);
  const watch = watchAfter(clocks.watch, fact, today);
  const begun = [
    ...startedBy(clocks.watch, fact, law, newId),
    ...startedByHand(clocks, fact, law, newId),
  ];
  const { started, events } = lookBack(clocks, begun, known, law);
  const silence = rearmSilence(clocks, watch, law, { fact: fact.id, today, newId });
  const running = started.filter(({ closed }) => closed === null);
  const arming = [...running, ...ended.moved, ...silence].map((each) => arm(each, law, today));
  return {
    deadlines: [...ended.changed, ...started, ...silence],
    armed: arming.flat(),
    disarmed: [...ended.stopped, ...ended.moved, ...silence].map(({ id }) => id),
    watch,
    events: [
      ...ended.events,
      ...begun.map((deadline) => armedEvent(deadline, today)),
      ...events,
      ...(clocks.watch.stalledSince === null ? [] : [resumedEvent(clocks.watch, fact, today)]),
    ],
  };
}

function watchAfter(watch: CaseWatch, fact: Fact, today: IsoDate): CaseWatch {
  const { latest } = rangeOf(fact.on);
  const known = latest < today ? latest : today;
  const committee = fact.codes['committee'];
  return {
    ...watch,
    stage: fact.type === 'un.decision' ? 'follow-up' : watch.stage,
    codes: committee ? codesAfter(watch.codes, fact.type, committee) : watch.codes,
    lastActOn: known > watch.lastActOn ? known : watch.lastActOn,
    stalledSince: null,
    stallReason: null,
  };
}

/** The body that the case lies before, and all that have decided it. */
function codesAfter(codes: CaseWatch['codes'], type: string, committee: readonly string[]) {
  const decided = [...new Set([...(codes['decided'] ?? []), ...committee])];
  return { ...codes, committee, ...(type === 'un.decision' && { decided }) };
}

const resumedEvent = (watch: CaseWatch, fact: Fact, on: IsoDate): ClockEvent => ({
  type: 'case.resumed',
  on,
  data: { since: watch.stalledSince, by: fact.id },
});
