import { describe, expect, it } from 'vitest';
import { dueOf, sentenceOf } from './notice-words.js';

const DAY = { earliest: '2014-03-17', latest: '2014-03-17' };
const told = { kind: 'reminder.due', rule: 'un.cat.art22.followup.state', due: DAY } as const;

describe('what an item says', () => {
  it('is of the future until the last day has passed', () => {
    expect(sentenceOf({ ...told, on: '2014-03-16' })).toBe('inbox.said.runs-out');
    expect(sentenceOf({ ...told, on: '2014-03-17' })).toBe('inbox.said.runs-out');
    expect(sentenceOf({ ...told, on: '2014-03-18' })).toBe('inbox.said.ran-out');
  });

  it('is of the future while the last day may still be to come', () => {
    const due = { earliest: '2014-03-17', latest: '2014-04-17' };
    expect(sentenceOf({ ...told, due, on: '2014-03-18' })).toBe('inbox.said.runs-out');
  });

  it('tells silence from a clock that was missed', () => {
    const stall = { kind: 'case.stalled', due: null, on: '2014-03-18' } as const;
    expect(sentenceOf({ ...stall, rule: 'silence' })).toBe('inbox.said.silence');
    expect(sentenceOf({ ...stall, rule: told.rule })).toBe('inbox.said.stalled');
  });
});

it('a due date is one day, the days that it may be, or none', () => {
  expect(dueOf({ due: DAY })).toBe('2014-03-17');
  expect(dueOf({ due: null })).toBeNull();
  const range = { earliest: '2014-07-30', latest: '2014-08-29' };
  expect(dueOf({ due: range })).toEqual(range);
});
