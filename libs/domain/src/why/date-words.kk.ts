import { formOf, type DateWords, type DayParts } from './date-forms.js';

// The wording waits for a native lawyer's reading. Where a sentence asks for a case, a word that
// carries it follows the date (күнінен, күндерін, айындағы), so that no month is inflected.
const MONTHS = {
  short: 'қаң ақп нау сәу мам мау шіл там қыр қаз қар жел'.split(' '),
  long: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
    ' ',
  ),
};
const WEEKDAYS = {
  short: 'дс сс ср бс жм сб жс'.split(' '),
  long: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
};
// "And" follows the last sound of the month.
const AND = 'мен мен бен мен мен мен мен бен пен мен мен мен'.split(' ');

const dayOf = ({ day, month }: DayParts): string => `${day} ${formOf(MONTHS.long, month)}`;

const long = (day: DayParts): string => `${day.year} жылғы ${dayOf(day)}`;

function full(day: DayParts, time?: string, remarks: readonly string[] = []): string {
  const aside = [formOf(WEEKDAYS.short, day.weekday), ...remarks].join('; ');
  return `${long(day)} (${aside})${time === undefined ? '' : `, сағат ${time}`}`;
}

function between(from: DayParts, to: DayParts): string {
  const isOneYear = from.year === to.year;
  if (isOneYear && from.month === to.month) {
    return `${from.year} жылғы ${from.day}–${dayOf(to)} аралығында`;
  }
  const last = isOneYear ? dayOf(to) : long(to);
  return `${long(from)} ${formOf(AND, from.month)} ${last} аралығында`;
}

/** Dates in Kazakh: `2026 жылғы 26 наурыз (бс)`. */
export const KAZAKH_DATES: DateWords = {
  weekdays: WEEKDAYS,
  months: MONTHS,
  long,
  short: ({ day, month, year }) => `${year} ж. ${day} ${formOf(MONTHS.short, month)}.`,
  plain: long,
  full,
  between,
  period: (year, month) =>
    month === undefined ? `${year} жыл` : `${year} жылғы ${formOf(MONTHS.long, month)}`,
  within: (when) => {
    if ('from' in when) return `${between(when.from, when.to)}ғы`;
    const { year, month } = when;
    return month === undefined
      ? `${year} жылғы`
      : `${year} жылғы ${formOf(MONTHS.long, month)} айындағы`;
  },
  inMonth: (days, month) => `${days} ${formOf(MONTHS.long, month)}`,
  ofYear: (days, year) => `${year} жылғы ${days}`,
  isYearFirst: true,
  to: { within: '–', across: ' – ' },
};
