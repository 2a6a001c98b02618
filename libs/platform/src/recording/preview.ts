import type { Preview, PreviewedClock } from '#libs/contracts';
import {
  SILENCE,
  dueDate,
  explain,
  isUnverified,
  ruleById,
  whyOf,
  type CaseClocks,
  type Change,
  type DayLine,
  type Deadline,
  type Fact,
  type Law,
} from '#libs/domain';
import { tellDay } from '../law/tell-day.js';

/** Describes a change that was computed and will not be written. */
export function previewOf(before: CaseClocks, change: Change, fact: Fact, law: Law): Preview {
  const old = new Map(before.deadlines.map((deadline) => [deadline.id, deadline]));
  const legal = change.deadlines.filter(({ rule }) => rule !== SILENCE);
  const changed = legal.filter(({ id }) => old.has(id));
  return {
    stops: changed.filter(({ closed }) => closed).map((each) => shown(each, law)),
    moves: changed
      .filter(({ id, generation }) => generation !== old.get(id)!.generation)
      .map((each) => ({
        ...shown(each, law),
        was: dueDate(old.get(each.id)!.due),
        ...tellDay(whyDueOf(each, law)!),
      })),
    starts: legal
      .filter(({ id }) => !old.has(id))
      .map((each) => {
        const why = whyDueOf(each, law)!;
        return { ...shown(each, law), why: [...why.lines], ...tellDay(why) };
      }),
    answersWithoutMeeting: changed
      .filter(({ id, firstAct }) => firstAct && !old.get(id)!.firstAct)
      .map((each) => shown(each, law)),
    remedies: fact.type === 'un.decision' ? (fact.codes['remedies'] ?? []) : [],
  };
}

/** Why a deadline falls on its day, from the same reckoning that gave the day. */
export function whyLinesOf(deadline: Deadline, law: Law): DayLine[] {
  const rule = ruleById(law, deadline.rule, deadline.ruleVersion);
  if (!rule) return [];
  const { anchor, zone, ledger } = deadline;
  return explain({ rule, anchor, law, zone, ledger });
}

/** All that its explanation is written from; null where the law no longer holds its rule. */
function whyDueOf({ rule: id, ruleVersion, anchor, zone, ledger }: Deadline, law: Law) {
  const rule = ruleById(law, id, ruleVersion);
  return rule ? whyOf({ rule, anchor, law, zone, ledger }) : null;
}

function shown(deadline: Deadline, law: Law): PreviewedClock {
  const rule = ruleById(law, deadline.rule, deadline.ruleVersion)!;
  return {
    rule: rule.id,
    name: rule.name,
    bearer: deadline.bearer,
    anchor: deadline.anchor,
    due: dueDate(deadline.due),
    ...(deadline.closed && { as: deadline.closed.as }),
    provisional: deadline.provisional,
    unverified: isUnverified(rule),
  };
}
