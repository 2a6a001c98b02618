import { describe, expect, it } from 'vitest';
import { scoreDuplicate, type Alike } from './score-duplicate.js';

const nothing: Alike = {
  name: false,
  place: false,
  body: false,
  alleged: false,
  receivedOn: '2014-06-02',
  otherReceivedOn: null,
};
const scored = (more: Partial<Alike>) => scoreDuplicate({ ...nothing, ...more });

describe('two complaints', () => {
  it('that share a name are shown, whatever else is known of them', () => {
    expect(scored({ name: true })).toEqual({ score: 60, matched: ['name'] });
  });

  it('that share the place and the body are shown only when they came in near each other', () => {
    const here = { place: true, body: true };
    expect(scored(here)).toBeNull();
    expect(scored({ ...here, otherReceivedOn: '2014-05-20' })).toEqual({
      score: 35,
      matched: ['place', 'body', 'day'],
    });
    expect(scored({ ...here, otherReceivedOn: '2014-03-01' })).toBeNull();
  });

  it('are near by the nearest days that their dates may be', () => {
    const all = { name: true, place: true, body: true, alleged: true };
    expect(scored({ ...all, otherReceivedOn: '2014-07' })?.score).toBe(100);
    expect(scored({ ...all, otherReceivedOn: '2014-08' })?.score).toBe(90);
    expect(scored({ ...all, otherReceivedOn: '2014' })?.score).toBe(100);
  });
});
