import { dueOf, type Due } from '../clocks/due.js';
import { armedRungs, ladderOf, rungsOf } from '../clocks/ladder.js';
import type { Law } from '../clocks/law.js';
import { isSuspended, type LedgerAct } from '../clocks/ledger.js';
import type { Rule } from '../clocks/rule.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { addDays, laterOf } from '../dates/days.js';
import { isInstant } from '../dates/instant-text.js';
import { lastDayBefore, millisOf } from '../dates/instant.js';
import { rangeOf, type DateRange, type IsoDate } from '../dates/partial-date.js';
import { BREACH, DEEMED, SILENCE, type Deadline, type Reminder } from './deadline.js';

/** The deadline with its due date derived anew from its anchor, its rule and its ledger. */
export function derive(
  deadline: Omit<Deadline, 'due' | 'instant' | 'provisional'>,
  law: Law,
): Deadline {
  const due = reckoned(deadline, law);
  return {
    ...deadline,
    due: due.range,
    instant: due.instant ?? null,
    provisional: due.provisional,
  };
}

/** The due date of a deadline with all that the reckoning says of it. Throws for a gate. */
export function reckoned(
  deadline: Pick<Deadline, 'rule' | 'ruleVersion' | 'anchor' | 'zone' | 'ledger'>,
  law: Law,
): Due {
  const rule = ruleOf(law, deadline);
  const { anchor, zone, ledger } = deadline;
  const due = dueOf({ rule, anchor, law, zone, ledger });
  if (due === null) throw new Error(`rule ${rule.id} has no number to count`);
  return due;
}

/**
 * The reminders that a deadline gets when it is armed on a day: its ladder, its breach, and the
 * moment at which its silence speaks. None while it stands still.
 */
export function arm(deadline: Deadline, law: Law, today: IsoDate): Reminder[] {
  const { id, generation, due } = deadline;
  if (standsStill(deadline.ledger, today)) return [];
  const ladder = ladderOf(law, ruleOf(law, deadline));
  const rungs = armedRungs(rungsOf(due, ladder, law.calendar), due, today);
  const reminders = rungs.map(({ rung, on, to }) => ({ deadline: id, rung, generation, on, to }));
  if (deadline.rule === SILENCE) return reminders;
  const asking = askedFrom(deadline, law);
  const silent = (rung: number, after: DateRange): Reminder => ({
    deadline: id,
    rung,
    generation,
    on: laterOf(addDays(after.latest, 1), asking),
    to: null,
  });
  const deemed = deadline.deemedOn === null ? deemedDue(deadline, law) : null;
  // A clock that was broken and then made longer is broken anew when the longer term passes too.
  const isBroken = deadline.breachedOn !== null && due.latest < deadline.breachedOn;
  return [
    ...(deemed ? [silent(DEEMED, deemed)] : []),
    ...(isBroken ? [] : [silent(BREACH, due)]),
    ...reminders,
  ];
}

/** Suspended today with no day known on which it goes on; where one is known, that day is waited for. */
const standsStill = (ledger: readonly LedgerAct[], today: IsoDate): boolean =>
  isSuspended(ledger, today) && isSuspended(ledger, END_OF_TIME);

const END_OF_TIME = '9999-12-31';

/**
 * The day from which we ask for what the law wants at once. Where the moment is known the team's own
 * time counts from it, and we ask on the first day that begins after; else on the day after.
 */
function askedFrom({ anchor, zone, ...of }: Deadline, law: Law): IsoDate {
  const { limit, alarmAfter } = ruleOf(law, of);
  const hours = alarmAfter?.unit === 'hour' && limit?.unit === 'immediate' ? alarmAfter.value : 0;
  if (hours === 0 || !isInstant(anchor)) return rangeOf(anchor).earliest;
  return addDays(lastDayBefore(millisOf(anchor) + hours * HOUR_MS, zone), 1);
}

const HOUR_MS = 3_600_000;

/**
 * The last days on which the body could still answer before its silence is its refusal; null
 * where the law gives silence no meaning. Where the law names a time of its own, it counts from
 * the anchor whatever the term itself has become (CPC 2014 art. 106(5)).
 */
export function deemedDue(deadline: Deadline, law: Law): DateRange | null {
  const rule = ruleOf(law, deadline);
  if (rule.deemed === null) return null;
  const { after } = rule.deemed;
  if (after === undefined) return deadline.due;
  const ledger = deadline.ledger.filter(({ kind }) => kind === 'move-anchor');
  const { anchor, zone } = deadline;
  return dueOf({ rule: { ...rule, limit: after }, anchor, law, zone, ledger })!.range;
}

/** The rule that a deadline runs under, in its wording. Throws when the packs no longer hold it. */
export function ruleOf(
  law: Law,
  { rule, ruleVersion }: Pick<Deadline, 'rule' | 'ruleVersion'>,
): Rule {
  const found = ruleById(law, rule, ruleVersion);
  if (!found) throw new Error(`the packs hold no rule ${rule} in version ${ruleVersion}`);
  return found;
}
