import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor, type DecisionCursor } from './decision-cursor.js';

const decision = '0b6f7c1e-8a53-4d0e-9c0e-0a6a5f1f2d11';

describe('where a page of decisions begins', () => {
  it.each<DecisionCursor>([
    { walk: 'ahead', day: '2014-12-09', decision },
    { walk: 'passed', day: '2014-03-17', decision },
    { walk: 'unclocked', day: null, decision },
  ])('is read as it was written, and is short: $walk', (cursor) => {
    const written = writeCursor(cursor);
    expect(written.length).toBeLessThanOrEqual(64);
    expect(readCursor(written)).toEqual(cursor);
  });

  it.each([
    '',
    'Q-7F3K2',
    decision,
    `elsewhere/2014-03-17/${decision}`,
    `ahead//${decision}`,
    `unclocked/2014-03-17/${decision}`,
    `passed/2014-02-31/${decision}`,
    'passed/2014-03-17/1',
    `passed/2014-03-17/${decision}/more`,
  ])('is nothing that nobody wrote: %j', (text) => expect(readCursor(text)).toBeNull());
});
