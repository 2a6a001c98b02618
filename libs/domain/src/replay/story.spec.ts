import { describe, expect, it } from 'vitest';
import type { Casebook, CasebookEntry } from '../casebook/casebook.js';
import type { Fact } from '../casebook/fact.js';
import { FOLLOW_UP_LAW as law } from '../follow-up/follow-up.fixture.js';
import { replay } from './replay.js';
import { storyOf } from './story.js';

const entry = (said: Pick<Fact, 'type' | 'on'> & Partial<Fact>): CasebookEntry => ({
  line: 1,
  fact: { bodies: {}, codes: {}, dates: {}, counts: {}, ...said },
  persons: [],
  text: {},
});
const court = { ref: 'a', kind: 'court' };
const ask = (on: string) => entry({ type: 'referral.sent', on, bodies: { to: court } });
const answer = (on: string) => entry({ type: 'referral.answered', on, bodies: { by: court } });

const book = (entries: CasebookEntry[]): Casebook => ({
  title: 'Made up',
  jurisdiction: 'kz',
  source: { title: 'Made up', kind: 'spec', asOf: '2014-12-15' },
  bodies: [],
  places: [],
  cases: [
    {
      key: 'a',
      line: 1,
      aggrieved: [],
      unnamed: [],
      alleged: ['torture'],
      methods: [],
      intent: [],
      context: [],
      details: {},
      entries,
    },
  ],
  annexes: [],
  statistics: [],
});

describe('the story of a replay', () => {
  it('says from which day a clock was known to run, and from which it was answered', () => {
    const [clock] = storyOf(book([ask('2014-03'), answer('2014-05-13')]), law).clocks;
    expect(clock).toMatchObject({
      anchor: '2014-03',
      from: '2014-03-31',
      to: '2014-05-13',
      closedBy: { type: 'referral.answered', on: '2014-05-13' },
    });
  });

  it('never learns of an answer after the book was closed', () => {
    const [clock] = storyOf(book([ask('2014-03-03'), answer('2014')]), law).clocks;
    expect(clock!.to).toBe('2014-12-15');
  });

  it('tells the reminders and stalls of the report, and no others', () => {
    const made = book([ask('2014-03-03')]);
    const story = storyOf(made, law);
    const report = replay(made, law);
    expect(story.reminders).toEqual(report.reminders);
    expect(story.stalls).toMatchObject(report.stalls);
    expect(story.stalls.length).toBeGreaterThan(0);
    expect(story.stalls.every(({ on, since }) => on >= since)).toBe(true);
  });
});
