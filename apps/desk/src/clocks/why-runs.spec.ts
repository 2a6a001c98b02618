import { expect, it } from 'vitest';
import { runsOf } from './why-runs.js';

const line = (date: string, reason: string, key?: string) => ({
  date,
  reason,
  counted: reason === 'counted',
  ...(key !== undefined && { key }),
});

it('days in a row with one reason are one line, and a holiday is not another holiday', () => {
  const runs = runsOf([
    line('2026-03-19', 'start-day-not-counted'),
    line('2026-03-20', 'counted'),
    line('2026-03-21', 'holiday', 'nauryz'),
    line('2026-03-22', 'holiday', 'nauryz'),
    line('2026-03-23', 'substitute-day-off', 'nauryz'),
    line('2026-03-26', 'counted'),
    line('2026-03-27', 'counted'),
    line('2026-03-27', 'due'),
  ]);
  expect(runs.map(({ first, last, length }) => `${first} ${last} ${length}`)).toEqual([
    '2026-03-19 2026-03-19 1',
    '2026-03-20 2026-03-20 1',
    '2026-03-21 2026-03-22 2',
    '2026-03-23 2026-03-23 1',
    '2026-03-26 2026-03-27 2',
    '2026-03-27 2026-03-27 1',
  ]);
});
