import type { DueAnswer } from '#libs/contracts';
import {
  calendarStrip,
  dueDate,
  isUnverified,
  LANGS,
  whyOf,
  whySentence,
  type DueInput,
  type WhyInput,
} from '#libs/domain';

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
    sentence: sentences(why),
    lines: [...why.lines],
    strip: due === null ? [] : calendarStrip(why),
  };
}

const sentences = (why: WhyInput): DueAnswer['sentence'] =>
  Object.fromEntries(
    LANGS.map((lang) => [lang, whySentence(why, lang)]),
  ) as unknown as DueAnswer['sentence'];
