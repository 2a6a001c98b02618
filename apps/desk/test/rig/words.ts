import { createIntl } from 'react-intl';
import en from '../../src/words/en.json' with { type: 'json' };
import kk from '../../src/words/kk.json' with { type: 'json' };
import ru from '../../src/words/ru.json' with { type: 'json' };

const WORDS = { en, ru, kk } as const;

export type Language = keyof typeof WORDS;
export const LANGUAGES = Object.keys(WORDS) as Language[];

export type Say = (key: keyof typeof en, values?: Record<string, string | number>) => string;

/** What the desk says in a language, so that a spec finds a button by its name in each. */
export const wordsOf = (language: Language): Say => sayIn(language, WORDS[language]);

/** The same with other words than its own. */
export function sayIn(language: Language, words: Readonly<Record<string, string>>): Say {
  const intl = createIntl({ locale: language, messages: { ...words } });
  return (key, values) => intl.formatMessage({ id: key }, values) as string;
}
