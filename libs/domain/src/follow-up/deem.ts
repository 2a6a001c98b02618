import type { Fact } from '../casebook/fact.js';
import { REFUSAL_DEEMED, ruleById } from '../clocks/rules-in-force.js';
import { writeRange } from '../dates/partial-date.js';
import { arm, deemedDue } from './arm.js';
import type { CaseWatch, Change, Deadline, Firing, Reminder } from './deadline.js';
import { armedEvent, startedBy } from './start-clock.js';

/**
 * The silence of a body becomes its refusal by law (APPC art. 91(2), 100(5); CPC 2014 art. 106(5)):
 * an event, which starts the clocks of the next way as an answer would. Nobody has acted, so the
 * case sleeps on; a late answer still ends the silent clock and changes nothing here.
 */
export function deem(
  deadline: Deadline,
  watch: CaseWatch,
  reminder: Reminder,
  { law, today, newId }: Firing,
): Change | null {
  const rule = ruleById(law, deadline.rule, deadline.ruleVersion);
  if (!rule || deadline.deemedOn !== null) return null;
  const silentUntil = deemedDue(deadline, law);
  if (silentUntil === null) return null;
  // The next term counts from the day on which the time to answer ran out.
  const deemedOn = writeRange(silentUntil);
  const id = newId(REFUSAL_DEEMED);
  const fact: Fact = {
    id,
    type: REFUSAL_DEEMED,
    on: deemedOn,
    bodies: deadline.asked.bodies ?? {},
    codes: { rule: [deadline.rule] },
    dates: {},
    counts: {},
  };
  const started = startedBy(watch, fact, law, newId);
  const data = {
    deadline: deadline.id,
    rule: deadline.rule,
    since: silentUntil,
    opens: rule.opens,
  };
  return {
    deadlines: [{ ...deadline, deemedOn }, ...started],
    armed: started.flatMap((each) => arm(each, law, today)),
    disarmed: [],
    watch,
    events: [
      { id, type: REFUSAL_DEEMED, on: reminder.on, data },
      ...started.map((each) => armedEvent(each, today)),
    ],
  };
}
