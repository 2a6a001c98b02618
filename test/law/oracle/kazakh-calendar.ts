import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { leafOf, leavesOf, textOf, tomorrow, type Leaf } from './leaf.js';

/** The one question that the oracle asks a calendar. */
export type IsWorkingDay = (leaf: Leaf) => boolean;

interface YearFile {
  readonly year: number;
  readonly statutory: readonly { date: string }[];
  readonly religious_no_substitute: readonly { date: string }[];
  readonly substitute_days_off: readonly { date: string }[];
  readonly government_moves: readonly { day_off: string; worked_instead: string }[];
}

interface HolidayFile {
  readonly rules: readonly {
    days: readonly string[];
    from: number;
    to?: number;
    substitute: boolean;
  }[];
}

/**
 * Reads the calendar of Kazakhstan from a folder of `<year>.yaml` and `holiday-rules.yaml`, by its
 * own reading of the files. A day worked by decree is a working day whatever else it is, and may
 * stand in the file of the next year; a day off is any day that a file names; all else is told by
 * the weekday. A year without a file is drafted from the holidays of the law (law of 13 December
 * 2001 No. 267-II, art. 5).
 */
export function readKazakhCalendar(folder: string): IsWorkingDay {
  const off = new Set<string>();
  const worked = new Set<string>();
  const written = new Set<number>();
  for (const name of readdirSync(folder).filter((file) => /^\d{4}\.yaml$/.test(file))) {
    const file = readYaml(`${folder}/${name}`) as YearFile;
    written.add(file.year);
    for (const { date } of file.statutory) off.add(date);
    for (const { date } of file.religious_no_substitute) off.add(date);
    for (const { date } of file.substitute_days_off) off.add(date);
    for (const move of file.government_moves) {
      off.add(move.day_off);
      worked.add(move.worked_instead);
    }
  }
  const holidays = readYaml(`${folder}/holiday-rules.yaml`) as HolidayFile;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1)
    if (!written.has(year)) for (const day of draft(year, holidays)) off.add(day);
  return (leaf) => {
    const day = textOf(leaf);
    if (worked.has(day)) return true;
    return !off.has(day) && !isWeekend(leaf);
  };
}

// No question of the suite leads further than this.
const FIRST_YEAR = 1995;
const LAST_YEAR = 2075;

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const isWeekend = ({ weekday }: Leaf): boolean => weekday === 0 || weekday === 6;

/** The days off of a year that has no file: its holidays, then the days given for those on a weekend. */
function draft(year: number, { rules }: HolidayFile): Set<string> {
  const off = new Set<string>();
  const given: string[] = [];
  for (const rule of rules) {
    if (year < rule.from || (rule.to !== undefined && year > rule.to)) continue;
    for (const monthDay of rule.days) {
      off.add(`${year}-${monthDay}`);
      if (rule.substitute) given.push(`${year}-${monthDay}`);
    }
  }
  for (const leaf of leavesOf(String(year))) {
    if (!given.includes(textOf(leaf)) || !isWeekend(leaf)) continue;
    let substitute = tomorrow(leafOf(textOf(leaf)));
    while (isWeekend(substitute) || off.has(textOf(substitute))) substitute = tomorrow(substitute);
    off.add(textOf(substitute));
  }
  return off;
}
