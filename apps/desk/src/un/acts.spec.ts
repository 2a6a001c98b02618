import { describe, expect, it } from 'vitest';
import { entryDefinition } from '#libs/contracts';
import { entryOf } from '../case/record/draft.js';
import { ACTS, awaitedBy, draftOf } from './acts.js';

describe('what is written down about a decision', () => {
  it.each(ACTS)('%s is an entry, whole with its date alone', (act) => {
    const draft = draftOf(act, 'cat');
    const owns = Object.hasOwn(entryDefinition(act)!.fields, 'body');
    expect(entryOf(draft)).toBeNull();
    expect(entryOf({ ...draft, date: '2014-11' })).toEqual({
      type: act,
      date: '2014-11',
      ...(owns && { body: 'cat' }),
    });
  });

  it.each([
    [{ bearer: 'un-state' }, 'un.state-reply'],
    [{ bearer: 'us' }, 'un.comments'],
    [{ bearer: 'un-body' }, 'un.assessment'],
    [undefined, 'un.state-reply'],
  ])('is offered first by whose turn it is: %j', (next, act) => expect(awaitedBy(next)).toBe(act));
});
