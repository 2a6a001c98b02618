import type { Fact } from '../casebook/fact.js';
import type { Law } from '../clocks/law.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { compareDates } from '../dates/days.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { applyChange } from './case-clocks.js';
import type { CaseClocks, ClockEvent, Deadline } from './deadline.js';
import { endedBy } from './end-clock.js';

/** The earliest day that a fact names: what happened before it ends no clock that the fact starts. */
export const firstDayOf = (fact: Fact): IsoDate =>
  [fact.on, ...Object.values(fact.dates)].map((date) => rangeOf(date).earliest).sort()[0]!;

/**
 * Clocks that a fact has started, after what was known before it and happened after it: a referral
 * may be written down when its answer is long there. An answer that has already closed another
 * clock of the rule is not spent twice, unless it is one that ends all clocks of its rule.
 */
export function lookBack(
  clocks: CaseClocks,
  started: readonly Deadline[],
  known: readonly Fact[],
  law: Law,
): { started: readonly Deadline[]; events: readonly ClockEvent[] } {
  const later = known.toSorted((a, b) =>
    compareDates(rangeOf(a.on).earliest, rangeOf(b.on).earliest),
  );
  let open: CaseClocks = { watch: clocks.watch, deadlines: started };
  const events: ClockEvent[] = [];
  for (const fact of later) {
    const spent = clocks.deadlines.filter(
      (each) => each.closed?.fact === fact.id && answersOne(each, fact, law),
    );
    const free = open.deadlines.filter(({ rule }) => spent.every((each) => each.rule !== rule));
    const ended = endedBy({ ...open, deadlines: free }, fact, law);
    open = applyChange(open, {
      deadlines: ended.changed,
      armed: [],
      disarmed: [],
      watch: open.watch,
      events: [],
    });
    events.push(...ended.events);
  }
  return { started: open.deadlines, events };
}

/** True where one answer meets one question: the body that was asked must be the one that answers. */
const answersOne = ({ rule, ruleVersion }: Deadline, fact: Fact, law: Law): boolean =>
  ruleById(law, rule, ruleVersion)?.closes.some(({ on, same }) => on === fact.type && same) ??
  false;
