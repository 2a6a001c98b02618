import type { Law } from '../clocks/law.js';
import type { IsoDate } from '../dates/partial-date.js';
import { derive } from './arm.js';
import { SILENCE, type CaseClocks, type CaseWatch, type Deadline } from './deadline.js';

/**
 * The silence clock after an act: it counts again from the last known act.
 * @returns the clock, or nothing when the act is older than one already known
 */
export function rearmSilence(
  clocks: CaseClocks,
  watch: CaseWatch,
  law: Law,
  { fact, today, newId }: { fact: string; today: IsoDate; newId: (rule: string) => string },
): Deadline[] {
  const running = clocks.deadlines.find(({ rule }) => rule === SILENCE);
  if (!running) return [silenceFrom(newId(SILENCE), watch, fact, law)];
  const isNews = watch.lastActOn > clocks.watch.lastActOn || clocks.watch.stalledSince !== null;
  // an act that is learned late still ends the silence: somebody acted, today
  const anchor = watch.lastActOn > clocks.watch.lastActOn ? watch.lastActOn : today;
  return isNews ? [listenAgain(running, anchor, law)] : [];
}

/** The silence clock of the next round, counted from a day. */
export function listenAgain(silence: Deadline, anchor: IsoDate, law: Law): Deadline {
  const generation = silence.generation + 1;
  return derive({ ...silence, anchor, generation, breachedOn: null }, law);
}

function silenceFrom(id: string, watch: CaseWatch, fact: string, law: Law): Deadline {
  const blank = {
    id,
    rule: SILENCE,
    ruleVersion: 1,
    bearer: 'us',
    trigger: fact,
    asked: { bodies: {}, codes: {} },
    anchor: watch.lastActOn,
    zone: watch.zone,
    ledger: [],
    generation: 1,
    breachedOn: null,
    deemedOn: null,
    firstAct: null,
    closed: null,
  } as const;
  return derive(blank, law);
}
