import type en from './en.json';

export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name of something that the desk can say. */
export type WordKey = keyof typeof en;

/** Every word of one language: a file that lacks one, or has one too many, does not compile. */
export type Words = Readonly<Record<WordKey, string>>;

type Whole<T extends Words> = Exclude<keyof T, WordKey> extends never ? T : never;
const whole = <T extends Words>(words: Whole<T>): Words => words;

/** The words of a language; each is a file of its own, fetched when it is first spoken. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'ru':
      return whole((await import('./ru.json')).default);
    case 'kk':
      return whole((await import('./kk.json')).default);
    case 'en':
      return (await import('./en.json')).default;
  }
}

/** The desk's language for a browser that has not chosen one. */
export function guessLanguage(wanted: readonly string[]): Language {
  const found = wanted.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return found ?? 'en';
}

/** Narrows a word from outside to a language. */
export const isLanguage = (word: unknown): word is Language =>
  (LANGUAGES as readonly unknown[]).includes(word);
