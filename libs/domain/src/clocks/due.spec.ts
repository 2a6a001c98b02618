import { describe, expect, it } from 'vitest';
import { dueOf, explain } from './due.js';
import { writeDue } from './examples.js';
import type { LedgerAct } from './ledger.js';
import type { Rule, Unit } from './rule.js';
import { SAMPLE_LAW as law, sampleRule } from './sample-law.fixture.js';

const due = (rule: Rule, anchor: string, ledger: readonly LedgerAct[] = [], zone?: string) =>
  writeDue(dueOf({ rule, anchor, law, ledger, ...(zone !== undefined && { zone }) }));
const rule = (value: number, unit: Unit, by = 'rolls', change: Partial<Rule> = {}) =>
  sampleRule({ value, unit }, by, change);
const BEFORE = { direction: 'before' } as const;

describe('kinds of clock', () => {
  it.each([
    ['calendar days roll', rule(5, 'calendar-day'), '2014-03-17', '2014-03-26'],
    ['a moved working Saturday is no day off', rule(3, 'calendar-day'), '2013-12-25', '2013-12-28'],
    ['plain days do not roll', rule(5, 'calendar-day', 'plain'), '2014-03-17', '2014-03-22'],
    ['the first day may count', rule(5, 'calendar-day', 'from-start'), '2014-03-17', '2014-03-21'],
    ['working days', rule(3, 'working-day'), '2014-03-19', '2014-03-27'],
    ['weeks', rule(2, 'week', 'plain'), '2014-03-17', '2014-03-31'],
    ['months end on the same number', rule(2, 'month'), '2014-07-30', '2014-09-30'],
    ['or on the last day', rule(1, 'month', 'plain'), '2014-01-31', '2014-02-28'],
    ['and roll', rule(1, 'month'), '2014-02-21', '2014-03-26'],
    ['years', rule(1, 'year', 'plain'), '2012-02-29', '2013-02-28'],
    ['at once', rule(1, 'immediate'), '2014-03-22', '2014-03-22'],
    [
      'backward, rolling back',
      rule(5, 'calendar-day', 'rolls', BEFORE),
      '2014-03-30',
      '2014-03-20',
    ],
    ['backward, plain', rule(4, 'week', 'plain', BEFORE), '2014-11-17', '2014-10-20'],
    ['backward months', rule(1, 'month', 'plain', BEFORE), '2014-03-31', '2014-02-28'],
    ['backward working days', rule(2, 'working-day', 'rolls', BEFORE), '2014-03-27', '2014-03-20'],
    [
      'a month gives a range',
      rule(90, 'calendar-day', 'plain'),
      '2014-05',
      '2014-07-30..2014-08-29',
    ],
    ['a year gives a range', rule(1, 'calendar-day', 'plain'), '2014', '2014-01-02..2015-01-01'],
    ['ends may roll together', rule(1, 'calendar-day'), '2014-03-21', '2014-03-26'],
    ['a gate has no date', sampleRule(null), '2014-03-17', ''],
  ])('%s', (_, each, anchor, expected) => {
    expect(due(each, anchor)).toBe(expected);
    const last = explain({ rule: each, anchor, law }).at(-1);
    expect(last?.date ?? '').toBe(expected.slice(0, 10));
  });

  it.each([
    ['2024-02-29T20:00:00+06:00', 'Asia/Almaty', '2024-03-02T19:00:00+05:00'],
    ['2024-02-29T20:00:00+05:00', 'Asia/Aqtobe', '2024-03-02T20:00:00+05:00'],
    ['2018-12-20T20:30:00+06:00', 'Asia/Qyzylorda', '2018-12-22T19:30:00+05:00'],
    ['2024-02-09T09:15:00+06:00', 'Asia/Almaty', '2024-02-11T09:15:00+06:00'],
  ])('48 hours from %s in %s', (anchor, zone, expected) => {
    expect(due(rule(48, 'hour', 'from-start'), anchor, [], zone)).toBe(expected);
  });

  it('does not count the hour of the start where the law says so', () => {
    const day = rule(24, 'hour', 'plain');
    expect(due(day, '2014-03-17T10:20:00+06:00')).toBe('2014-03-18T11:00:00+06:00');
    expect(due(day, '2014-03-17T10:00:00+06:00')).toBe('2014-03-18T11:00:00+06:00');
  });

  it('gives the days that hours from an unknown minute may end on', () => {
    expect(due(rule(48, 'hour', 'from-start'), '2014-03-17')).toBe('2014-03-18..2014-03-19');
    expect(due(rule(48, 'hour', 'from-start'), '2014-03')).toBe('2014-03-02..2014-04-02');
  });

  it('takes the day of a moment in the zone that the counting rule names', () => {
    const evening = '2014-03-17T23:30:00+01:00';
    expect(due(rule(1, 'calendar-day', 'geneva'), evening)).toBe('2014-03-18');
    expect(due(rule(1, 'calendar-day', 'plain'), evening)).toBe('2014-03-19');
  });

  it('is provisional only where it rests on a year that is not confirmed', () => {
    const provisional = (each: Rule, anchor: string) =>
      dueOf({ rule: each, anchor, law })!.provisional;
    expect(provisional(rule(5, 'calendar-day'), '2014-03-17')).toBe(false);
    expect(provisional(rule(5, 'calendar-day'), '2030-03-17')).toBe(true);
    expect(provisional(rule(5, 'calendar-day', 'plain'), '2030-03-17')).toBe(false);
    expect(provisional(rule(5, 'working-day'), '2015-12-29')).toBe(true);
  });

  it('refuses a counting rule that the law does not have', () => {
    expect(() => due(rule(1, 'calendar-day', 'nothing'), '2014')).toThrow(RangeError);
  });
});

describe('the explanation', () => {
  it('tells each day from the first to the due date', () => {
    const lines = explain({ rule: rule(3, 'calendar-day'), anchor: '2014-03-19', law });
    expect(lines.map(({ date, counted, reason }) => `${date} ${counted} ${reason}`)).toEqual([
      '2014-03-19 false start-day-not-counted',
      '2014-03-20 true counted',
      '2014-03-21 true counted',
      '2014-03-22 true counted',
      '2014-03-22 false holiday',
      '2014-03-23 false holiday',
      '2014-03-24 false substitute-day-off',
      '2014-03-25 false substitute-day-off',
      '2014-03-26 false rolled',
      '2014-03-26 false due',
    ]);
    expect(lines.find(({ reason }) => reason === 'holiday')?.key).toBe('nauryz');
  });

  it('says first that it explains the earliest end of a range', () => {
    const lines = explain({ rule: rule(5, 'working-day'), anchor: '2014-05', law });
    expect(lines[0]).toEqual({ date: '2014-05-01', counted: false, reason: 'earliest-of-range' });
    expect(lines.filter(({ counted }) => counted)).toHaveLength(5);
    expect(lines.some(({ reason }) => reason === 'moved-working-day')).toBe(true);
  });

  it('is empty for a gate and names the moment of an hour clock', () => {
    expect(explain({ rule: sampleRule(null), anchor: '2014', law })).toEqual([]);
    const anchor = '2014-03-17T10:00:00+06:00';
    const lines = explain({ rule: rule(24, 'hour', 'from-start'), anchor, law });
    expect(lines.at(-1)).toMatchObject({ reason: 'due', at: '2014-03-18T10:00:00+06:00' });
  });
});

describe('the ledger', () => {
  const ten = rule(10, 'calendar-day', 'plain');
  const pause = (from: string, to: string): LedgerAct[] => [
    { kind: 'suspend', on: from },
    { kind: 'resume', on: to },
  ];
  it.each<[string, Rule, LedgerAct[], string]>([
    ['nothing', ten, [], '2014-03-27'],
    ['four days suspended', ten, pause('2014-03-20', '2014-03-24'), '2014-03-31'],
    ['suspended over the due date', ten, pause('2014-03-25', '2014-04-10'), '2014-04-12'],
    ['suspended after the due date', ten, pause('2014-03-28', '2014-04-10'), '2014-03-27'],
    ['suspended before the start', ten, pause('2014-03-01', '2014-03-17'), '2014-03-27'],
    [
      'two suspensions',
      ten,
      [...pause('2014-03-18', '2014-03-20'), ...pause('2014-03-25', '2014-03-26')],
      '2014-03-30',
    ],
    ['an open suspension', ten, [{ kind: 'suspend', on: '2014-03-20' }], '2014-03-27'],
    [
      'a suspension known to the month',
      ten,
      [
        { kind: 'suspend', on: '2014-03-20' },
        { kind: 'resume', on: '2014-04' },
      ],
      '2014-04-08..2014-05-07',
    ],
    [
      'working days suspended',
      rule(5, 'working-day'),
      pause('2014-03-18', '2014-03-20'),
      '2014-03-31',
    ],
    [
      'months suspended',
      rule(1, 'month', 'plain'),
      pause('2014-03-20', '2014-03-25'),
      '2014-04-22',
    ],
    [
      'a new total',
      rule(3, 'calendar-day'),
      [{ kind: 'extend', on: '2014-03-18', untilTotal: { value: 10, unit: 'calendar-day' } }],
      '2014-03-27',
    ],
    [
      'a new total in months',
      rule(3, 'calendar-day'),
      [{ kind: 'extend', on: '2014-03-18', untilTotal: { value: 2, unit: 'month' } }],
      '2014-05-19',
    ],
    [
      'extra days',
      ten,
      [{ kind: 'extend', on: '2014-03-18', extra: { value: 5, unit: 'calendar-day' } }],
      '2014-04-01',
    ],
    [
      'extra from the decision',
      rule(15, 'working-day'),
      [{ kind: 'extend', on: '2014-04-03', extra: { value: 2, unit: 'month' }, from: 'decision' }],
      '2014-06-03',
    ],
    ['until a day', ten, [{ kind: 'extend', on: '2014-03-18', until: '2014-04-05' }], '2014-04-05'],
    [
      'a printed date',
      ten,
      [{ kind: 'printed', on: '2014-03-18', date: '2014-03-29' }],
      '2014-03-29',
    ],
    [
      'a printed date over an extension',
      ten,
      [
        { kind: 'printed', on: '2014-03-19', date: '2014-03-29' },
        { kind: 'extend', on: '2014-03-18', until: '2014-04-05' },
      ],
      '2014-03-29',
    ],
    [
      'an extension after a printed date',
      ten,
      [
        { kind: 'printed', on: '2014-03-18', date: '2014-03-29' },
        { kind: 'extend', on: '2014-03-20', extra: { value: 2, unit: 'calendar-day' } },
      ],
      '2014-03-31',
    ],
    [
      'a moved anchor',
      ten,
      [{ kind: 'move-anchor', on: '2014-03-20', to: '2014-03-19' }],
      '2014-03-29',
    ],
    [
      'an anchor moved to a month',
      ten,
      [{ kind: 'move-anchor', on: '2014-05-20', to: '2014-04' }],
      '2014-04-11..2014-05-10',
    ],
  ])('%s', (_, each, ledger, expected) => {
    expect(due(each, '2014-03-17', ledger)).toBe(expected);
    expect(explain({ rule: each, anchor: '2014-03-17', law, ledger }).at(-1)!.date).toBe(
      expected.slice(0, 10),
    );
  });

  it('stops hours too', () => {
    const clock = rule(48, 'hour', 'from-start');
    const ledger = pause('2014-03-18', '2014-03-20');
    expect(due(clock, '2014-03-17T10:00:00+06:00', ledger)).toBe('2014-03-21T10:00:00+06:00');
    const longer: LedgerAct = {
      kind: 'extend',
      on: '2014-03-18',
      untilTotal: { value: 72, unit: 'hour' },
    };
    expect(due(clock, '2014-03-17T10:00:00+06:00', [longer])).toBe('2014-03-20T10:00:00+06:00');
  });
});
