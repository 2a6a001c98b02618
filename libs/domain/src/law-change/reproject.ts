import type { Law } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { addDays } from '../dates/days.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { arm, derive } from '../follow-up/arm.js';
import { SILENCE, type CaseWatch, type Change, type Deadline } from '../follow-up/deadline.js';

/** An open clock under another law: where it comes to, or that the law no longer holds its rule. */
export type Reprojection =
  | { readonly kind: 'same' }
  | { readonly kind: 'orphan' }
  | { readonly kind: 'moved'; readonly deadline: Deadline };

/**
 * What a law makes of an open clock: its date derived anew. The clock keeps the wording that it
 * started under, unless a newer one says that it takes over open clocks. A breach of a day that
 * the law no longer names did not happen; one of an earlier day is told when the clock is armed.
 * @param today the day on which the law is applied, in the zone of the clock
 */
export function reproject(deadline: Deadline, law: Law, today: IsoDate): Reprojection {
  const rule = wordingOf(deadline, law, today);
  if (!rule || rule.limit === null) return { kind: 'orphan' };
  const before = { ...deadline, ruleVersion: rule.version };
  const after = derive(before, law);
  if (isSame(deadline, after)) return { kind: 'same' };
  const breachedOn = breachOf(deadline, after, today);
  return {
    kind: 'moved',
    deadline: { ...after, breachedOn, generation: deadline.generation + 1 },
  };
}

/**
 * Writes the move of a clock to another law as a change of its case: a new date, its reminders
 * set anew, and an event for whoever had the old date in a diary. The team's own targets move
 * without a word.
 * @param release the number under which this law was released
 */
export function moveByLaw(
  was: Deadline,
  now: Deadline,
  watch: CaseWatch,
  { law, today, release }: { law: Law; today: IsoDate; release: number },
): Change {
  const { id, rule, due } = now;
  const data = { deadline: id, rule, due, was: was.due, because: 'law-changed', by: null, release };
  const isTold = rule !== SILENCE;
  return {
    deadlines: [now],
    armed: arm(now, law, today),
    disarmed: [id],
    watch,
    events: isTold ? [{ type: 'deadline.moved', on: today, data }] : [],
  };
}

/** The wording that a clock goes by: its own, or a newer one that takes over what is open. */
function wordingOf({ rule: id, ruleVersion, anchor }: Deadline, law: Law, today: IsoDate) {
  const newer = [...law.rules.values()]
    .filter((rule) => rule.id === id && rule.version > ruleVersion && takesOver(rule, today))
    .sort((a, b) => b.version - a.version)[0];
  const own = ruleById(law, id, ruleVersion);
  // A clock that began after the newer wording came into force was never its to take over.
  return newer && rangeOf(anchor).earliest < newer.effective.from ? newer : own;
}

const takesOver = ({ transition, effective }: Rule, today: IsoDate): boolean =>
  transition === 'move-open' && effective.from <= today;

const isSame = (a: Deadline, b: Deadline): boolean =>
  a.due.earliest === b.due.earliest &&
  a.due.latest === b.due.latest &&
  a.instant === b.instant &&
  a.ruleVersion === b.ruleVersion &&
  a.provisional === b.provisional;

/** The breach of an earlier, shorter term stays; that of this term follows the day that it is about. */
function breachOf(was: Deadline, { due }: Deadline, today: IsoDate): IsoDate | null {
  if (was.breachedOn === null || was.breachedOn <= was.due.latest) return was.breachedOn;
  return due.latest < today ? addDays(due.latest, 1) : null;
}
