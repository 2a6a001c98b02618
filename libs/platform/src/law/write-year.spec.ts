import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, draftYear, type CalendarYear } from '#libs/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackFault } from './pack-error.js';
import { readCalendar } from './read-calendar.js';
import { readPacks } from './read-packs.js';
import { KURBAN_AIT, writeYear } from './write-year.js';

const PACKS = fileURLToPath(new URL('../../../../packs', import.meta.url));
const packs = readCalendar(PACKS);

/** The year that the reader of the packs finds in a text. */
function read(text: string): CalendarYear {
  const faults: PackFault[] = [];
  const { years } = readPacks({ version: '', files: [{ name: 'year.yaml', text }] }, faults);
  expect(faults).toEqual([]);
  expect(years).toHaveLength(1);
  return years[0]!.year;
}

const feast = (date: string, confidence = 'estimated') => ({ date, key: KURBAN_AIT, confidence });

describe('a year written as YAML', () => {
  it.each(packs.years.map((year) => [year.year, year] as const))(
    '%i is the file that the packs hold, to the byte',
    (number, year) => {
      const file = packs.files.get(number)!;
      expect(writeYear(year)).toBe(readFileSync(join(PACKS, file), 'utf8'));
    },
  );

  it('gives back the year that was drafted, with or without a day of the feast', () => {
    const years = fc.integer({ min: 2028, max: 2060 });
    const days = fc.option(fc.integer({ min: 0, max: 364 }));
    const estimates = fc.option(fc.string({ minLength: 1, unit: fc.constantFrom('a', '#', ' ') }));
    fc.assert(
      fc.property(years, days, estimates, (year, day, estimate) => {
        const feasts = day === null ? [] : [feast(addDays(`${year}-01-01`, day))];
        const draft = draftYear(year, packs.holidayRules, feasts);
        expect(read(writeYear(draft, estimate ?? undefined))).toEqual(draft);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back what a person wrote of an act, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (act) => {
        const moves = [
          { dayOff: '2028-01-03', workedInstead: '2028-01-08', act, confidence: 'sourced' },
        ];
        const year = { ...draftYear(2028, packs.holidayRules), confirmed: true, moves };
        expect(read(writeYear(year))).toEqual(year);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Kurban Ait is an estimate until', [feast('2028-05-05')]],
    ['Kurban Ait is missing until', []],
    ['Not confirmed: moves of rest days', [feast('2028-05-05', 'announced')]],
  ])('says what is not confirmed: %s', (said, feasts) => {
    const [, , third] = writeYear(draftYear(2028, packs.holidayRules, feasts)).split('\n');
    expect(third).toContain(said);
  });

  it('says of an estimated day whose estimate it is', () => {
    const draft = draftYear(2028, packs.holidayRules, [feast('2028-05-05')]);
    const lines = writeYear(draft, 'said by somebody').split('\n');
    const at = lines.indexOf('  # said by somebody');
    expect(lines[at + 1]).toBe(
      '  - { date: 2028-05-05, key: kurban_ait_day1, confidence: estimated }',
    );
  });
});

describe('the calendar of the packs', () => {
  it('is refused where there are no holiday rules', () => {
    expect(() => readCalendar(join(PACKS, 'un'))).toThrow(/no holiday rules/);
  });
});
