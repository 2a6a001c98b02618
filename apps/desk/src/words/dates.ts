import type { Language } from './language.js';

/** Our own tables: Chromium knows no Kazakh dates, and one table serves all three alike. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  ru: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
    ' ',
  ),
};
const MONTHS_ALONE: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  kk: MONTHS.kk,
};
/** From Monday. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  ru: 'пн вт ср чт пт сб вс'.split(' '),
  kk: 'дс сс ср бс жм сб жс'.split(' '),
};

/** A date as exactly as it is known: `2014`, `2014-05` or `2014-05-24`, in words. */
export function dateText(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return yearText(year, language);
  const at = Number(month) - 1;
  if (day === undefined) {
    const name = MONTHS_ALONE[language][at]!;
    return language === 'kk' ? `${yearText(year, language)} ${name}` : `${name} ${year}`;
  }
  const name = MONTHS[language][at]!;
  return language === 'kk'
    ? `${yearText(year, language)} ${Number(day)} ${name}`
    : `${Number(day)} ${name} ${year}`;
}

/** A day with its weekday: `Fri 27 Mar 2026`. */
export function dayText(day: string, language: Language): string {
  const weekday = WEEKDAYS[language][weekdayOf(day)]!;
  return language === 'kk'
    ? `${dateText(day, language)}, ${weekday}`
    : `${weekday} ${dateText(day, language)}`;
}

/** The days of the week from Monday, in short. */
export const weekdayNames = (language: Language): readonly string[] => WEEKDAYS[language];

/** The month of a day alone, in short; with its year where `withYear` asks for it. */
export function monthText(day: string, language: Language, withYear: boolean): string {
  // In Russian the short names are those of a day in the month.
  const names = language === 'ru' ? MONTHS_ALONE.ru : MONTHS[language];
  const name = names[Number(day.slice(5, 7)) - 1]!;
  if (!withYear) return name;
  const year = day.slice(0, 4);
  return language === 'kk' ? `${yearText(year, language)} ${name}` : `${name} ${year}`;
}

/** A moment with its offset, as people of its place write it: `24 May 2014, 20:00`. */
export const momentText = (moment: string, language: Language): string =>
  `${dateText(moment.slice(0, 10), language)}, ${moment.slice(11, 16)}`;

/** The days that something may be, from the earliest to the latest. */
export function rangeText(earliest: string, latest: string, language: Language): string {
  const isOneYear = earliest.slice(0, 4) === latest.slice(0, 4);
  const [from, to] = [dateText(earliest, language), dateText(latest, language)];
  if (!isOneYear || earliest.length < 10 || latest.length < 10) return `${from} – ${to}`;
  // The year is said once: before the days in Kazakh, after them in the others.
  if (language === 'kk') return `${from} – ${to.slice(yearText('2014', 'kk').length + 1)}`;
  return `${from.slice(0, -5)} – ${to}`;
}

/** The day that something is due on, or the days from the first to the last that it may be. */
export const dueText = (due: DueLike, language: Language): string =>
  typeof due === 'string' ? dayText(due, language) : rangeText(due.earliest, due.latest, language);

export type DueLike = string | { readonly earliest: string; readonly latest: string };

/** What a clock is counted from: a date as known, a moment, or `earliest/latest`. */
export function anchorText(anchor: string, language: Language): string {
  const [from = '', to] = anchor.split('/');
  if (to !== undefined) return rangeText(from, to, language);
  return anchor.length > 10 ? momentText(anchor, language) : dateText(anchor, language);
}

/** The day of a moment, `YYYY-MM-DD`, in the zone of the reader. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The time of day of a moment, in the zone of the reader. */
export function timeText(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** A whole number with thin gaps between its thousands, as all three languages may write it. */
export const numberText = (value: number): string =>
  String(Math.abs(value)).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

const yearText = (year: string, language: Language): string =>
  language === 'kk' ? `${year} ж.` : year;

/** Monday is 0. Days have no zone, so the calendar of UTC serves. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
