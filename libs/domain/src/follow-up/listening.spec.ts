import { describe, expect, it } from 'vitest';
import { applyChange } from './case-clocks.js';
import { SILENCE, type CaseClocks } from './deadline.js';
import { FOLLOW_UP_LAW, askedOf, factOf, newCase, told } from './follow-up.fixture.js';
import { beginListening, endListening } from './listening.js';

const hear = (clocks: CaseClocks, on: string, today = on) =>
  beginListening(clocks, {
    law: FOLLOW_UP_LAW,
    event: `heard ${on}`,
    on,
    today,
    newId: (rule) => `heard ${on} ${rule}`,
  });
const declined = (on: string) => ({ event: `declined ${on}`, type: 'complaint.declined', on });

describe('a complaint that came in', () => {
  it('is listened to from the day on which it came, though nothing has happened in it', () => {
    const change = hear(newCase('2014-03-03'), '2014-03-03');
    expect(change.deadlines).toMatchObject([{ rule: SILENCE, anchor: '2014-03-03', closed: null }]);
    expect(change.armed.map(({ to }) => to)).toEqual(['caseworker', 'lead', 'supervisor']);
  });

  it('has one silence clock, however it goes on: it became a case, or something happened', () => {
    const first = applyChange(newCase('2014-03-03'), hear(newCase('2014-03-03'), '2014-03-03'));
    const accepted = applyChange(first, hear(first, '2014-03-05'));
    expect(accepted.deadlines).toMatchObject([{ anchor: '2014-03-05', generation: 2 }]);
    const { clocks } = told(accepted, factOf('visit.denied', '2014-03-10'));
    expect(clocks.deadlines).toMatchObject([{ anchor: '2014-03-10', generation: 3 }]);
  });

  it('gives the same silence as its first fact alone would, where both are of one day', () => {
    const heard = applyChange(newCase('2014-03-03'), hear(newCase('2014-03-03'), '2014-03-03'));
    const fact = factOf('visit.denied', '2014-03-03');
    const [listened] = told(heard, fact).clocks.deadlines;
    const [alone] = told(newCase('2014-03-03'), fact).clocks.deadlines;
    expect({ ...listened, id: '', trigger: '' }).toEqual({ ...alone, id: '', trigger: '' });
  });

  it('wakes a case that had fallen asleep', () => {
    const asleep = newCase('2014-03-03');
    const watch = { ...asleep.watch, stalledSince: '2014-04-18', stallReason: 'silence' };
    const change = hear({ ...asleep, watch }, '2014-04-22');
    expect(change.watch).toMatchObject({ stalledSince: null, lastActOn: '2014-04-22' });
    expect(change.events).toMatchObject([{ type: 'case.resumed', on: '2014-04-22' }]);
  });
});

describe('a complaint that is not taken up', () => {
  const heard = applyChange(newCase('2014-03-03'), hear(newCase('2014-03-03'), '2014-03-03'));

  it('has no clock that still runs, and says so of those of the law', () => {
    const { clocks } = told(heard, askedOf('prosecutor', '2014-03-04'));
    const change = endListening(clocks, declined('2014-03-05'));
    const after = applyChange(clocks, change);
    expect(after.deadlines.map(({ closed }) => closed?.as)).toEqual(['cancelled', 'cancelled']);
    expect(change.disarmed).toHaveLength(2);
    expect(change.events).toMatchObject([
      { type: 'deadline.met', data: { rule: 'body.answers', as: 'cancelled' } },
    ]);
  });

  it('is listened to again when it waits again, even on the same day', () => {
    const ended = applyChange(heard, endListening(heard, declined('2014-03-03')));
    const change = hear(ended, '2014-03-03');
    expect(change.deadlines).toMatchObject([{ rule: SILENCE, closed: null, generation: 2 }]);
    expect(change.armed).toHaveLength(3);
  });
});
