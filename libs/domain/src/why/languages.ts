import { ENGLISH } from './phrases.en.js';
import { KAZAKH } from './phrases.kk.js';
import { RUSSIAN } from './phrases.ru.js';
import type { Lang } from './lang.js';
import type { Phrases } from './phrases.js';

/** The words of the explanation in each language. */
export const PHRASES: Readonly<Record<Lang, Phrases>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  kk: KAZAKH,
};
