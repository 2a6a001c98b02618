/** The languages in which the desk, the letters and the command line speak. */
export const LANGS = ['en', 'ru', 'kk'] as const;

export type Lang = (typeof LANGS)[number];
