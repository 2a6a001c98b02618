import { describe, expect, it } from 'vitest';
import type { Reminder } from './deadline.js';
import { raise, type Raised } from './raise.js';

const TODAY = '2014-03-03';
const CLOCK: Raised = { rule: 'x', ledger: [], generation: 2, closed: null };
const rung = (nr: number, on: string, generation = 2): Reminder => ({
  deadline: 'd',
  rung: nr,
  generation,
  on,
  to: nr > 0 ? 'lead' : null,
});
const LADDER = [rung(3, '2014-03-20'), rung(0, '2014-03-05'), rung(2, '2014-03-10')];

describe('a ladder that a person climbs', () => {
  it('tells the rung that comes next by its day, where it is the one that was seen', () => {
    expect(raise(CLOCK, LADDER, 2, TODAY)).toBe(LADDER[2]);
  });

  it('tells the lower of two rungs of one day', () => {
    const both = [rung(5, '2014-03-10'), rung(4, '2014-03-10')];
    expect(raise(CLOCK, both, 4, TODAY)).toBe(both[1]);
  });

  it('goes no further than was seen: what was told meanwhile is not followed by the next', () => {
    expect(raise(CLOCK, LADDER, 1, TODAY)).toBe('ladder.moved-on');
    expect(raise(CLOCK, LADDER, 3, TODAY)).toBe('ladder.moved-on');
  });

  it.each([
    ['the breach, which the day itself brings', [rung(0, '2014-03-05'), rung(-1, '2014-03-05')]],
    ['a rung of before the clock was moved', [rung(2, '2014-03-10', 1)]],
    ['nothing, where all were told', []],
  ])('does not tell %s', (_, armed) => {
    expect(raise(CLOCK, armed, armed[0]?.rung ?? 1, TODAY)).toBe('ladder.no-rung');
  });

  it('is not climbed of silence, which begins again by its last rung', () => {
    expect(raise({ ...CLOCK, rule: 'own.silence' }, LADDER, 2, TODAY)).toBe('ladder.no-rung');
  });

  it('is not climbed once its clock has ended', () => {
    const closed = { fact: 'f', type: 'x', on: TODAY, as: 'met' } as const;
    expect(raise({ ...CLOCK, closed }, LADDER, 2, TODAY)).toBe('clock.ended');
  });

  it('is not climbed while its clock stands still, and is once it runs again', () => {
    const suspend = { kind: 'suspend', on: '2014-03-01' } as const;
    const still: Raised = { ...CLOCK, ledger: [suspend] };
    expect(raise(still, LADDER, 2, TODAY)).toBe('clock.stands-still');
    const again: Raised = { ...CLOCK, ledger: [suspend, { kind: 'resume', on: TODAY }] };
    expect(raise(again, LADDER, 2, TODAY)).toBe(LADDER[2]);
  });
});
