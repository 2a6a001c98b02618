import type { Fact } from '../casebook/fact.js';
import type { Law } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';
import { rulesStartedBy } from '../clocks/rules-in-force.js';
import type { IsoDate } from '../dates/partial-date.js';
import { derive } from './arm.js';
import type { CaseWatch, ClockEvent, Deadline } from './deadline.js';

/** The clocks that a fact starts by itself. A gate has no number and so no clock. */
export function startedBy(
  watch: CaseWatch,
  fact: Fact,
  law: Law,
  newId: (rule: string) => string,
): Deadline[] {
  return rulesStartedBy(law, fact, watch).flatMap(({ rule, anchor }) =>
    rule.limit === null ? [] : [startClock(rule, anchor, { watch, fact, law, id: newId(rule.id) })],
  );
}

/** A clock that begins to run under a rule. `anchor`: the date that it is counted from. */
export function startClock(
  rule: Rule,
  anchor: string,
  { watch, fact, law, id }: { watch: CaseWatch; fact: Fact; law: Law; id: string },
): Deadline {
  const blank: Omit<Deadline, 'due' | 'instant' | 'provisional'> = {
    id,
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
    deemedOn: null,
    firstAct: null,
    closed: null,
  };
  return derive(blank, law);
}

/** Tells that a clock has begun to run. `on`: the day on which that became known. */
export const armedEvent = (deadline: Deadline, on: IsoDate): ClockEvent => ({
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
