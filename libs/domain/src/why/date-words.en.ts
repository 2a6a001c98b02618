import { formOf, type DateWords, type DayParts } from './date-forms.js';

const MONTHS = {
  short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  long: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};
const WEEKDAYS = {
  short: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  long: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const short = ({ day, month, year }: DayParts): string =>
  `${day} ${formOf(MONTHS.short, month)} ${year}`;

const period = (year: number, month?: number): string =>
  month === undefined ? String(year) : `${formOf(MONTHS.long, month)} ${year}`;

function between(from: DayParts, to: DayParts): string {
  if (from.year !== to.year) return `between ${short(from)} and ${short(to)}`;
  const first =
    from.month === to.month ? String(from.day) : `${from.day} ${formOf(MONTHS.short, from.month)}`;
  return `between ${first} and ${short(to)}`;
}

/** Dates in English: `Thu 26 Mar 2026`. */
export const ENGLISH_DATES: DateWords = {
  weekdays: WEEKDAYS,
  months: MONTHS,
  long: ({ day, month, year }) => `${day} ${formOf(MONTHS.long, month)} ${year}`,
  short,
  plain: short,
  full: (day, time, remarks = []) =>
    `${formOf(WEEKDAYS.short, day.weekday)} ${short(day)}` +
    (time === undefined ? '' : `, ${time}`) +
    (remarks.length === 0 ? '' : ` (${remarks.join('; ')})`),
  between,
  period,
  within: (when) =>
    'from' in when ? between(when.from, when.to) : `in ${period(when.year, when.month)}`,
  inMonth: (days, month) => `${days} ${formOf(MONTHS.short, month)}`,
  ofYear: (days, year) => `${days} ${year}`,
  isYearFirst: false,
  to: { within: '-', across: '-' },
};
