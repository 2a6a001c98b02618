import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_DATA } from './entry-input.js';
import type { References } from './entry-draft.js';
import { misspelt, nearest } from './nearest.js';
import { parseEntry } from './parse-entry.js';
import { ENTRY_TYPE_NAMES, ENTRY_TYPES, entryDefinition } from './registry.js';

const references: References = {
  bodies: new Map([
    ['cat', 'treaty-body'],
    ['prosecutor-kostanay', 'prosecutor'],
    ['penal-committee', 'prison-service'],
  ]),
  places: new Set(['ak-159-22']),
  sessions: new Set(['cat-2014']),
  rules: new Set(['kz.appc.reply', 'un.cat.art22.comments']),
};

const parse = (type: string, fields: object, unknown: 'keep' | 'refuse' = 'keep') =>
  parseEntry(entryDefinition(type)!, { type, date: '2014-05', ...fields }, references, unknown);
const codesOf = (type: string, fields: object, unknown: 'keep' | 'refuse' = 'keep') =>
  parse(type, fields, unknown).faults?.map(({ pointer, code }) => `${pointer} ${code}`);

describe('the registry', () => {
  it('has every type once, under one owner', () => {
    expect(ENTRY_TYPES).toHaveLength(77);
    expect(new Set(ENTRY_TYPE_NAMES).size).toBe(ENTRY_TYPES.length);
  });

  it('needs only fields that it knows', () => {
    for (const { fields, required } of ENTRY_TYPES) {
      for (const field of required) expect(Object.keys(fields)).toContain(field);
    }
  });

  it('gives each service its entries', () => {
    expect(entryDefinition('court.refused-to-comply')?.owner).toBe('un-decisions');
    expect(entryDefinition('court.admitted-testimony-under-torture')?.owner).toBe('follow-up');
    expect(entryDefinition('visit.denied')?.owner).toBe('intake');
  });
});

describe('an entry taken apart', () => {
  it('lets a decision travel, but not the number that leads to a name', () => {
    const { entry } = parse('un.decision', {
      body: 'cat',
      communication: '433/2010',
      outcome: 'violation',
      remedies: ['compensation'],
      transmitted_on: '2014-06-01',
    });
    expect(entry).toEqual({
      fact: {
        type: 'un.decision',
        on: '2014-05',
        bodies: { body: { ref: 'cat', kind: 'treaty-body' } },
        codes: { outcome: ['violation'], remedies: ['compensation'], committee: ['cat'] },
        dates: { 'transmitted-on': '2014-06-01' },
        counts: {},
      },
      persons: [],
      text: { communication: '433/2010' },
    });
  });

  it('sends people to the vault and counts those without a name', () => {
    const named = parse('witness.statement', { witness: 'Somebody Else' }).entry;
    expect(named?.persons[0]).toMatchObject({ field: 'witness', person: { role: 'witness' } });
    const unnamed = { unnamed: { value: '2', qualifier: 'about' } };
    const counted = parse('sentence.imposed', { accused: unnamed }).entry;
    expect(counted?.fact.counts).toEqual({ accused: { value: 2, qualifier: 'about' } });
    expect(counted?.persons).toEqual([]);
  });

  it('lets a declared party travel and seals anybody else', () => {
    const declared = parse('visit.denied', { by: 'penal-committee', visitor: 'A. Person' }).entry;
    expect(declared?.fact.bodies['by']?.kind).toBe('prison-service');
    expect(declared?.text).toEqual({ visitor: 'A. Person' });
    expect(codesOf('visit.denied', { by: 'penal-comittee' })).toEqual(['/by undeclared-body']);
    expect(parse('visit.denied', { visitor: 'son' }).faults).toBeUndefined();
  });

  it('seals an answer that is on no list, and refuses such an outcome', () => {
    const { entry } = parse('referral.answered', { by: 'cat', answer: 'politely-declined' });
    expect(entry?.text).toEqual({ answer: 'politely-declined' });
    expect(entry?.fact.codes).toEqual({});
    expect(codesOf('un.decision', { body: 'cat', outcome: 'violaton' })).toEqual([
      '/outcome unknown-code',
    ]);
  });

  it('tells kinds of bodies that an answer relied on, and seals which', () => {
    const relied_on = ['penal-committee', 'prosecutor-kostanay'];
    const { entry } = parse('referral.answered', { by: 'cat', relied_on });
    expect(entry?.fact.codes['relied-on']).toEqual(['prison-service', 'prosecutor']);
    expect(entry?.text).toEqual({ relied_on });
  });
});

describe('what is wrong with an entry', () => {
  it('is all told at once, each with its pointer', () => {
    const fields = { body: 'catt', outcome: 'won', adopted_on: '2014-02-31', remedies: ['x', 'y'] };
    expect(codesOf('un.decision', fields)).toEqual([
      '/body undeclared-body',
      '/outcome unknown-code',
      '/adopted_on no-such-date',
      '/remedies/0 unknown-code',
      '/remedies/1 unknown-code',
    ]);
  });

  it('includes ends before starts, but not dates that may be in order', () => {
    const decision = { body: 'cat', outcome: 'violation', transmitted_on: '2014-05-20' };
    expect(codesOf('un.decision', { ...decision, adopted_on: '2014-06' })).toEqual([
      '/transmitted_on end-before-start',
    ]);
    expect(codesOf('un.decision', { ...decision, adopted_on: '2014-05' })).toBeUndefined();
    const range = { from: 'P7Y', to: 'P80M' };
    expect(codesOf('reprisal.sentenced', { imprisonment: range })).toEqual([
      '/imprisonment/to end-before-start',
    ]);
  });

  it('includes bad counts, durations, amounts, places and sessions', () => {
    expect(codesOf('incident.protest', { persons: { value: 'many', qualifier: 'circa' } })).toEqual(
      ['/persons/value bad-count', '/persons/qualifier bad-qualifier'],
    );
    expect(codesOf('detainee.sentenced', { imprisonment: '3 years' })).toEqual([
      '/imprisonment bad-duration',
    ]);
    expect(codesOf('compensation.paid', { amount: '100' })).toEqual(['/amount bad-amount']);
    expect(codesOf('incident.protest', { place: 'ak' })).toEqual(['/place undeclared-place']);
    expect(codesOf('session.case-raised', { session: 'x' })).toEqual([
      '/session undeclared-session',
    ]);
    expect(codesOf('referral.sent', {})).toEqual([' missing-key']);
  });

  it('keeps an unknown field of a file sealed, and refuses it in a request', () => {
    const { entry, warnings } = parse('hunger-strike', { weather: 'cold' });
    expect(entry?.text).toEqual({ weather: 'cold' });
    expect(warnings.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(codesOf('hunger-strike', { weather: 'cold' }, 'refuse')).toEqual([
      '/weather unknown-field',
    ]);
    expect(parse('hunger-strike', { demnds: 'x' }).faults?.[0]?.right).toBe('write "demands"');
  });

  it('takes a field that another type knows for what it is there', () => {
    const { entry } = parse('hunger-strike', { visitor: 'penal-committee', grade: 'A' });
    expect(entry?.fact.bodies['visitor']?.kind).toBe('prison-service');
    expect(entry?.fact.codes['grade']).toEqual(['A']);
  });
});

describe('what travels', () => {
  const data = { on: '2014', bodies: {}, codes: {}, dates: {}, counts: {} };

  it('cannot hold a name, a sentence or a number to call', () => {
    for (const word of ['Oleg', 'oleg y', 'F. Gaer', 'ержан', '77011234567', 'a'.repeat(49), '']) {
      expect(ENTRY_DATA.safeParse({ ...data, codes: { by: [word] } }).success).toBe(false);
      expect(ENTRY_DATA.safeParse({ ...data, codes: { [word]: ['a'] } }).success).toBe(false);
    }
    expect(ENTRY_DATA.safeParse({ ...data, note: 'x' }).success).toBe(false);
  });

  it('fits every fact that an entry can give, whatever it says', () => {
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom('cat', 'violation', '2014-02', 'P3Y', 'true', 'torture', 'ak-159-22'),
      fc.array(fc.constantFrom('investigation', 'cat', 'Some Body')),
      fc.record({ value: fc.nat(), qualifier: fc.constantFrom('exact', 'about') }),
      fc.jsonValue(),
    );
    const fields = [...new Set(ENTRY_TYPES.flatMap((type) => Object.keys(type.fields)))];
    const raw = fc.dictionary(fc.constantFrom(...fields), values);
    fc.assert(
      fc.property(fc.constantFrom(...ENTRY_TYPE_NAMES), raw, (type, said) => {
        const { entry } = parse(type, said);
        if (!entry) return;
        const { type: _type, bodies, ...rest } = entry.fact;
        const ref = '0190b3d2-5f4e-7c1a-9b11-2f6f3c9f0a11';
        const refs = Object.entries(bodies).map(([field, body]) => [field, { ...body, ref }]);
        ENTRY_DATA.parse({ ...rest, bodies: Object.fromEntries(refs) });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the nearest word', () => {
  it('is always named, and a slip is at most two letters', () => {
    expect(nearest('un.decison', ENTRY_TYPE_NAMES)).toBe('un.decision');
    expect(nearest('decision', ENTRY_TYPE_NAMES)).toBe('un.decision');
    expect(misspelt('transmited_on', ['transmitted_on'])).toBe('transmitted_on');
    expect(misspelt('entirely', ['transmitted_on'])).toBeUndefined();
  });
});
