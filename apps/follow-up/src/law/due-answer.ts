import type { DueAnswer } from '#libs/contracts';
import { dueDate, isUnverified, whyOf, type DueInput } from '#libs/domain';
import { tellDay } from '#libs/platform';

/** A due date with its reasons in every form: a sentence in each language, lines, a strip of days. */
export function dueAnswer(input: DueInput): DueAnswer {
  const { rule, anchor } = input;
  const why = whyOf(input);
  const { due } = why;
  return {
    rule: rule.id,
    version: rule.version,
    anchor,
    due: due && dueDate(due.range),
    computed: due?.computed ? dueDate(due.computed) : null,
    instant: due?.instant ?? null,
    provisional: due?.provisional ?? false,
    unverified: isUnverified(rule),
    confidence: rule.confidence,
    source: rule.source,
    lines: [...why.lines],
    ...tellDay(why),
  };
}
