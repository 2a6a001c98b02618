import type { Law } from '../clocks/law.js';
import type { NextRemedy } from '../clocks/next-remedy.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { addDays } from '../dates/days.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { deemedDue } from './arm.js';
import type { CaseClocks, Deadline } from './deadline.js';

/** A way on from a missed clock, and whether it may still be gone. */
export interface RemedyAdvice {
  readonly remedy: string;
  /**
   * Only what is `open` is advised. `passed`: its own term has run out; `taken`: somebody went
   * there in this case; `not-yet`: the law opens it on `from`; `repealed`: the law has it no more.
   */
  readonly state: 'open' | 'not-yet' | 'passed' | 'taken' | 'repealed';
  /** Last day of its own term, where one runs or ran; of a range the earliest, for it is ours to keep. */
  readonly until: IsoDate | null;
  readonly from: IsoDate | null;
}

/**
 * Where to go when a clock was missed, nearest term first; what can no longer be gone is told
 * after it and never advised. Empty for a clock that its rule gives no way on from.
 * @param today the day of the reader, in the zone of the case
 */
export function nextRemedies(
  deadline: Deadline,
  clocks: CaseClocks,
  law: Law,
  today: IsoDate,
): RemedyAdvice[] {
  const rule = ruleById(law, deadline.rule, deadline.ruleVersion);
  return (rule?.opens ?? [])
    .flatMap((id) => law.remedies.get(id) ?? [])
    .map((remedy) => ({ remedy: remedy.id, ...stateOf(remedy, deadline, clocks, law, today) }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || byTerm(a, b));
}

const ORDER: readonly RemedyAdvice['state'][] = ['open', 'not-yet', 'taken', 'passed', 'repealed'];

type Stand = Omit<RemedyAdvice, 'remedy'>;

function stateOf(
  { terms, effective }: NextRemedy,
  deadline: Deadline,
  clocks: CaseClocks,
  law: Law,
  today: IsoDate,
): Stand {
  if (effective.to !== null && effective.to < today) return stand('repealed');
  const since = rangeOf(deadline.anchor).earliest;
  const own = clocks.deadlines.filter(
    ({ rule, anchor }) => terms.includes(rule) && rangeOf(anchor).latest >= since,
  );
  const running = own.filter(({ closed, due }) => closed === null && today <= due.latest);
  if (running.length > 0) return stand('open', last(running));
  if (own.some(({ closed }) => closed !== null && closed.as !== 'cancelled')) return stand('taken');
  if (own.length > 0) return stand('passed', last(own));
  const from = opensOn(terms, deadline, law);
  return from !== null && today < from ? { state: 'not-yet', until: null, from } : stand('open');
}

/** The day on which silence alone would open the way, where the law says so and it has not yet. */
function opensOn(terms: readonly string[], deadline: Deadline, law: Law): IsoDate | null {
  const silent = deadline.deemedOn === null ? deemedDue(deadline, law) : null;
  const isOpened = terms.some((id) =>
    law.rules.get(id)?.starts.some(({ when }) => when?.['rule']?.includes(deadline.rule)),
  );
  return silent && isOpened ? addDays(silent.latest, 1) : null;
}

const stand = (state: Stand['state'], until: IsoDate | null = null): Stand => ({
  state,
  until,
  from: null,
});

const last = (clocks: readonly Deadline[]): IsoDate =>
  clocks
    .map(({ due }) => due.earliest)
    .sort()
    .at(-1)!;

/** What has a term comes before what has none: it can be lost. */
const byTerm = (a: RemedyAdvice, b: RemedyAdvice): number =>
  (a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1;
