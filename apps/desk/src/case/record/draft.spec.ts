import { describe, expect, it } from 'vitest';
import { ENTRY_TYPES } from '#libs/contracts';
import { EMPTY_DRAFT, entryOf, fieldsOf } from './draft.js';

describe('what is written down', () => {
  it('is no entry before it has a type, a date that exists, and what its type needs', () => {
    expect(entryOf(EMPTY_DRAFT)).toBeNull();
    expect(entryOf({ ...EMPTY_DRAFT, type: 'un.comments', date: '2014-02-30' })).toBeNull();
    expect(entryOf({ ...EMPTY_DRAFT, type: 'un.comments', date: '2014-02' })).toEqual({
      type: 'un.comments',
      date: '2014-02',
    });
    const decision = { type: 'un.decision', date: '2014-05-24' };
    expect(entryOf({ ...decision, values: { body: 'cat' } })).toBeNull();
    expect(entryOf({ ...decision, values: { body: 'cat', outcome: 'violation' } })).toEqual({
      ...decision,
      body: 'cat',
      outcome: 'violation',
    });
  });

  it('is sent as the service reads it: lists apart, numbers as numbers, nothing that is empty', () => {
    const values = {
      conditions: 'cyst, eyesight ,',
      count: { value: '14', qualifier: 'about' },
      by: '  ',
      note: 'seen by two doctors',
    };
    expect(entryOf({ type: 'medical.condition', date: '2014', values })).toEqual({
      type: 'medical.condition',
      date: '2014',
      conditions: ['cyst', 'eyesight'],
      count: { value: 14, qualifier: 'about' },
      note: 'seen by two doctors',
    });
    const award = { type: 'compensation.ordered', date: '2014' };
    expect(entryOf({ ...award, values: { amount: { value: '2000000' } } })).toEqual({
      ...award,
      amount: { value: 2_000_000, currency: 'KZT' },
    });
  });

  it('asks for what a type needs before anything else', () => {
    for (const definition of ENTRY_TYPES) {
      const fields = fieldsOf(definition);
      const needed = fields.slice(0, definition.required.length).map(({ name }) => name);
      expect(needed.toSorted()).toEqual(definition.required.toSorted());
    }
  });
});
