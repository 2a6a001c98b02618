import type { DateRange, IsoDate } from './partial-date.js';

/** Days since 1 January 1970; the day before is -1. Whole days only, so no zone is involved. */
export type DayNumber = number;

/** The number of a day. Takes `YYYY-MM-DD` of an existing day; checks nothing, for it is called a lot. */
export function dayNumber(date: IsoDate): DayNumber {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return daysFromCivil(year, month, Number(date.slice(8, 10)));
}

/** The day of a number, as `YYYY-MM-DD`. */
export function isoOf(day: DayNumber): IsoDate {
  const slot = day - MEMO_START;
  if (slot < 0 || slot >= MEMO_LENGTH) return civilFromDays(day);
  return (MEMO[slot] ??= civilFromDays(day));
}

/** The day `days` after a day, before it when negative. */
export const addDays = (date: IsoDate, days: number): IsoDate => isoOf(dayNumber(date) + days);

/** How many days `b` lies after `a`; negative when it lies before. */
export const daysBetween = (a: IsoDate, b: IsoDate): number => dayNumber(b) - dayNumber(a);

/** Orders two days, for `sort`. */
export const compareDates = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const earlierOf = (a: IsoDate, b: IsoDate): IsoDate => (a <= b ? a : b);

export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a >= b ? a : b);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/**
 * The same day number `months` later (earlier when negative); the last day of the month
 * when that month has no such day (CPC 2014 art. 48: 31 January and a month give 28 February).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), lastDayOfMonth(year, month));
  return `${year}-${two(month)}-${two(day)}`;
}

/** Every day of a range, both ends included. */
export function daysOf(range: DateRange): IsoDate[] {
  const first = dayNumber(range.earliest);
  const length = dayNumber(range.latest) - first + 1;
  return Array.from({ length }, (_, index) => isoOf(first + index));
}

/** How many days a month has; months count from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Days are turned into text over and over while years are replayed: 1990 to 2090 are kept.
const MEMO_START = 7305;
const MEMO_LENGTH = 36_525;
const MEMO: (IsoDate | undefined)[] = [];

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

// A year that begins in March puts the leap day last, so months have a plain pattern.
function daysFromCivil(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

function civilFromDays(day: DayNumber): IsoDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leap = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524);
  const yearOfEra = Math.floor((dayOfEra - leap - Math.floor(dayOfEra / 146_096)) / 365);
  const yearStart = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - yearStart;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)}`;
}
