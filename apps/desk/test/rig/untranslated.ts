import type { Page } from 'playwright-core';
import { dateText, monthText, weekdayNames } from '../../src/words/dates.js';
import { saidOn } from './layout.js';

const MONTHS = Array.from({ length: 12 }, (_, at) => `2014-${String(at + 1).padStart(2, '0')}`);
/** Days have tables of their own, with a spec of their own. */
const OF_DATES = [
  ...MONTHS.flatMap((month) => [
    dateText(month, 'en').split(' ')[0]!,
    monthText(`${month}-01`, 'en', false),
  ]),
  ...weekdayNames('en'),
];
/** What is called so in every language: ourselves, and the keys of the keyboard. */
const NO_WORDS = ['Qorgan', 'Ctrl', ...OF_DATES];

/**
 * What a page says that neither the desk's words nor the services have said, each with where: so it
 * was written into the code. The page speaks {@link PSEUDO}, which has no Latin letter.
 * @param answers all that the services have answered to the page, and go on to answer: they are read
 *   after the page, for whatever stands on it was answered before
 */
export async function untranslated(
  page: Page,
  answers: readonly Promise<unknown>[],
): Promise<string[]> {
  const shown = await saidOn(page);
  const data = [...NO_WORDS, ...(await Promise.all(answers)).flatMap(stringsOf)];
  const known = [...new Set(data)].toSorted((a, b) => b.length - a.length);
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  const said = shown.filter(({ text }) => !zones.has(text));
  const found = said.flatMap(({ text, at }) => {
    const rest = known.reduce(without, text);
    return /[A-Za-z]{2}/.test(rest) ? [`“${rest.trim()}” in ${at}`] : [];
  });
  return [...new Set(found)];
}

/** Takes a text out of another where it stands as words, and not as part of one. */
function without(text: string, known: string): string {
  if (!text.includes(known)) return text;
  const literal = known.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'gu'), ' ');
}

/** A code for which the desk has words. */
const CODE = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;
/** Codes that are shown as they are: lawyers cite a rule by its own, a casebook names its cases. */
const SHOWN_AS_THEY_ARE = ['rule', 'case', 'key'];
/** Who may lengthen a term, and who must be told: the packs say it in English, if in one word. */
const IN_ENGLISH = ['by', 'to'];

/** The texts in an answer, but for its codes: one that is shown as it is lacks its words. */
function stringsOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => {
    if (typeof value !== 'string') return stringsOf(value);
    const isCode = CODE.test(value) && !SHOWN_AS_THEY_ARE.includes(key);
    const isWord = IN_ENGLISH.includes(key) && /^[a-z]+$/.test(value);
    return value.length > 1 && (!isCode || isWord) ? [value] : [];
  });
}
