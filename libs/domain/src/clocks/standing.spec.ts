import { describe, expect, it } from 'vitest';
import { isSuspended, type LedgerAct } from './ledger.js';
import { daysLate, standingOf, type StandingInput } from './standing.js';

const day = (date: string) => ({ earliest: date, latest: date });
const exact = day('2014-03-26');
const range = { earliest: '2014-07-30', latest: '2014-08-29' };
const open: LedgerAct[] = [{ kind: 'suspend', on: '2014-03-20' }];
const lifted: LedgerAct[] = [...open, { kind: 'resume', on: '2014-03-24' }];

describe('how a clock stands', () => {
  it.each<[string, StandingInput, string, string]>([
    ['before the day', { due: exact }, '2014-03-25', 'running'],
    ['on the day', { due: exact }, '2014-03-26', 'running'],
    ['the day after', { due: exact }, '2014-03-27', 'missed'],
    ['inside a range', { due: range }, '2014-08-15', 'running'],
    ['on the last day of a range', { due: range }, '2014-08-29', 'running'],
    ['after a range', { due: range }, '2014-08-30', 'missed'],
    ['met on the day', { due: exact, metOn: day('2014-03-26') }, '2014-05-01', 'met'],
    ['met a day late', { due: exact, metOn: day('2014-03-27') }, '2014-05-01', 'met-late'],
    [
      'met in the month of the day',
      { due: exact, metOn: { earliest: '2014-03-01', latest: '2014-03-31' } },
      '2014-05-01',
      'met',
    ],
    [
      'met in the month after',
      { due: exact, metOn: { earliest: '2014-04-01', latest: '2014-04-30' } },
      '2014-05-01',
      'met-late',
    ],
    ['met inside a range', { due: range, metOn: day('2014-08-20') }, '2014-09-01', 'met'],
    ['suspended', { due: exact, ledger: open }, '2014-05-01', 'suspended'],
    ['not yet suspended', { due: exact, ledger: open }, '2014-03-19', 'running'],
    ['suspension lifted', { due: exact, ledger: lifted }, '2014-03-24', 'running'],
    [
      'suspended after the breach',
      { due: day('2014-03-19'), ledger: open },
      '2014-05-01',
      'missed',
    ],
    [
      'met while suspended',
      { due: exact, ledger: open, metOn: day('2014-03-22') },
      '2014-05-01',
      'met',
    ],
    ['cancelled', { due: exact, cancelled: true }, '2014-05-01', 'cancelled'],
    ['a gate', { due: null }, '2014-05-01', 'running'],
    ['a gate passed', { due: null, metOn: day('2014-04-01') }, '2014-05-01', 'met'],
  ])('%s', (_, clock, today, expected) => {
    expect(standingOf(clock, today)).toBe(expected);
  });

  it('is late from the last possible day, and never less than nothing', () => {
    expect(daysLate(exact, '2014-03-29')).toBe(3);
    expect(daysLate(exact, '2014-03-20')).toBe(0);
    expect(daysLate(range, '2014-08-15')).toBe(0);
    expect(daysLate(range, '2014-09-01')).toBe(3);
  });

  it('is silenced by a suspension only where that is certain', () => {
    const vague: LedgerAct[] = [
      { kind: 'suspend', on: '2014-03' },
      { kind: 'resume', on: '2014-05' },
    ];
    expect(
      ['2014-03-15', '2014-03-31', '2014-04-30', '2014-05-01'].map((d) => isSuspended(vague, d)),
    ).toEqual([false, true, true, false]);
  });
});
