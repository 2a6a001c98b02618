import type { DueInput } from '../clocks/due.js';
import type { LedgerAct } from '../clocks/ledger.js';
import type { Limit, Rule, Unit } from '../clocks/rule.js';
import { SAMPLE_LAW as law, sampleRule } from '../clocks/sample-law.fixture.js';
import { LANGS, type Lang } from './lang.js';
import { whyOf, type WhyInput } from './why-input.js';
import { whySentence } from './why-sentence.js';

/** A rule of some units, counted by one of the ways of the sample law. */
export const rule = (value: number, unit: Unit, by = 'rolls', change: Partial<Rule> = {}): Rule =>
  sampleRule({ value, unit }, by, change);

export const BEFORE = { direction: 'before' } as const;

/** Everything that explains a due date under the sample law. */
export const why = (
  each: Rule,
  anchor: string,
  ledger: readonly LedgerAct[] = [],
  more: Partial<DueInput> = {},
): WhyInput => whyOf({ rule: each, anchor, law, ledger, ...more });

/** A sentence in every language. */
export const inAllLanguages = (input: WhyInput): Record<Lang, string> =>
  Object.fromEntries(LANGS.map((lang) => [lang, whySentence(input, lang)])) as Record<Lang, string>;

export const told = (
  each: Rule,
  anchor: string,
  ledger: readonly LedgerAct[] = [],
): Record<Lang, string> => inAllLanguages(why(each, anchor, ledger));

export const pause = (from: string, to: string): LedgerAct[] => [
  { kind: 'suspend', on: from },
  { kind: 'resume', on: to },
];

export const extended = (
  on: string,
  by: { extra?: Limit; untilTotal?: Limit; until?: string; from?: 'decision' },
): LedgerAct => ({ kind: 'extend', on, ...by });
