import { describe, expect, it } from 'vitest';
import { ENTRY_TYPES } from '#libs/contracts';
import { draftAbout, EMPTY_DRAFT, entryOf, fieldsOf, TERM_ACTS } from './draft.js';

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

describe('an act on a clock', () => {
  const clock = {
    rule: 'kz.cpc2014.complaint.prosecutor',
    name: { en: 'a', ru: 'b', kk: 'c' },
    anchor: '2026-02-16',
    standing: 'running',
    bearer: 'state',
  } as const;

  it('names its clock and does not ask for it again', () => {
    const draft = { ...draftAbout(clock), type: 'term.printed', date: '2026-02-20' };
    const asked = fieldsOf(
      ENTRY_TYPES.find(({ type }) => type === draft.type)!,
      draft.about,
    );
    expect(asked.map(({ name }) => name)).not.toContain('rule');
    expect(entryOf(draft)).toBeNull();
    expect(entryOf({ ...draft, values: { until: '2026-03-02', rule: 'another' } })).toEqual({
      type: 'term.printed',
      date: '2026-02-20',
      rule: clock.rule,
      counted_from: '2026-02-16',
      until: '2026-03-02',
    });
  });

  it('leaves out a start that lies between two days, for no field can hold it', () => {
    const anchor = '2014-05-16/2014-06-15';
    const draft = { ...draftAbout({ ...clock, anchor }), type: 'term.met', date: '2014' };
    expect(entryOf(draft)).toEqual({ type: 'term.met', date: '2014', rule: clock.rule });
    const moment = '2024-02-29T20:00:00+06:00';
    expect(entryOf({ ...draft, about: { ...clock, anchor: moment } })).toMatchObject({
      counted_from: moment,
    });
  });

  it('begins with what is most likely done to a clock that stands so', () => {
    const typeOf = (of: object) => draftAbout({ ...clock, ...of }).type;
    expect(typeOf({})).toBe('term.extended');
    expect(typeOf({ standing: 'suspended' })).toBe('term.resumed');
    expect(typeOf({ standing: 'missed' })).toBe('term.extended');
    expect(typeOf({ standing: 'missed', bearer: 'us' })).toBe('term.restored');
    expect(TERM_ACTS).not.toContain('term.started');
    expect(TERM_ACTS).toHaveLength(8);
  });
});
