import { lastDayOfMonth } from './days.js';

/**
 * A date as exactly as it is known: `2014`, `2014-05` or `2014-05-24`.
 * An unknown month or day is never invented; it stays a range.
 */
export type PartialDate = string;

/** A whole calendar day, `YYYY-MM-DD`, without a zone. */
export type IsoDate = string;

/** All days that a partial date, or a date computed from one, may be. Both ends included. */
export interface DateRange {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a year, a month or a day that exists in the calendar (31 February does not). */
export function isPartialDate(text: string): text is PartialDate {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return (
    day === undefined ||
    (Number(day) >= 1 && Number(day) <= lastDayOfMonth(Number(year), Number(month)))
  );
}

/**
 * The days that a date may be: `2014-05` gives 1 May to 31 May 2014. Takes also what is computed
 * from dates, an interval such as `2014-05-16/2014-06-15`, and a moment, whose day is that of the
 * place where it was written down.
 */
export function rangeOf(date: PartialDate): DateRange {
  if (date.length === 4) return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
  if (date.length === 10) return { earliest: date, latest: date };
  if (date.length > 10) return longRange(date);
  const [year, month] = date.split('-').map(Number) as [number, number];
  return {
    earliest: `${date}-01`,
    latest: `${date}-${String(lastDayOfMonth(year, month)).padStart(2, '0')}`,
  };
}

/** A range as the text of a date: the day when it is known, else both ends, `earliest/latest`. */
export const writeRange = (range: DateRange): PartialDate =>
  isExact(range) ? range.earliest : `${range.earliest}/${range.latest}`;

/** True when the day itself is known. */
export const isExact = (range: DateRange): boolean => range.earliest === range.latest;

function longRange(date: string): DateRange {
  const [earliest, latest] = date[10] === '/' ? date.split('/') : [date.slice(0, 10)];
  return { earliest: earliest!, latest: latest ?? earliest! };
}
