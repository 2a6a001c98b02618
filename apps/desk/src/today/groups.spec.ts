import { describe, expect, it } from 'vitest';
import type { Today } from '#libs/contracts';
import { seenAtFirst } from './groups.js';

/** So many clocks of each part; what they are does not matter. */
const todayOf = (counts: Partial<Record<string, number>>): Today => {
  const clocks = (part: string): unknown[] => Array.from({ length: counts[part] ?? 0 }, () => ({}));
  const parts = ['overdue', 'today', 'soon', 'waiting', 'snoozed'];
  return Object.fromEntries(parts.map((part) => [part, clocks(part)])) as unknown as Today;
};

describe('What of Today is seen before anybody scrolls', () => {
  it('is the most pressing, as far as there is room', () => {
    const seen = seenAtFirst(todayOf({ overdue: 12, today: 3, soon: 50, waiting: 50, snoozed: 2 }));
    expect(seen).toEqual({ overdue: 12, today: 3, soon: 1, waiting: 0, snoozed: 0 });
    expect(seenAtFirst(todayOf({ overdue: 50, today: 1 }))).toMatchObject({
      overdue: 16,
      today: 0,
    });
  });

  it('is all of a short day, without what is folded', () => {
    expect(seenAtFirst(todayOf({ today: 1, waiting: 9 }))).toMatchObject({ today: 1, waiting: 0 });
  });

  it('is what waits, when nothing presses', () => {
    expect(seenAtFirst(todayOf({ waiting: 9 }))).toMatchObject({ waiting: 9 });
  });
});
