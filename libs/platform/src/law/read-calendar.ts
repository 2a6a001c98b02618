import type { CalendarData } from '#libs/domain';
import { checkPacks } from './check-packs.js';
import { PackError, type PackFault } from './pack-error.js';
import { readPacks, readTexts } from './read-packs.js';

/** The calendar of the packs as data: what a person may draft from, compare and confirm. */
export interface PackCalendar extends CalendarData {
  /** Path inside the packs of the file that holds a year. */
  readonly files: ReadonlyMap<number, string>;
}

/**
 * Reads the holiday rules and the years of the packs. The worked examples are not computed, so
 * that a calendar can still be looked at when it is what makes them fail.
 * Throws PackError with every fault of every file, or when the packs hold no holiday rules.
 */
export function readCalendar(packsDir: string): PackCalendar {
  const texts = readTexts(packsDir);
  const faults: PackFault[] = [];
  const packs = readPacks(texts, faults);
  checkPacks(packs);
  if (packs.holidayRules.length === 0) faults.push(NO_RULES);
  if (faults.length > 0) throw new PackError(faults);
  return {
    id: packs.calendarId,
    version: texts.version,
    holidayRules: packs.holidayRules,
    years: packs.years.map(({ year }) => year),
    files: new Map(packs.years.map(({ year, place }) => [year.year, place.file.name])),
  };
}

const NO_RULES: PackFault = {
  file: '.',
  line: 1,
  wrong: 'the packs hold no holiday rules',
  remedy: 'Point the setting of the packs directory at the folder that holds kz and un',
};
