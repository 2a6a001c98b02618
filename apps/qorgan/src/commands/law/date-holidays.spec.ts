import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCalendar } from '#libs/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { namedByDateHolidays } from './date-holidays.js';
import { studyYear, type YearStudy } from './study-year.js';

const packs = readCalendar('packs');

// What the pinned version says of every year that the packs hold. A newer version that is better,
// or worse, shows here first.
describe('date-holidays beside the calendar of the packs', () => {
  let studies: YearStudy[];

  beforeAll(async () => {
    const years = packs.years.map(({ year }) => year);
    studies = await Promise.all(
      years.map(async (year) => studyYear(year, packs, await namedByDateHolidays(year))),
    );
  });

  const differences = () => studies.flatMap((study) => study.differences);

  it('differs in the years of the packs as it is known to', () => {
    const known = differences()
      .filter(({ fault }) => fault !== 'no-moves')
      .map(({ date, ours, theirs, fault }) => [date, ours.reason, theirs.reason, fault].join(' '));
    expect(known).toEqual([
      '2015-03-25 substitute-day-off working-day no-cascade',
      '2015-09-23 working-day holiday feast-day-early',
      '2015-09-24 holiday working-day feast-day-early',
      '2016-05-10 substitute-day-off working-day no-cascade',
      '2016-09-11 weekend holiday feast-day-early',
      '2016-09-12 holiday working-day feast-day-early',
      '2020-03-25 substitute-day-off working-day no-cascade',
      '2021-03-24 substitute-day-off working-day no-cascade',
      '2022-05-10 substitute-day-off working-day no-cascade',
      '2026-03-15 weekend holiday not-in-force',
      '2026-03-16 working-day substitute-day-off not-in-force',
      '2026-03-25 substitute-day-off working-day no-cascade',
      '2027-03-24 substitute-day-off working-day no-cascade',
    ]);
  });

  it('misses every moved rest day, and the day worked instead', () => {
    const moves = packs.years.flatMap((year) => year.moves);
    const moved = moves.flatMap((move) => [move.dayOff, move.workedInstead]);
    const missed = differences().filter(({ fault }) => fault === 'no-moves');
    expect(moves).toHaveLength(29);
    expect(missed.map(({ date }) => date)).toEqual(moved.toSorted());
    expect(missed.find(({ date }) => date === '2020-05-11')!.theirs).toEqual({
      working: false,
      reason: 'substitute-day-off',
      key: 'Victory Day',
    });
  });

  it('leaves nothing unexplained in any year that can be drafted', async () => {
    for (let year = 2028; year <= 2100; year += 1) {
      const study = studyYear(year, packs, await namedByDateHolidays(year));
      expect(study.differences.filter(({ fault }) => fault === 'unexplained')).toEqual([]);
    }
  });

  it('gives a draft every day of the feast that it names, and no other', async () => {
    const feasts = async (year: number) =>
      studyYear(year, packs, await namedByDateHolidays(year)).calendar.religious.filter(
        ({ confidence }) => confidence === 'estimated',
      );
    const key = 'kurban_ait_day1';
    const estimated = (date: string) => ({ date, key, confidence: 'estimated' });
    expect(await feasts(2028)).toEqual([estimated('2028-05-05')]);
    expect(await feasts(2039)).toEqual([estimated('2039-01-05'), estimated('2039-12-26')]);
    expect(await feasts(2077)).toEqual([]);
    expect(await feasts(2026)).toEqual([]);
  });
});

describe('the library', () => {
  it('is loaded in one place, when it is asked and not before', () => {
    const files = ['apps', 'libs'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
        .map((name) => join(room, name)),
    );
    const naming = files.filter((path) =>
      /['"]date-holidays['"/]/.test(readFileSync(path, 'utf8')),
    );
    expect(naming).toEqual([join('apps/qorgan/src/commands/law/date-holidays.ts')]);
    const lines = readFileSync(naming[0]!, 'utf8').split('\n');
    const imports = lines.filter((line) => line.includes("'date-holidays'"));
    expect(imports.map((line) => line.trim())).toEqual([
      "import type { HolidaysTypes } from 'date-holidays';",
      "const { default: Holidays } = await import('date-holidays');",
    ]);
  });
});
