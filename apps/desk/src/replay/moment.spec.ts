import { describe, expect, it } from 'vitest';
import type { ReplayStory } from '#libs/contracts';
import { happeningsOf, momentsOf } from './moment.js';

const act = (on: string) => ({ type: 'referral.answered', on });
const story: ReplayStory = {
  name: 'made-up',
  title: 'Made up',
  from: '2014-03-03',
  until: '2014-06-30',
  cases: ['a', 'b'],
  rules: {},
  entries: [
    { known: '2014-03-03', on: '2014-03-03', case: 'a', type: 'referral.sent' },
    { known: '2014-05-31', on: '2014-05', case: 'a', type: 'referral.answered' },
  ],
  clocks: [
    {
      clock: 'a/1',
      case: 'a',
      rule: 'made.up',
      bearer: 'state',
      anchor: '2014-03-03',
      due: '2014-04-02',
      from: '2014-03-03',
      to: '2014-05-31',
      closedBy: act('2014-05'),
      firstAct: null,
    },
  ],
  reminders: [{ on: '2014-04-03', case: 'a', rule: 'made.up', rung: 3, to: 'caseworker' }],
  stalls: [{ on: '2014-04-03', case: 'a', since: '2014-04-03', reason: 'made.up' }],
};

const on = (day: string) => momentsOf(story, day)[0]!;

describe('a day of a replay', () => {
  it('knows what was known by then and nothing after', () => {
    expect(on('2014-03-02')).toMatchObject({ acts: [], clocks: [], silentDays: null });
    expect(on('2014-04-02')).toMatchObject({ running: 1, missed: 0, silentDays: 30 });
    expect(momentsOf(story, '2014-06-30')[1]).toMatchObject({ case: 'b', silentDays: null });
  });

  it('sees a clock run out on the day after its last', () => {
    expect(on('2014-04-03')).toMatchObject({ running: 0, missed: 1, isStalled: true });
    expect(on('2014-04-03').reminders).toEqual(['2014-04-03']);
    expect(on('2014-04-02').reminders).toEqual([]);
  });

  it('keeps the breach when the answer comes, and ends the silence', () => {
    expect(on('2014-05-31')).toMatchObject({ missed: 1, silentDays: 0, isStalled: false });
    expect(on('2014-05-31').clocks[0]).toMatchObject({ isAnswered: true, end: '2014-05-31' });
    expect(on('2014-06-30').clocks[0]!.end).toBe('2014-05-31');
  });

  it('is one of the days on which something happens, or lies between two', () => {
    expect(happeningsOf(story)).toEqual(['2014-03-03', '2014-04-03', '2014-05-31', '2014-06-30']);
  });
});
