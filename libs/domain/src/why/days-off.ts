import { dayNumber, weekdayOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { PHRASES } from './languages.js';
import type { Lang } from './lang.js';
import { listOf, type DaysOff, type Phrases } from './phrases.js';
import type { WhyLine } from './why-input.js';
import { runsOf, writeDays } from './write-days.js';

/** More stretches than these are not told day by day: first weekends are summed up, then all. */
const MOST_RUNS = 6;
const MOST_HOLIDAY_RUNS = 12;

/** Days passed over, as shortly as they can be told truly. */
export function writeDaysOff(off: readonly WhyLine[], lang: Lang, withYear: boolean): DaysOff {
  const all = datesOf(off);
  if (runsOf(all).length <= MOST_RUNS) {
    const days = writeDays(all, lang, withYear);
    return { hasWeekends: false, days, isOneDay: all.length === 1, why: whyOff(off, lang) };
  }
  const named = off.filter(({ reason }) => reason !== 'weekend');
  const days = datesOf(named);
  const isTooMuch = runsOf(days).length > MOST_HOLIDAY_RUNS;
  return {
    hasWeekends: true,
    days: isTooMuch ? '' : writeDays(days, lang, withYear),
    isOneDay: days.length === 1,
    why: named.length === 0 ? '' : whyOff(named, lang),
  };
}

/** What days off are, each name once: `weekends, Nauryz and the days off in lieu`. */
export function whyOff(off: readonly WhyLine[], lang: Lang): string {
  const phrases = PHRASES[lang];
  const inLieu = off.filter(({ reason }) => reason === 'substitute-day-off');
  const isBesideHoliday = off.some(({ reason }) => reason === 'holiday');
  const names = [...weekends(off, phrases), ...holidays(off, phrases), ...moved(off, phrases)];
  if (inLieu.length === 0)
    return listOf(names.length === 0 ? [phrases.someDayOff] : names, phrases.and);
  const alone = phrases.inLieu(datesOf(inLieu).length, isBesideHoliday);
  return isBesideHoliday ? listOf([...names, alone], phrases.and) : [...names, alone].join(', ');
}

/** The days of some lines, in order and each once. */
export const datesOf = (lines: readonly WhyLine[]): IsoDate[] =>
  [...new Set(lines.map(({ date }) => date))].sort();

function weekends(off: readonly WhyLine[], phrases: Phrases): string[] {
  const days = datesOf(off.filter(({ reason }) => reason === 'weekend')).map(dayNumber);
  if (days.length === 0) return [];
  const weeks = new Set(days.map((day) => day - weekdayOf(day)));
  return [phrases.weekend(days.length, weeks.size, weekdayOf(days[0]!))];
}

function holidays(off: readonly WhyLine[], phrases: Phrases): string[] {
  const keys = off
    .filter(({ reason }) => reason === 'holiday' || reason === 'substitute-day-off')
    .flatMap(({ key }) => (key === undefined ? [] : [key]));
  return [...new Set(keys)].flatMap((key) => phrases.holidays[key] ?? []);
}

function moved(off: readonly WhyLine[], phrases: Phrases): string[] {
  const lines = off.filter(({ reason }) => reason === 'moved-day-off');
  const acts = [...new Set(lines.map(({ key }) => key))];
  return acts.map((act) =>
    phrases.movedOff(datesOf(lines.filter(({ key }) => key === act)).length, act),
  );
}
