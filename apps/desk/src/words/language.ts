import type en from './en.json';

export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name of something that the desk can say. */
export type WordKey = keyof typeof en;

/** Every word of one language: a file that lacks one, or has one too many, does not compile. */
export type Words = Readonly<Record<WordKey, string>>;

/** A language, and its words. */
export interface Spoken {
  readonly language: Language;
  readonly words: Words;
}

type OneTooMany<T> = Exclude<keyof T, WordKey>;
const whole = <T extends Words>(
  words: OneTooMany<T> extends never ? T : { readonly oneTooMany: OneTooMany<T> },
): Words => words as Words;

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

/** Narrows a word from outside to a language. */
export const isLanguage = (word: unknown): word is Language =>
  (LANGUAGES as readonly unknown[]).includes(word);

/** Narrows a name made of parts to one that there are words for: codes that teams coin have none. */
export const isWordKey = (key: string, words: Words): key is WordKey => Object.hasOwn(words, key);
