import {
  compareYears,
  createCalendar,
  draftYear,
  type CalendarDifference,
  type CalendarYear,
} from '#libs/domain';
import type { PackCalendar } from '#libs/platform';
import type { LibraryYear } from './date-holidays.js';

/** A year of ours beside what a library says of it. */
export interface YearStudy {
  /** The file of the packs that holds the year; null when it was drafted. */
  readonly file: string | null;
  readonly calendar: CalendarYear;
  readonly library: LibraryYear;
  readonly differences: readonly CalendarDifference[];
}

/** The file of the packs that holds a year, or null. */
export const fileOfYear = ({ files }: PackCalendar, year: number): string | null =>
  files.get(year) ?? null;

/**
 * The year as the packs hold it, else drafted by their rules with the feast on the day that the
 * library names, as an estimate; and where it differs from the library.
 */
export function studyYear(year: number, packs: PackCalendar, library: LibraryYear): YearStudy {
  const held = packs.years.find((each) => each.year === year);
  const calendar = held ?? draftYear(year, packs.holidayRules, estimatedFeasts(library));
  const years = held ? packs.years : [...packs.years, calendar];
  const ours = { calendar: createCalendar({ ...packs, years }), rules: packs.holidayRules };
  return {
    file: fileOfYear(packs, year),
    calendar,
    library,
    differences: compareYears(year, ours, library.days),
  };
}

const estimatedFeasts = ({ days }: LibraryYear) =>
  days.flatMap(({ date, feast }) =>
    feast === undefined ? [] : [{ date, key: feast, confidence: 'estimated' }],
  );
