import { describe, expect, it } from 'vitest';
import { latenessOf } from './lateness.js';

const REFUSED = { type: 'court.refused-to-comply', on: '2014-10-21' };
const running = { standing: 'running', firstAct: null, daysLate: 0 } as const;
const missed = { standing: 'missed', firstAct: null, daysLate: 0 } as const;
const RANGE = { earliest: '2014-07-30', latest: '2014-08-29' };

describe('how far the next date is', () => {
  it('counts the days that are left', () => {
    const clock = { ...running, due: '2014-03-17' };
    expect(latenessOf(clock, '2014-03-01')).toEqual({ is: 'left', days: 16 });
    expect(latenessOf(clock, '2014-03-17')).toEqual({ is: 'last-day' });
  });

  it('counts the days that are lost', () => {
    expect(latenessOf({ ...missed, due: '2014-03-17' }, '2014-03-18')).toEqual({
      is: 'late',
      days: 1,
    });
  });

  it('tells how late an act came apart from how long the answer is missing', () => {
    const clock = { ...missed, firstAct: REFUSED, due: '2014-03-17' };
    expect(latenessOf(clock, '2014-12-15')).toEqual({
      is: 'acted-late',
      days: 218,
      unanswered: 273,
    });
  });

  it('counts an act that may have come in time as none', () => {
    const clock = { ...missed, due: RANGE, firstAct: { ...REFUSED, on: '2014-07' } };
    expect(latenessOf(clock, '2014-12-15')).toEqual({ is: 'late', days: 108 });
  });

  it('has days left until the first day of a range, and is late after the last', () => {
    expect(latenessOf({ ...running, due: RANGE }, '2014-07-20')).toEqual({ is: 'left', days: 10 });
    expect(latenessOf({ ...running, due: RANGE }, '2014-07-30')).toEqual({
      is: 'any-day',
      until: '2014-08-29',
    });
    expect(latenessOf({ ...running, due: RANGE }, '2014-08-29')).toEqual({ is: 'last-day' });
    expect(latenessOf({ ...missed, due: RANGE }, '2014-08-30')).toEqual({ is: 'late', days: 1 });
  });

  it('of a clock that was met late stays as late as it was met', () => {
    const clock = { ...running, standing: 'met-late', due: '2014-03-17', daysLate: 218 } as const;
    expect(latenessOf(clock, '2026-11-26')).toEqual({ is: 'late', days: 218 });
  });

  it.each(['suspended', 'met', 'cancelled'] as const)(
    'is told of no clock that does not run: %s',
    (standing) => {
      const clock = { standing, due: '2014-03-17', firstAct: null, daysLate: 0 };
      expect(latenessOf(clock, '2014-12-15')).toEqual({ is: 'over' });
    },
  );
});
