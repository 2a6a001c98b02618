import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CalendarYear, CountingRule, HolidayRule, NextRemedy, Rule, Rung } from '#libs/domain';
import type { z } from 'zod';
import type { PackFault } from './pack-error.js';
import { PackFile, type Path } from './pack-file.js';
import { calendarShape, countingShape, holidaysShape, laddersShape } from './pack-shape.js';
import { remediesShape } from './remedy-shape.js';
import { ruleShape, rulesShape, type RuleText } from './rule-shape.js';

/** Where a thing was declared, so that a later check can name the line. */
export interface Place {
  readonly file: PackFile;
  readonly path: Path;
}

/** All that the packs say, before it is checked as a whole. */
export interface Packs {
  readonly rules: { readonly rule: Rule; readonly place: Place }[];
  /** Ids of all rules, those with faults too: what names them is no fault beside theirs. */
  readonly ruleIds: Set<string>;
  readonly countings: { readonly counting: CountingRule; readonly place: Place }[];
  readonly ladders: {
    readonly key: string;
    readonly rungs: readonly Rung[];
    readonly place: Place;
  }[];
  readonly remedies: { readonly remedy: NextRemedy; readonly place: Place }[];
  readonly years: { readonly year: CalendarYear; readonly place: Place }[];
  readonly holidayRules: HolidayRule[];
  calendarId: string;
  zone: string;
}

/** The files of the packs as they stand, and the first twelve digits of their SHA-256. */
export interface PackTexts {
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Reads every YAML file under the directory, in the order of their paths; none when it is not there. */
export function readTexts(dir: string): PackTexts {
  const paths = existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }) : [];
  const files = paths
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({
      name: path.split(sep).join('/'),
      text: readFileSync(join(dir, path), 'utf8'),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return { files, version: hash.digest('hex').slice(0, 12) };
}

/** Turns the files into rules, countings, ladders and calendars; what cannot be is a fault. */
export function readPacks({ files }: PackTexts, faults: PackFault[]): Packs {
  const packs: Packs = {
    rules: [],
    ruleIds: new Set(),
    countings: [],
    ladders: [],
    remedies: [],
    years: [],
    holidayRules: [],
    calendarId: '',
    zone: '',
  };
  for (const { name, text } of files) take(new PackFile(name, text, faults), packs);
  return packs;
}

const TAKERS: Readonly<Record<string, (file: PackFile, packs: Packs) => void>> = {
  'qorgan-rules/1': takeRules,
  'qorgan-counting/1': takeCountings,
  'qorgan-ladders/1': takeLadders,
  'qorgan-remedies/1': takeRemedies,
  'qorgan-holidays/1': takeHolidays,
  'qorgan-calendar/1': takeYear,
};

function take(file: PackFile, packs: Packs): void {
  if (file.isBroken) return;
  const format = (file.content as { format?: unknown } | null)?.format;
  const taker = typeof format === 'string' ? TAKERS[format] : undefined;
  if (taker) return taker(file, packs);
  const known = Object.keys(TAKERS).join(', ');
  file.blame(['format'], 'the file does not say what it holds', `Write format: one of ${known}`);
}

function takeRules(file: PackFile, packs: Packs): void {
  const read = file.read(rulesShape);
  read?.rules.forEach((raw, index) => {
    const path = ['rules', index];
    const { id } = (raw ?? {}) as { id?: unknown };
    if (typeof id === 'string') packs.ruleIds.add(id);
    const text = file.read(ruleShape, path);
    if (!text) return;
    const instrument = read.instruments[text.source.instrument];
    if (instrument === undefined) blameInstrument(file, path, text.id, text.source.instrument);
    packs.rules.push({ rule: ruleOf(text, read.pack, instrument ?? ''), place: { file, path } });
  });
}

function ruleOf(text: RuleText, pack: string, instrument: string): Rule {
  const { counted_from, extended_by, extension, effective, kind, source, ...rest } = text;
  const { alarm_after: alarmAfter = null, deemed = null, ...same } = rest;
  return {
    ...same,
    pack,
    kind: kind ?? (text.limit === null ? 'gate' : 'term'),
    extendedBy: extended_by,
    alarmAfter,
    deemed,
    extension: extension.map(({ until_total, ...each }) => ({
      ...each,
      ...(until_total && { untilTotal: until_total }),
    })),
    source: { ...source, instrument },
    effective: { ...effective, to: effective.to ?? null },
    ...(counted_from !== undefined && { countedFrom: counted_from }),
  };
}

function takeCountings(file: PackFile, packs: Packs): void {
  const read = file.read(countingShape);
  if (read?.zone !== undefined) packs.zone = read.zone;
  read?.counting.forEach(({ skip_start: skipStart, zone = null, ...same }, index) => {
    const place = { file, path: ['counting', index] };
    packs.countings.push({ counting: { ...same, skipStart, zone }, place });
  });
}

function takeLadders(file: PackFile, packs: Packs): void {
  const read = file.read(laddersShape);
  for (const [key, rungs] of Object.entries(read?.ladders ?? {})) {
    packs.ladders.push({ key, rungs, place: { file, path: ['ladders', key] } });
  }
}

function takeRemedies(file: PackFile, packs: Packs): void {
  const read = file.read(remediesShape);
  read?.remedies.forEach(({ source, effective, ...same }, index) => {
    const path = ['remedies', index];
    const instrument = read.instruments[source.instrument];
    if (instrument === undefined) blameInstrument(file, path, same.id, source.instrument);
    const remedy = {
      ...same,
      pack: read.pack,
      source: { ...source, instrument: instrument ?? '' },
      effective: { ...effective, to: effective.to ?? null },
    };
    packs.remedies.push({ remedy, place: { file, path } });
  });
}

function blameInstrument(file: PackFile, path: Path, id: string, instrument: string): void {
  const wrong = `${id}: no instrument ${instrument} in this file`;
  file.blame([...path, 'source', 'instrument'], wrong, 'Name it under instruments');
}

function takeHolidays(file: PackFile, packs: Packs): void {
  const read = file.read(holidaysShape);
  if (!read) return;
  packs.calendarId = read.id;
  packs.holidayRules.push(...read.rules);
}

function takeYear(file: PackFile, packs: Packs): void {
  const read = file.read(calendarShape);
  if (read) packs.years.push({ year: yearOf(read), place: { file, path: [] } });
}

function yearOf(read: z.output<typeof calendarShape>): CalendarYear {
  return {
    year: read.year,
    confirmed: read.confirmed,
    statutory: read.statutory,
    religious: read.religious_no_substitute,
    substitutes: read.substitute_days_off,
    moves: read.government_moves.map(({ day_off, worked_instead, act, confidence }) => ({
      dayOff: day_off,
      workedInstead: worked_instead,
      act,
      confidence,
    })),
  };
}
