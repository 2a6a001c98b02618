import type { Language } from './language.js';

/** The Kazakh alphabet, with the letters that come with Russian names. */
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
/** Behind every letter of other alphabets: a region of characters that nobody writes. */
const FIRST = 0xe000;

/**
 * How names are ordered in a language. Chromium knows no Kazakh order: it puts `і` beside `и` and
 * `ү` before `ұ`; there the alphabet is ours.
 */
export function orderIn(language: Language): (a: string, b: string) => number {
  if (language !== 'kk') return new Intl.Collator(language, { numeric: true }).compare;
  return (a, b) => plainly(kazakhKey(a), kazakhKey(b)) || plainly(a, b);
}

const kazakhKey = (name: string): string =>
  [...name.toLowerCase()]
    .map((letter) => {
      const at = KAZAKH.indexOf(letter);
      return at === -1 ? letter : String.fromCharCode(FIRST + at);
    })
    .join('');

const plainly = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
