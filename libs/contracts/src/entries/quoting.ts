import { isPartialDate } from '#libs/domain';
import { scalarText } from './entry-draft.js';

/** Shape of a code: no capital, no blank, and too short for a sentence. */
export const SLUG = /^(?=.{1,48}$)(?!.*\d{5})[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A moment to the minute or second, with the offset of its place. */
export const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** The id of a rule of the packs. Only ids that the packs hold are ever read from outside. */
export const RULE_ID = /^(?:kz|un|own)(?:\.[a-z0-9_]+)+$/;

/** True for a key that has the shape of a code. A document may declare others: names, even. */
export const isShowable = (key: string): boolean => QUOTABLE.test(key);

/** A code of the format, or a key that is showable, as a message shows it. */
export const shown = (key: string): string => `"${key}"`;

/**
 * A value as a message may show it. What looks like a code or a date is quoted; anything else may
 * be a name or a narrative and is only described, because messages reach logs and screens.
 */
export function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  const text = scalarText(value) ?? '';
  if (text === '') return 'nothing';
  if (QUOTABLE.test(text) || DATE_LIKE.test(text)) return shown(text);
  return `a text of ${text.length} characters`;
}

/** What is wrong with a date, or nothing when it is one. */
export function dateFault(value: unknown): { code: string; wrong: string; right: string } | null {
  const text = scalarText(value) ?? '';
  if (isPartialDate(text)) return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900) {
    const wrong = `${described(value)} is not a date`;
    return { code: 'bad-date', wrong, right: 'a year, month or day: 2014, 2014-05 or 2014-05-24' };
  }
  const wrong = `${shown(text)} does not exist`;
  const last = day && isPartialDate(`${year}-${month}`) ? lastDay(`${year}-${month}`) : undefined;
  const right = last
    ? `a day from ${year}-${month}-01 to ${last}, or ${year}-${month} if the day is not known`
    : `a month from ${year}-01 to ${year}-12, or ${year} if the month is not known`;
  return { code: 'no-such-date', wrong, right };
}

const lastDay = (month: string): string =>
  ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isPartialDate) ?? month;

// Dots and underscores occur in entry types and field names.
// Seven digits in a row are a number to call; fewer occur in the numbering of cases.
const QUOTABLE = /^(?=.{1,48}$)(?!.*\d{7})[a-z0-9]+(?:[-._][a-z0-9]+)*$/;
const DATE_LIKE = /^\d{4}(?:-\d{1,2}){0,2}$/;
