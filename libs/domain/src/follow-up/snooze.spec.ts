import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../calendar/working-days.js';
import { SAMPLE_LAW } from '../clocks/sample-law.fixture.js';
import { addDays, daysOf, isoOf } from '../dates/days.js';
import type { DateRange, IsoDate } from '../dates/partial-date.js';
import type { Deadline } from './deadline.js';
import { isPutAside, lastSnoozeDay, SNOOZE_LIMIT } from './snooze.js';

const { calendar } = SAMPLE_LAW;
const TODAY = '2014-03-03';

type Clock = Pick<Deadline, 'id' | 'rule' | 'bearer' | 'due' | 'closed'>;
const clock = (due: string, change: Partial<Clock> = {}): Clock => {
  const [earliest, latest = earliest] = due.split('/') as [IsoDate, IsoDate?];
  return {
    id: due,
    rule: 'x',
    bearer: 'state',
    closed: null,
    due: { earliest, latest },
    ...change,
  };
};
const ours = (due: string, change: Partial<Clock> = {}) => clock(due, { bearer: 'us', ...change });
const ended = { fact: 'f', type: 'x', on: TODAY, as: 'met' } as const;
const last = (of: Clock, others: readonly Clock[] = []) => {
  const day = lastSnoozeDay(of, [of, ...others], calendar, TODAY);
  return day && `${day.on} ${day.because}`;
};

describe('the last day until which a clock may be put aside', () => {
  it.each([
    ['its own, where that is near', clock('2014-03-07'), [], '2014-03-07 this-clock'],
    ['our own limit, where it is far', clock('2014-06-01'), [], '2014-03-18 own-limit'],
    ['our own limit, where it is missed already', clock('2014-02-03'), [], '2014-03-18 own-limit'],
    ['the first of a range', clock('2014-03-06/2014-04-20'), [], '2014-03-06 this-clock'],
    [
      'the last of a range that has begun',
      clock('2014-02-20/2014-03-09'),
      [],
      '2014-03-09 this-clock',
    ],
    ['none, where it is due today', clock(TODAY), [], null],
    ['none, where it has ended', clock('2014-03-07', { closed: ended }), [], null],
    ['none, of silence', ours('2014-03-20', { rule: 'own.silence' }), [], null],
  ])('is %s', (_, of, others, day) => {
    expect(last(of, others)).toBe(day);
  });

  it('is that of another clock of ours in the case, where it comes first', () => {
    const far = clock('2014-06-01');
    expect(last(far, [ours('2014-03-10')])).toBe('2014-03-10 other-clock');
    expect(last(far, [ours(TODAY)])).toBeNull();
    expect(last(clock('2014-03-10'), [ours('2014-03-10', { id: 'b' })])).toBe(
      '2014-03-10 this-clock',
    );
  });

  it('is never that of a clock of others, of one that has ended or is missed, or of silence', () => {
    const none = [
      clock('2014-03-05'),
      ours('2014-03-06', { closed: ended }),
      ours('2014-02-27'),
      ours('2014-03-07', { rule: 'own.silence' }),
    ];
    expect(last(clock('2014-06-01'), none)).toBe('2014-03-18 own-limit');
  });
});

const day = fc.integer({ min: 15_800, max: 16_300 }).map(isoOf);
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([earliest, length]): DateRange => ({ earliest, latest: addDays(earliest, length) }));
const anyClock = fc.record({
  id: fc.uuid(),
  rule: fc.constantFrom('x', 'own.silence'),
  bearer: fc.constantFrom('us' as const, 'state' as const),
  due: range,
  closed: fc.constantFrom(null, ended),
});
const RUNS = { numRuns: 2000 };

describe('whatever the clocks of a case are', () => {
  it('no last day of the clock, and none of ours, passes unseen', () => {
    fc.assert(
      fc.property(anyClock, fc.array(anyClock, { maxLength: 5 }), day, (of, others, today) => {
        const bound = lastSnoozeDay(of, others, calendar, today);
        if (bound === null) return;
        const guarded = others.filter(
          ({ bearer, rule, closed }) => bearer === 'us' && rule === 'x' && closed === null,
        );
        const days = [of, ...guarded].flatMap(({ due }) => [due.earliest, due.latest]);
        expect(days.filter((each) => each >= today && each < bound.on)).toEqual([]);
        expect(bound.on > today).toBe(true);
        expect(bound.on <= addWorkingDays(calendar, today, SNOOZE_LIMIT)).toBe(true);
      }),
      RUNS,
    );
  });

  it('an open clock far from any last day can wait as long as we allow', () => {
    fc.assert(
      fc.property(day, (today) => {
        const of = clock(addDays(today, 90));
        expect(lastSnoozeDay(of, [of], calendar, today)).toEqual({
          on: addWorkingDays(calendar, today, SNOOZE_LIMIT),
          because: 'own-limit',
        });
      }),
      RUNS,
    );
  });

  it('one that is put aside is out of sight until its day, and then back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.nat(5), (since, length, generation) => {
        const until = addDays(since, length);
        for (const today of daysOf({ earliest: since, latest: addDays(until, 3) })) {
          expect(isPutAside({ until, generation }, { generation }, today)).toBe(today < until);
        }
      }),
      RUNS,
    );
  });

  it('one whose day has moved since is back, and stays', () => {
    fc.assert(
      fc.property(day, fc.nat(5), fc.integer({ min: 1, max: 5 }), (since, generation, moves) => {
        const aside = { until: addDays(since, 10), generation };
        expect(isPutAside(aside, { generation: generation + moves }, since)).toBe(false);
      }),
      RUNS,
    );
  });
});
