import { KAZAKH_DATES } from './date-words.kk.js';
import { RUSSIAN_DATES } from './date-words.ru.js';
import { ENGLISH_DATES } from './date-words.en.js';
import type { DateWords } from './date-forms.js';
import type { Lang } from './lang.js';

/** How each language writes dates. Our own tables: browsers and Node do not agree on Kazakh. */
export const DATE_WORDS: Readonly<Record<Lang, DateWords>> = {
  en: ENGLISH_DATES,
  ru: RUSSIAN_DATES,
  kk: KAZAKH_DATES,
};
