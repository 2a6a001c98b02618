import type { Language } from '../words/language.js';

/** A letter of each part of the font that a language needs. */
const LETTERS = { en: 'a', ru: 'aж', kk: 'aжә' } as const;

/** Asks for the font now: else the first words that are drawn ask for it, and are drawn once more. */
export function fetchLetters(language: Language): void {
  // The words are drawn in another font until it comes.
  document.fonts.load("1em 'Noto Sans'", LETTERS[language]).catch(() => undefined);
}
