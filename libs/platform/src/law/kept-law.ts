import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarYear, CountingRule, HolidayRule, NextRemedy, Rule, Rung } from '#libs/domain';

/** The law as plain data, read and found right. */
export interface CheckedLaw {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly countings: readonly CountingRule[];
  readonly ladders: readonly (readonly [string, readonly Rung[]])[];
  readonly remedies: readonly NextRemedy[];
  readonly years: readonly CalendarYear[];
  readonly holidayRules: readonly HolidayRule[];
  readonly calendarId: string;
  readonly zone: string;
}

// Counted up whenever the reading or the checks change: what older code found right is read anew.
const READER = 2;

/** The law that was kept for this version of the packs, or null. */
export function keptLaw(dir: string, version: string): CheckedLaw | null {
  try {
    const kept = JSON.parse(readFileSync(fileOf(dir), 'utf8')) as CheckedLaw & { reader?: number };
    return kept.reader === READER && kept.version === version ? kept : null;
  } catch {
    return null; // not there, or not whole: the packs themselves are always at hand
  }
}

/** Keeps a checked law in place of the one before; a folder that cannot be written to is no fault. */
export function keepLaw(dir: string, law: CheckedLaw): void {
  const half = `${fileOf(dir)}.${process.pid}`;
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(half, JSON.stringify({ reader: READER, ...law }));
    renameSync(half, fileOf(dir));
  } catch {
    return;
  }
}

const fileOf = (dir: string): string => join(dir, 'law.json');
