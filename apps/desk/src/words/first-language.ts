import { isLanguage, type Language } from './language.js';

/** The language that was chosen before; before any was, the one that the server wrote into the page. */
export function firstLanguage(chosen: unknown): Language {
  if (isLanguage(chosen)) return chosen;
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}
