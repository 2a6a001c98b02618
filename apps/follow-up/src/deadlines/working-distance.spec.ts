import { describe, expect, it } from 'vitest';
import { createCalendar } from '#libs/domain';
import { WorkingDistance } from './working-distance.js';

const day = (date: string) => ({ earliest: date, latest: date });

/** A calendar of plain weeks; 9 March 2026 is a Monday. */
const distance = () =>
  new WorkingDistance(createCalendar({ id: 'x', version: '1', holidayRules: [], years: [] }));

describe('how far a due day is', () => {
  it('counts working days ahead and back, and none on the day itself', () => {
    const from = distance();
    expect(from.toDue(day('2026-03-11'), '2026-03-09')).toBe(2);
    expect(from.toDue(day('2026-03-16'), '2026-03-13')).toBe(1);
    expect(from.toDue(day('2026-03-09'), '2026-03-09')).toBe(0);
    expect(from.toDue(day('2026-03-06'), '2026-03-09')).toBe(-1);
  });

  it('counts to the first day of a range, from its last, and stands still within', () => {
    const range = { earliest: '2026-03-11', latest: '2026-03-20' };
    const from = distance();
    expect(from.toDue(range, '2026-03-10')).toBe(1);
    expect(from.toDue(range, '2026-03-16')).toBe(0);
    expect(from.toDue(range, '2026-03-24')).toBe(-2);
  });

  it('counts anew when the day has changed', () => {
    const from = distance();
    expect(from.toDue(day('2026-03-13'), '2026-03-09')).toBe(4);
    expect(from.toDue(day('2026-03-13'), '2026-03-10')).toBe(3);
  });
});
