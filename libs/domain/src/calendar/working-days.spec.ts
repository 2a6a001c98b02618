import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_LAW } from '../clocks/sample-law.fixture.js';
import { addDays, isoOf } from '../dates/days.js';
import { substitutesFor } from './holiday-rules.js';
import {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.js';

const { calendar } = SAMPLE_LAW;
const day = fc.integer({ min: 15_706, max: 16_400 }).map(isoOf);

describe('the working calendar', () => {
  it.each([
    ['2014-03-19', true, 'working-day', undefined],
    ['2014-03-15', false, 'weekend', undefined],
    ['2014-03-21', false, 'holiday', 'nauryz'],
    ['2014-03-22', false, 'holiday', 'nauryz'],
    ['2014-03-24', false, 'substitute-day-off', 'nauryz'],
    ['2014-03-25', false, 'substitute-day-off', 'nauryz'],
    ['2014-05-08', false, 'moved-day-off', 'decree'],
    ['2014-05-11', true, 'moved-working-day', 'decree'],
    ['2013-12-28', true, 'moved-working-day', 'decree'],
    ['2014-01-07', false, 'holiday', 'orthodox_christmas'],
  ])('%s: working %s, %s %s', (date, working, reason, key) => {
    const kind = calendar.dayKind(date);
    expect([kind.working, kind.reason, kind.key]).toEqual([working, reason, key]);
    expect(kind.provisional).toBeUndefined();
  });

  it('drafts a year it does not hold, and says so on every day', () => {
    expect(calendar.dayKind('2030-03-21')).toEqual({
      working: false,
      reason: 'holiday',
      key: 'nauryz',
      provisional: true,
    });
    expect(calendar.dayKind('2030-03-25')).toMatchObject({ reason: 'substitute-day-off' });
    expect(calendar.dayKind('2030-06-03')).toMatchObject({ working: true, provisional: true });
    expect(calendar.dayKind('2030-12-17').working).toBe(true);
  });

  it('cascades substitutes past holidays and days already given', () => {
    const named = (date: string) => ({ date, key: 'x' });
    const may = ['2016-05-01', '2016-05-07', '2016-05-09'].map(named);
    expect(substitutesFor(may, []).map(({ date }) => date)).toEqual(['2016-05-02', '2016-05-10']);
    const nauryz = ['2026-03-21', '2026-03-22', '2026-03-23'].map(named);
    expect(substitutesFor(nauryz, []).map((d) => d.date)).toEqual(['2026-03-24', '2026-03-25']);
  });
});

describe('working-day arithmetic', () => {
  it('stays where it is on a working day and steps over days off', () => {
    expect(nextWorkingDay(calendar, '2014-03-20')).toBe('2014-03-20');
    expect(nextWorkingDay(calendar, '2014-03-21')).toBe('2014-03-26');
    expect(previousWorkingDay(calendar, '2014-03-25')).toBe('2014-03-20');
    expect(addWorkingDays(calendar, '2014-03-20', 0)).toBe('2014-03-20');
  });

  it('adds what it counts, forward and backward', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, days) => {
        const to = addWorkingDays(calendar, from, days);
        expect(workingDaysBetween(calendar, from, to)).toBe(days === 0 ? 0 : days);
        if (days !== 0) expect(calendar.dayKind(to).working).toBe(true);
        expect(nextWorkingDay(calendar, from) >= from).toBe(true);
        expect(addDays(from, 1) > from).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
