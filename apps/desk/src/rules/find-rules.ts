import type { RuleSummary } from '#libs/contracts';

/** Which rules to show; nothing said is all of them. */
export interface Wanted {
  readonly find: string;
  readonly pack?: string | undefined;
  /** Only wordings in force on this day. */
  readonly on?: string | undefined;
}

/** The rules that hold every word somewhere in their id, article or name in any language. */
export function findRules(rules: readonly RuleSummary[], wanted: Wanted): RuleSummary[] {
  const { find, pack, on } = wanted;
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(
    (rule) =>
      (pack === undefined || rule.pack === pack) &&
      (on === undefined || isInForce(rule, on)) &&
      words.every((word) => textOf(rule).includes(word)),
  );
}

/** The name of a rule tells which wording it is only where there are several. */
export const hasWordings = (rules: readonly RuleSummary[], id: string): boolean =>
  rules.filter((rule) => rule.id === id).length > 1;

const isInForce = ({ effective: { from, to } }: RuleSummary, on: string): boolean =>
  from <= on && (to === null || on <= to);

const textOf = ({ id, article, name }: RuleSummary): string =>
  [id, article, name.en, name.ru, name.kk].join(' ').toLocaleLowerCase();
