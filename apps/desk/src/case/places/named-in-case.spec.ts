import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '#libs/contracts';
import { namedInCase } from './named-in-case.js';

const [OMBUDSMAN, MINISTRY, POLICE] = [1, 2, 3].map(
  (n) => `00000000-0000-4000-8000-00000000000${n}`,
) as [string, string, string];
const declared = {
  bodies: [
    { id: OMBUDSMAN, key: 'ombudsman', kind: 'ombudsman', name: {} },
    { id: MINISTRY, key: 'ministry', kind: 'ministry', name: {} },
    { id: POLICE, key: 'police', kind: 'police', name: {} },
  ],
  places: [{ key: 'colony', kind: 'penal-colony', name: {} }],
  sessions: [],
};
const item = (
  type: string,
  on: string,
  bodies: Record<string, string> = {},
  text: Record<string, unknown> | null = null,
): TimelineItem => ({
  event: crypto.randomUUID(),
  seq: 1,
  type,
  on,
  recordedAt: '2014-01-01T00:00:00Z',
  actor: 'x',
  data: {
    on,
    bodies: Object.fromEntries(
      Object.entries(bodies).map(([field, ref]) => [field, { ref, kind: 'x' }]),
    ),
    codes: {},
    dates: {},
    counts: {},
  },
  text,
});
const none = { against: null, place: null };

describe('the bodies and places of a case', () => {
  it('are counted by the entries that name them, with the last date as it is known', () => {
    const items = [
      item('referral.sent', '2014-08-02', { to: OMBUDSMAN }),
      item('referral.answered', '2014-08', { by: OMBUDSMAN }),
      item('visit.denied', '2014-01-01', { by: MINISTRY }),
    ];
    expect(namedInCase(none, items, declared)).toEqual([
      // some day of August may be later than the second
      {
        what: 'body',
        key: 'ombudsman',
        isOfCase: false,
        times: 2,
        last: '2014-08',
        as: ['to', 'by'],
      },
      { what: 'body', key: 'ministry', isOfCase: false, times: 1, last: '2014-01-01', as: ['by'] },
    ]);
  });

  it('are found in lists under the seal too, once for each entry', () => {
    const text = { relied_on: ['ministry', 'somebody'], place: 'colony', note: 'police' };
    const items = [item('referral.answered', '2014', { by: MINISTRY }, text)];
    expect(
      namedInCase(none, items, declared).map(({ key, times, as }) => [key, times, as]),
    ).toEqual([
      ['colony', 1, ['place']],
      ['ministry', 1, ['by', 'relied_on']],
    ]);
  });

  it('begin with those that the case itself names, named by an entry or not', () => {
    const items = [item('visit.denied', '2014', { by: MINISTRY }, { place: 'colony' })];
    const named = namedInCase({ against: 'police', place: 'colony' }, items, declared);
    expect(named.map(({ key, isOfCase, times }) => [key, isOfCase, times])).toEqual([
      ['colony', true, 1],
      ['police', true, 0],
      ['ministry', false, 1],
    ]);
  });

  it('are none of what a clock did', () => {
    const items = [item('deadline.armed', '2014', { by: MINISTRY })];
    expect(namedInCase(none, items, declared)).toEqual([]);
  });
});
