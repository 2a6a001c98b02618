import { dueOf } from '../clocks/due.js';
import { armedRungs, ladderOf, rungsOf } from '../clocks/ladder.js';
import type { Law } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { addDays } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { BREACH, SILENCE, type Deadline, type Reminder } from './deadline.js';

/** The deadline with its due date derived anew from its anchor, its rule and its ledger. */
export function derive(
  deadline: Omit<Deadline, 'due' | 'instant' | 'provisional'>,
  law: Law,
): Deadline {
  const rule = ruleOf(law, deadline);
  const { anchor, zone, ledger } = deadline;
  const due = dueOf({ rule, anchor, law, zone, ledger });
  if (due === null) throw new Error(`rule ${rule.id} has no number to count`);
  return {
    ...deadline,
    due: due.range,
    instant: due.instant ?? null,
    provisional: due.provisional,
  };
}

/** The reminders that a deadline gets when it is armed on a day: its ladder, and its breach. */
export function arm(deadline: Deadline, law: Law, today: IsoDate): Reminder[] {
  const { id, generation, due } = deadline;
  const ladder = ladderOf(law, ruleOf(law, deadline));
  const rungs = armedRungs(rungsOf(due, ladder, law.calendar), due, today);
  const reminders = rungs.map(({ rung, on, to }) => ({ deadline: id, rung, generation, on, to }));
  const isBroken = deadline.breachedOn !== null;
  if (deadline.rule === SILENCE || isBroken) return reminders;
  return [
    { deadline: id, rung: BREACH, generation, on: addDays(due.latest, 1), to: null },
    ...reminders,
  ];
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
