import { describe, expect, it } from 'vitest';
import { armedRungs, ladderOf, rungsOf } from './ladder.js';
import type { Rung } from './law.js';
import { SAMPLE_LAW as law, sampleRule } from './sample-law.fixture.js';

const rung = (number: number, offset: number, unit: Rung['unit'] = 'calendar-day'): Rung => ({
  rung: number,
  offset,
  unit,
  to: 'caseworker',
});
const state = [rung(1, -7), rung(2, 0), rung(3, 1), rung(4, 7), rung(5, 30)];
const day = (date: string) => ({ earliest: date, latest: date });
const on = (due: { earliest: string; latest: string }, ladder = state) =>
  rungsOf(due, ladder, law.calendar).map((each) => each.on);

describe('rungs', () => {
  it('move off days that are not worked: back up to the due date, forward after it', () => {
    expect(on(day('2014-03-26'))).toEqual([
      '2014-03-19',
      '2014-03-26',
      '2014-03-27',
      '2014-04-02',
      '2014-04-25',
    ]);
    // Due on Sunday 23 March: nothing may come after it that should come by it.
    expect(on(day('2014-03-23')).slice(0, 3)).toEqual(['2014-03-14', '2014-03-20', '2014-03-26']);
  });

  it('count from both ends of a range: we act on the earliest, it is missed after the latest', () => {
    expect(on({ earliest: '2014-07-30', latest: '2014-08-29' })).toEqual([
      '2014-07-23',
      '2014-07-30',
      '2014-09-02',
      '2014-09-05',
      '2014-09-29',
    ]);
  });

  it('count working days where the ladder says so', () => {
    const silence = [
      rung(1, 0, 'working-day'),
      rung(2, 5, 'working-day'),
      rung(3, -2, 'working-day'),
    ];
    expect(on(day('2014-03-20'), silence)).toEqual(['2014-03-20', '2014-04-01', '2014-03-18']);
  });

  it('come from the ladder of the rule, else from that of its bearer', () => {
    const ladders = new Map([
      ['state', state],
      ['sample', state.slice(0, 1)],
    ]);
    const laws = { ...law, ladders };
    expect(ladderOf(laws, sampleRule(null))).toHaveLength(1);
    expect(ladderOf(laws, sampleRule(null, 'rolls', { id: 'other' }))).toHaveLength(5);
    expect(ladderOf(laws, sampleRule(null, 'rolls', { id: 'other', bearer: 'us' }))).toEqual([]);
  });
});

describe('what is armed', () => {
  const due = day('2014-03-26');
  const rungs = rungsOf(due, state, law.calendar);
  it.each([
    ['2014-03-01', [1, 2, 3, 4, 5]],
    ['2014-03-19', [1, 2, 3, 4, 5]],
    ['2014-03-20', [2, 3, 4, 5]],
    ['2014-03-26', [2, 3, 4, 5]],
    ['2014-03-27', [3, 4, 5]],
    ['2014-03-28', [3, 4, 5]],
    ['2014-04-03', [4, 5]],
    ['2014-09-01', [5]],
  ])('on %s: %j', (today, expected) => {
    expect(armedRungs(rungs, due, today).map((each) => each.rung)).toEqual(expected);
  });

  it('leaves out no role that a late clock should have climbed to', () => {
    const roles = ['caseworker', 'caseworker', 'caseworker', 'lead', 'supervisor'] as const;
    const climbing = rungs.map((each, at) => ({ ...each, to: roles[at]! }));
    expect(armedRungs(climbing, due, '2014-09-01').map((each) => each.rung)).toEqual([3, 4, 5]);
    expect(armedRungs(climbing, due, '2014-03-28').map((each) => each.rung)).toEqual([3, 4, 5]);
  });

  it('inside a range drops what is past, for nothing is missed yet', () => {
    const range = { earliest: '2014-07-30', latest: '2014-08-29' };
    const both = rungsOf(range, state, law.calendar);
    expect(armedRungs(both, range, '2014-08-10').map((each) => each.rung)).toEqual([3, 4, 5]);
  });
});
