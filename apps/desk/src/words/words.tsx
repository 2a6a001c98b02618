import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createIntl, createIntlCache, RawIntlProvider, useIntl } from 'react-intl';
import { usePreferences } from '../shell/use-preferences.js';
import { anchorText, dateText, dayText, dueText, type DueLike } from './dates.js';
import {
  isWordKey,
  loadWords,
  type Language,
  type Spoken,
  type WordKey,
  type Words,
} from './language.js';

const InLanguage = createContext<Language>('en');
const cache = createIntlCache();

/** After how long words that could not be fetched are asked for again. */
const AGAIN_MS = 3_000;

/**
 * Speaks the chosen language to everything inside; nothing is shown before its words are here. They
 * may be here at first.
 */
export function SpokenLanguage(props: { first?: Spoken; children: ReactNode }): ReactNode {
  const { language } = usePreferences();
  const [spoken, setSpoken] = useState(props.first);
  const isSpoken = spoken?.language === language;
  useEffect(() => (isSpoken ? undefined : fetchWords(language, setSpoken)), [language, isSpoken]);
  useEffect(() => {
    if (spoken) document.documentElement.lang = spoken.language;
  }, [spoken]);
  const intl = useMemo(() => spoken && intlOf(spoken.language, spoken.words), [spoken]);
  if (!spoken || !intl) return null;
  return (
    <InLanguage value={spoken.language}>
      <RawIntlProvider value={intl}>{props.children}</RawIntlProvider>
    </InLanguage>
  );
}

/**
 * Fetches words until they are here or nobody wants them any more. Words that cannot be fetched must
 * not leave the page empty: English then, else once more.
 */
function fetchWords(language: Language, speak: (spoken: Spoken) => void): () => void {
  let isWanted = true;
  let again: number | undefined;
  const fetched = async (language: Language): Promise<void> => {
    const words = await loadWords(language);
    if (isWanted) speak({ language, words });
  };
  const begin = (): void => {
    void fetched(language)
      .catch(() => fetched('en'))
      .catch(() => {
        if (isWanted) again = window.setTimeout(begin, AGAIN_MS);
      });
  };
  begin();
  return () => {
    isWanted = false;
    window.clearTimeout(again);
  };
}

function intlOf(language: Language, words: Words) {
  const onError = (error: { code: string }): void => {
    // Chromium carries no data of its own for Kazakh; its plural forms are those of English.
    if (error.code !== 'MISSING_DATA') throw error as unknown as Error;
  };
  return createIntl({ locale: language, messages: { ...words }, onError }, cache);
}

export type Values = Readonly<Record<string, string | number>>;

/** What the screens say with: words by their key, codes by their name, days in the language. */
export function useWords() {
  const intl = useIntl();
  const language = use(InLanguage);
  return useMemo(() => {
    const say = (key: WordKey, values?: Values): string =>
      intl.formatMessage({ id: key }, values) as string;
    const knows = (key: string): key is WordKey => isWordKey(key, intl.messages as Words);
    return {
      language,
      say,
      /** True for a key that there are words for. */
      knows,
      /** The words of a code of some kind; a code that nobody has words for is shown as it is. */
      name: (kind: string, code: string, values?: Values): string => {
        const key = `${kind}.${code}`;
        return knows(key) ? say(key, values) : code;
      },
      date: (date: string) => dateText(date, language),
      /** What a clock is counted from: a date as known, a moment, or the days between two. */
      anchor: (anchor: string) => anchorText(anchor, language),
      day: (day: string) => dayText(day, language),
      due: (due: DueLike) => dueText(due, language),
    };
  }, [intl, language]);
}

/** Words inside other elements. */
export function Say({ of, with: values }: { of: WordKey; with?: Values }): ReactNode {
  return useWords().say(of, values);
}
