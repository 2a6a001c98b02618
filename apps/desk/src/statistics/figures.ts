import type { CountedFigure, OwnKind } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import type { Language } from '../words/language.js';

/** Signs that all three languages read alike, for counts that are not exact. */
const SIGNS: Readonly<Record<CountedFigure['qualifier'], string>> = {
  exact: '',
  about: '≈ ',
  'more-than': '> ',
  'at-least': '≥ ',
};

/** A figure as it was reported: `602`, `> 60`, `1.5` with the decimal sign of the language. */
export function figureText(
  { value, qualifier }: Pick<CountedFigure, 'value' | 'qualifier'>,
  language: Language,
): string {
  return `${SIGNS[qualifier]}${decimalText(value, language)}`;
}

/** A share to a tenth of a percent: `3.0 %`, `3,0 %`. */
export const shareText = (share: number, language: Language): string =>
  `${decimalText(share, language, 1)}\u00a0%`;

function decimalText(value: number, language: Language, digits?: number): string {
  const [whole = '', rest] = (digits === undefined ? String(value) : value.toFixed(digits)).split(
    '.',
  );
  const sign = language === 'en' ? '.' : ',';
  return rest === undefined
    ? numberText(Number(whole))
    : `${numberText(Number(whole))}${sign}${rest}`;
}

/** What a number is: opened when it is chosen. */
export interface Meaning {
  readonly text: string;
  readonly measure: string;
  readonly band?: string;
  readonly year: number;
  readonly source: string;
  readonly qualifier?: CountedFigure['qualifier'];
  readonly asOf?: string;
}

/** A number of the team's own cases, which can be told case by case. */
export type OwnMeaning = Meaning & { readonly measure: OwnKind; readonly source: 'ours' };

export const isOurs = (of: Meaning): of is OwnMeaning => of.source === 'ours';
