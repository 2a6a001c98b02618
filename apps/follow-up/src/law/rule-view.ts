import type { RuleSummary, RuleView } from '#libs/contracts';
import { isUnverified, type Law, type Rule } from '#libs/domain';

/** A rule as a list shows it. */
export const ruleSummary = (rule: Rule): RuleSummary => ({
  id: rule.id,
  version: rule.version,
  pack: rule.pack,
  track: rule.track,
  kind: rule.kind,
  name: rule.name,
  bearer: rule.bearer,
  limit: rule.limit,
  direction: rule.direction,
  article: rule.source.article,
  effective: rule.effective,
  confidence: rule.confidence,
  unverified: isUnverified(rule),
});

/** A rule whole, with the counting rule and the remedies that it names. */
export function ruleView(rule: Rule, law: Law): RuleView {
  return {
    ...ruleSummary(rule),
    responsible: rule.responsible,
    countedFrom: rule.countedFrom ?? null,
    counting: law.countings.get(rule.counting)!,
    alarmAfter: rule.alarmAfter,
    overridable: rule.overridable,
    extension: rule.extension.map((each) => ({ ...each })),
    deemed: rule.deemed && { ...rule.deemed },
    starts: rule.starts.map((each) => ({ ...each })),
    closes: rule.closes.map((each) => ({ ...each })),
    opens: rule.opens.flatMap((id) => {
      const remedy = law.remedies.get(id);
      return remedy ? [{ remedy: id, name: remedy.name }] : [];
    }),
    source: rule.source,
    notes: rule.notes,
    examples: [...rule.examples],
  };
}
