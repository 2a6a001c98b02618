import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreesTo, consentsOn, type ConsentFact } from './consents.js';
import { CONSENT_PURPOSES, CONSENT_SCOPES, type ConsentPurpose } from './purposes.js';

let seq = 0;
const fact = (is: ConsentFact['is'], on: string, more: Partial<ConsentFact> = {}): ConsentFact => ({
  event: `event-${(seq += 1)}`,
  seq,
  is,
  on,
  recordedOn: '2026-12-31',
  purposes: ['casework'],
  scopes: [],
  recipients: [],
  until: null,
  by: null,
  ...more,
});
const given = (on: string, more?: Partial<ConsentFact>) => fact('given', on, more);
const withdrawn = (on: string, more?: Partial<ConsentFact>) => fact('withdrawn', on, more);

const of = (purpose: ConsentPurpose, facts: readonly ConsentFact[], asOf = '2026-12-31') =>
  consentsOn(facts, asOf).find((each) => each.purpose === purpose)!;
const casework = (facts: readonly ConsentFact[], asOf?: string) =>
  of('casework', facts, asOf).state;

describe('consent', () => {
  it('is unknown, and so no, of everything that nobody spoke of', () => {
    const states = consentsOn([], '2026-12-31');
    expect(states.map(({ purpose, state }) => [purpose, state])).toEqual(
      CONSENT_PURPOSES.map((purpose) => [purpose, 'unknown']),
    );
    expect(agreesTo(states, 'casework')).toBe(false);
  });

  it('is given for the purposes that were named and for no other', () => {
    const facts = [given('2026-03-02', { purposes: ['casework', 'referral'], by: 'family' })];
    const states = consentsOn(facts, '2026-03-02');
    const yes = states.filter(({ state }) => state === 'given').map(({ purpose }) => purpose);
    expect(yes).toEqual(['casework', 'referral']);
    expect(states[0]).toMatchObject({ event: facts[0]!.event, on: '2026-03-02', by: 'family' });
    expect(agreesTo(states, 'publication')).toBe(false);
    expect(casework([given('2026-03-02', { purposes: [] })])).toBe('unknown');
  });

  it('was not yet given before', () => {
    expect(casework([given('2026-03-02')], '2026-03-01')).toBe('unknown');
  });

  it('ends when it is withdrawn, for the purposes named or for all, and begins anew', () => {
    const facts = [given('2026-03-02', { purposes: ['casework', 'publication'] })];
    const some = [...facts, withdrawn('2026-04-01', { purposes: ['publication'] })];
    expect([of('publication', some).state, casework(some)]).toEqual(['withdrawn', 'given']);
    expect(of('publication', some, '2026-03-31').state).toBe('given');
    const all = [...facts, withdrawn('2026-04-01', { purposes: [] })];
    expect([of('publication', all).state, casework(all)]).toEqual(['withdrawn', 'withdrawn']);
    expect(casework([...all, given('2026-05-01')])).toBe('given');
  });

  it('of one day goes by what was written down last', () => {
    expect(casework([given('2026-03-02'), withdrawn('2026-03-02')])).toBe('withdrawn');
    expect(casework([withdrawn('2026-03-02'), given('2026-03-02')])).toBe('given');
  });

  it('is no where the dates leave open which came last', () => {
    expect(casework([withdrawn('2026-03-20'), given('2026-03')])).toBe('withdrawn');
    expect(casework([withdrawn('2026'), given('2026-03-20')])).toBe('withdrawn');
    expect(casework([withdrawn('2026-02'), given('2026-03')])).toBe('given');
  });

  it('of a month counts from when it surely was, which is when it was written down at the latest', () => {
    const early = [given('2026-03', { recordedOn: '2026-03-10' })];
    expect([casework(early, '2026-03-09'), casework(early, '2026-03-10')]).toEqual([
      'unknown',
      'given',
    ]);
  });

  it('expires after its last day; of a month, after the first that it may be', () => {
    const facts = [given('2026-03-02', { until: '2026-06-30' })];
    expect([casework(facts, '2026-06-30'), casework(facts, '2026-07-01')]).toEqual([
      'given',
      'expired',
    ]);
    expect(casework([given('2026-03-02', { until: '2026-06' })], '2026-06-02')).toBe('expired');
    const longer = [...facts, given('2026-03-01')];
    expect(of('casework', longer, '2026-07-01')).toMatchObject({ state: 'given', until: null });
  });

  it('is narrowed by who withdraws a part of it', () => {
    const facts = [given('2026-03-02', { scopes: ['all'] })];
    const less = [...facts, withdrawn('2026-04-01', { scopes: ['medical'] })];
    expect(of('casework', facts).scopes).toEqual(['all']);
    expect(of('casework', less)).toMatchObject({
      state: 'given',
      scopes: ['identity', 'facts', 'documents'],
    });
    const unsaid = [given('2026-03-02'), withdrawn('2026-04-01', { scopes: ['medical'] })];
    expect(casework(unsaid)).toBe('withdrawn');
  });

  it('never comes of a withdrawal: adding one makes no purpose a yes', () => {
    const day = fc.constantFrom('2026', '2026-03', '2026-03-02', '2026-03-20', '2026-05-01');
    const purposes = fc.subarray([...CONSENT_PURPOSES]);
    const scopes = fc.subarray([...CONSENT_SCOPES]);
    const some = fc
      .record({ is: fc.constantFrom('given', 'withdrawn'), on: day, purposes, scopes })
      .map(({ is, on, ...more }) => fact(is as ConsentFact['is'], on, more));
    fc.assert(
      fc.property(fc.array(some), day, purposes, (facts, on, ended) => {
        const before = consentsOn(facts, '2026-12-31');
        const after = consentsOn([...facts, withdrawn(on, { purposes: ended })], '2026-12-31');
        return CONSENT_PURPOSES.every((each) => agreesTo(before, each) || !agreesTo(after, each));
      }),
    );
  });
});
