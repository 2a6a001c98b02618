import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createIntl, createIntlCache, RawIntlProvider, useIntl } from 'react-intl';
import { usePreferences } from '../shell/preferences.js';
import { anchorText, dateText, dayText, rangeText } from './dates.js';
import { loadWords, type Language, type WordKey, type Words } from './language.js';

const Spoken = createContext<Language>('en');
const cache = createIntlCache();

/** After how long words that could not be fetched are asked for again. */
const AGAIN_MS = 3_000;

/** Speaks the chosen language to everything inside; nothing is shown before its words are here. */
export function SpokenLanguage({ children }: { children: ReactNode }): ReactNode {
  const { language } = usePreferences();
  const [spoken, setSpoken] = useState<{ language: Language; words: Words }>();
  useEffect(() => {
    let isWanted = true;
    const speak = (spoken: Language) => async () => {
      const words = await loadWords(spoken);
      if (!isWanted) return;
      document.documentElement.lang = spoken;
      setSpoken({ language: spoken, words });
    };
    let again: number | undefined;
    // Words that cannot be fetched must not leave the page empty: English then, else once more.
    const begin = (): void => {
      void speak(language)()
        .catch(speak('en'))
        .catch(() => {
          if (isWanted) again = window.setTimeout(begin, AGAIN_MS);
        });
    };
    begin();
    return () => {
      isWanted = false;
      window.clearTimeout(again);
    };
  }, [language]);
  const intl = useMemo(() => spoken && intlOf(spoken.language, spoken.words), [spoken]);
  if (!spoken || !intl) return null;
  return (
    <Spoken value={spoken.language}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </Spoken>
  );
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
  const language = use(Spoken);
  return useMemo(() => {
    const say = (key: WordKey, values?: Values): string =>
      intl.formatMessage({ id: key }, values) as string;
    // Codes that teams coin have no words.
    const isWordKey = (key: string): key is WordKey => Object.hasOwn(intl.messages, key);
    return {
      language,
      say,
      /** True for a key that there are words for. */
      knows: isWordKey,
      /** The words of a code of some kind; a code that nobody has words for is shown as it is. */
      name: (kind: string, code: string, values?: Values): string => {
        const key = `${kind}.${code}`;
        return isWordKey(key) ? say(key, values) : code;
      },
      date: (date: string) => dateText(date, language),
      /** What a clock is counted from: a date as known, a moment, or the days between two. */
      anchor: (anchor: string) => anchorText(anchor, language),
      day: (day: string) => dayText(day, language),
      due: (due: DueLike) =>
        typeof due === 'string'
          ? dayText(due, language)
          : rangeText(due.earliest, due.latest, language),
    };
  }, [intl, language]);
}

type DueLike = string | { readonly earliest: string; readonly latest: string };

/** Words inside other elements. */
export function Say({ of, with: values }: { of: WordKey; with?: Values }): ReactNode {
  return useWords().say(of, values);
}
