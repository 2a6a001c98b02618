import { formOf, type DateWords, type DayParts } from './date-forms.js';

const MONTHS = {
  short: 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' '),
  long: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
    ' ',
  ),
};
const GENITIVE =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const GENITIVE_SHORT = 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' ');
const WEEKDAYS = {
  short: 'пн вт ср чт пт сб вс'.split(' '),
  long: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
};

/** `в феврале`: the case of a month in which something lies. */
export const RUSSIAN_MONTHS_IN =
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');

const long = ({ day, month, year }: DayParts): string =>
  `${day} ${formOf(GENITIVE, month)} ${year} г.`;

// The weekday stands in brackets, for there it needs no case, whatever the sentence asks for.
function full(day: DayParts, time?: string, remarks: readonly string[] = []): string {
  const aside = [formOf(WEEKDAYS.short, day.weekday), ...remarks].join('; ');
  return `${time === undefined ? '' : `${time} `}${long(day)} (${aside})`;
}

function between(from: DayParts, to: DayParts): string {
  if (from.year !== to.year) return `между ${long(from)} и ${long(to)}`;
  const first =
    from.month === to.month ? String(from.day) : `${from.day} ${formOf(GENITIVE, from.month)}`;
  return `между ${first} и ${long(to)}`;
}

/** Dates in Russian: `26 марта 2026 г. (чт)`. */
export const RUSSIAN_DATES: DateWords = {
  weekdays: WEEKDAYS,
  months: MONTHS,
  long,
  short: ({ day, month, year }) => `${day} ${formOf(GENITIVE_SHORT, month)} ${year} г.`,
  plain: long,
  full,
  between,
  period: (year, month) =>
    month === undefined ? `${year} г.` : `${formOf(MONTHS.long, month)} ${year} г.`,
  within: (when) => {
    if ('from' in when) return between(when.from, when.to);
    const { year, month } = when;
    return month === undefined
      ? `в ${year} г.`
      : `в ${formOf(RUSSIAN_MONTHS_IN, month)} ${year} г.`;
  },
  inMonth: (days, month) => `${days} ${formOf(GENITIVE, month)}`,
  ofYear: (days, year) => `${days} ${year} г.`,
  isYearFirst: false,
  to: { within: '–', across: ' – ' },
};
