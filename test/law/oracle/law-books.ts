import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Limit } from '#libs/domain';
import { readKazakhCalendar, type IsWorkingDay } from './kazakh-calendar.js';

/** How a law counts, as `counting.yaml` says it. */
export interface Counting {
  readonly id: string;
  readonly skip_start: boolean;
  readonly roll: 'next-working-day' | 'none';
  readonly zone?: string;
}

/** As much of a rule as counting needs, as its file says it. */
export interface WrittenRule {
  readonly id: string;
  readonly limit?: Limit;
  readonly direction?: 'after' | 'before';
  readonly counting: string;
  readonly examples?: readonly { anchor: string; due: string; why: string }[];
}

/** The packs as the oracle reads them, without the loader of the product. */
export interface LawBooks {
  readonly isWorkingDay: IsWorkingDay;
  readonly countings: ReadonlyMap<string, Counting>;
  readonly rules: readonly WrittenRule[];
  /** The zone of a case whose place is not known. */
  readonly zone: string;
}

/** Opens the books of law in the folder of the packs. */
export function openLawBooks(packs: string): LawBooks {
  const files = readdirSync(packs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => parse(readFileSync(`${packs}/${path}`, 'utf8')) as BookFile);
  const countings = files.flatMap((file) => file.counting ?? []);
  const zone = files.find((file) => file.format === 'qorgan-counting/1' && file.zone)?.zone;
  if (zone === undefined) throw new Error('No counting.yaml of the packs names a zone: add one.');
  return {
    isWorkingDay: readKazakhCalendar(`${packs}/kz/calendar`),
    countings: new Map(countings.map((counting) => [counting.id, counting])),
    rules: files.flatMap((file) => (file.format === 'qorgan-rules/1' ? (file.rules ?? []) : [])),
    zone,
  };
}

interface BookFile {
  readonly format: string;
  readonly zone?: string;
  readonly counting?: readonly Counting[];
  readonly rules?: readonly WrittenRule[];
}
