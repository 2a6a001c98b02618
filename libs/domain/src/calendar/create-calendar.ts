import { dayNumber, weekdayOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { draftYear, type CalendarYear, type HolidayRule } from './holiday-rules.js';
import type { DayKind, WorkingCalendar } from './working-calendar.js';

export interface CalendarData {
  readonly id: string;
  readonly version: string;
  readonly holidayRules: readonly HolidayRule[];
  readonly years: readonly CalendarYear[];
}

/**
 * A working calendar of a five-day week. Years that the data do not hold are drafted by the
 * holiday rules; they, and years not confirmed, are marked provisional day by day.
 */
export function createCalendar(data: CalendarData): WorkingCalendar {
  const known = new Map(data.years.map((year) => [year.year, year]));
  const special = new Map<IsoDate, DayKind>();
  const drafted = new Set<number>();
  for (const year of data.years) enter(year, special);
  const answers = new Map<IsoDate, DayKind>();

  const answer = (date: IsoDate): DayKind => {
    const year = Number(date.slice(0, 4));
    if (!known.has(year) && !drafted.has(year)) {
      enter(draftYear(year, data.holidayRules), special);
      drafted.add(year);
    }
    const day = special.get(date) ?? plainDay(date);
    return known.get(year)?.confirmed ? day : { ...day, provisional: true };
  };
  return {
    id: data.id,
    version: data.version,
    dayKind: (date) => {
      const found = answers.get(date);
      if (found) return found;
      const kind = Object.freeze(answer(date));
      answers.set(date, kind);
      return kind;
    },
  };
}

const plainDay = (date: IsoDate): DayKind =>
  weekdayOf(dayNumber(date)) > 5
    ? { working: false, reason: 'weekend' }
    : { working: true, reason: 'working-day' };

// A move may name a working day of the year before, so all years share one map. What a decree
// of that year says stands over the draft of another, so what is there already stays.
function enter(year: CalendarYear, special: Map<IsoDate, DayKind>): void {
  const put = (date: IsoDate, kind: DayKind): void => {
    if (!special.has(date)) special.set(date, kind);
  };
  for (const move of year.moves) {
    put(move.workedInstead, { working: true, reason: 'moved-working-day', key: move.act });
    put(move.dayOff, { working: false, reason: 'moved-day-off', key: move.act });
  }
  for (const { date, key } of year.statutory) put(date, { working: false, reason: 'holiday', key });
  for (const { date, key } of year.religious) put(date, { working: false, reason: 'holiday', key });
  for (const { date, key } of year.substitutes) {
    put(date, { working: false, reason: 'substitute-day-off', key });
  }
}
