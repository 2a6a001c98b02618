import { describe, expect, it } from 'vitest';
import { compareYears, type OtherDay } from './compare-years.js';
import { createCalendar } from './create-calendar.js';
import { draftYear, type CalendarYear, type HolidayRule } from './holiday-rules.js';

const RULES: readonly HolidayRule[] = [
  { key: 'constitution', days: ['08-30'], from: 1996, to: 2025, substitute: true },
  { key: 'constitution', days: ['03-15'], from: 2027, substitute: true },
  { key: 'nauryz', days: ['03-21', '03-22', '03-23'], from: 2010, substitute: true },
  { key: 'feast', days: [], from: 2006, substitute: false },
  { key: 'independence', days: ['12-16'], from: 2022, substitute: true },
];

const ours = (year: CalendarYear) => ({
  rules: RULES,
  calendar: createCalendar({ id: 'x', version: '1', holidayRules: RULES, years: [year] }),
});

/** What our own rules give, as another calendar would name it. */
const named = (year: CalendarYear): OtherDay[] => [
  ...year.statutory.map(({ date, key }) => ({ date, name: key })),
  ...year.religious.map(({ date, key }) => ({ date, name: 'Feast', feast: key })),
  ...year.substitutes.map(({ date, key, for: origin }) => ({ date, name: key, for: origin })),
];

const without = (days: readonly OtherDay[], ...dates: string[]) =>
  days.filter(({ date }) => !dates.includes(date));

/** Date, what we say, what the other says, and why, in one line each. */
const told = (year: CalendarYear, theirs: readonly OtherDay[]) =>
  compareYears(year.year, ours(year), theirs).map(
    ({ date, ours: our, theirs: their, fault }) =>
      `${date} ${our.reason} | ${their.reason} ${their.key ?? ''} | ${fault}`,
  );

const FEAST = { date: '2026-05-27', key: 'feast', confidence: 'announced' };
const year2026 = draftYear(2026, RULES, [FEAST]);

describe('two calendars of a year', () => {
  it('do not differ where both have the same days, whatever they call them', () => {
    expect(told(year2026, named(year2026))).toEqual([]);
    const other = named(year2026).map((day) => ({ ...day, name: 'Something else' }));
    expect(told(year2026, other)).toEqual([]);
  });

  it('differ where a substitute falls on a day that is free already', () => {
    const theirs = [
      ...without(named(year2026), '2026-03-24', '2026-03-25'),
      { date: '2026-03-23', name: 'Nauryz', for: '2026-03-21' },
      { date: '2026-03-24', name: 'Nauryz', for: '2026-03-22' },
    ];
    expect(told(year2026, theirs)).toEqual([
      '2026-03-25 substitute-day-off | working-day  | no-cascade',
    ]);
  });

  it('differ on a day that one names and the other does not, worked or not', () => {
    const theirs = [
      ...named(year2026),
      { date: '2026-03-15', name: 'Constitution Day' },
      { date: '2026-03-16', name: 'Constitution Day', for: '2026-03-15' },
      { date: '2026-06-04', name: 'Day of Symbols' },
    ];
    expect(told(year2026, theirs)).toEqual([
      '2026-03-15 weekend | holiday Constitution Day | not-in-force',
      '2026-03-16 working-day | substitute-day-off Constitution Day | not-in-force',
      '2026-06-04 working-day | holiday Day of Symbols | unexplained',
    ]);
  });

  it.each([
    [
      '2026-05-26',
      '2026-05-26 working-day | holiday Feast | feast-day-early',
      '2026-05-27 holiday | working-day  | feast-day-early',
    ],
    [
      '2026-05-28',
      '2026-05-27 holiday | working-day  | feast-day-late',
      '2026-05-28 working-day | holiday Feast | feast-day-late',
    ],
  ])('differ twice where a feast is named on %s, a day beside ours', (date, ...expected) => {
    const theirs = without(named(year2026), FEAST.date);
    expect(told(year2026, [...theirs, { date, name: 'Feast', feast: 'feast' }])).toEqual(expected);
  });

  it('leave a feast that lies two days off to a person', () => {
    const theirs = [
      ...without(named(year2026), FEAST.date),
      { date: '2026-05-29', name: 'Feast', feast: 'feast' },
    ];
    expect(told(year2026, theirs)).toEqual([
      '2026-05-27 holiday | working-day  | unexplained',
      '2026-05-29 working-day | holiday Feast | unexplained',
    ]);
  });

  it('differ where rest days were moved', () => {
    const act = 'decree';
    const moved = {
      ...year2026,
      moves: [{ dayOff: '2026-01-05', workedInstead: '2026-01-10', act, confidence: 'sourced' }],
    };
    expect(told(moved, named(year2026))).toEqual([
      '2026-01-05 moved-day-off | working-day  | no-moves',
      '2026-01-10 moved-working-day | weekend  | no-moves',
    ]);
  });

  it('differ where a substitute passes over a working day', () => {
    const year = draftYear(2029, RULES);
    const theirs = [
      ...without(named(year), '2029-12-17'),
      { date: '2029-12-18', name: 'Independence Day', for: '2029-12-16' },
    ];
    expect(told(year, theirs)).toEqual([
      '2029-12-17 substitute-day-off | working-day  | late-substitute',
      '2029-12-18 working-day | substitute-day-off Independence Day | late-substitute',
    ]);
  });

  it('leave to a person what no known fault explains', () => {
    expect(told(year2026, without(named(year2026), '2026-12-16', '2026-03-25'))).toEqual([
      '2026-03-25 substitute-day-off | working-day  | unexplained',
      '2026-12-16 holiday | working-day  | unexplained',
    ]);
  });
});

describe('a drafted year', () => {
  it('holds its days in order, and moves no substitute onto a feast', () => {
    const christmas = { key: 'christmas', days: ['01-07'], from: 2006, substitute: false };
    const monday = { date: '2028-12-18', key: 'feast', confidence: 'estimated' };
    const year = draftYear(2028, [...RULES, christmas], [monday]);
    expect(year.statutory.map(({ date }) => date)).toEqual([
      '2028-03-15',
      '2028-03-21',
      '2028-03-22',
      '2028-03-23',
      '2028-12-16',
    ]);
    expect(year.religious).toEqual([
      { date: '2028-01-07', key: 'christmas', confidence: 'sourced' },
      monday,
    ]);
    expect(year.substitutes).toEqual([
      { date: '2028-12-19', for: '2028-12-16', key: 'independence' },
    ]);
  });
});
