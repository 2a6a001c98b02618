import { expect, it } from 'vitest';
import type { StripItem } from '#libs/domain';
import { notedDays } from './noted-days.js';

const day = (date: string, label?: string): StripItem => ({
  date,
  weekday: 1,
  mark: label === undefined ? 'counted' : 'holiday',
  counted: false,
  ...(label !== undefined && { label }),
});

it('days in a row with one note are told once, and a holiday is not another holiday', () => {
  const strip = [
    day('2026-03-20'),
    day('2026-03-21', 'nauryz'),
    day('2026-03-22', 'nauryz'),
    day('2026-03-23', 'other'),
    day('2026-03-24'),
    day('2026-03-25', 'other'),
    { gap: 30 },
    day('2026-05-01', 'unity'),
  ];
  const noted = notedDays(strip, ({ label }) => label);
  expect(noted.map(({ first, last, note }) => `${first} ${last} ${note}`)).toEqual([
    '2026-03-21 2026-03-22 nauryz',
    '2026-03-23 2026-03-23 other',
    '2026-03-25 2026-03-25 other',
    '2026-05-01 2026-05-01 unity',
  ]);
});

it('a strip that runs back is told in the order of the calendar', () => {
  const strip = [day('2026-03-22', 'nauryz'), day('2026-03-21', 'nauryz')];
  expect(notedDays(strip, ({ label }) => label)).toEqual([
    { first: '2026-03-21', last: '2026-03-22', note: 'nauryz' },
  ]);
});
