import { describe, expect, it } from 'vitest';
import type { Fact } from '../casebook/fact.js';
import {
  matchesClosing,
  matchesTrigger,
  ruleById,
  ruleKey,
  rulesStartedBy,
} from './rules-in-force.js';
import type { Trigger } from './rule.js';
import { SAMPLE_LAW, sampleRule } from './sample-law.fixture.js';

const PROSECUTOR = { ref: 'p', kind: 'prosecutor' };
const fact = (type: string, change: Partial<Fact> = {}): Fact => ({
  id: '1',
  type,
  on: '2014-05-10',
  bodies: {},
  codes: {},
  dates: {},
  counts: {},
  ...change,
});
const lawWith = (...rules: ReturnType<typeof sampleRule>[]) => ({
  ...SAMPLE_LAW,
  rules: new Map(rules.map((rule) => [rule.id, rule])),
});

describe('the conditions of a trigger', () => {
  const sent = fact('referral.sent', {
    bodies: { to: PROSECUTOR },
    codes: { answer: ['refused'] },
  });
  const tortured = { alleged: ['torture'] };
  it.each<[Trigger['when'], Partial<Trigger>, boolean]>([
    [{}, {}, true],
    [{ to: ['prosecutor'] }, {}, true],
    [{ to: ['court', 'prosecutor'] }, {}, true],
    [{ to: ['court'] }, {}, false],
    [{ by: ['prosecutor'] }, {}, false],
    [{ answer: ['refused', 'other'] }, {}, true],
    [{ answer: ['confirmed'] }, {}, false],
    [{ alleges: ['torture'] }, {}, true],
    [{ alleges: ['reprisal'] }, {}, false],
    [{ 'alleges-none': ['torture'] }, {}, false],
    [{ 'alleges-none': ['reprisal'] }, {}, true],
    [{ stage: ['communication'] }, {}, false],
    [{ to: ['prosecutor'], alleges: ['reprisal'] }, {}, false],
    [{}, { has: ['answer'] }, true],
    [{}, { has: ['relied-on'] }, false],
    [{}, { lacks: ['relied-on'] }, true],
    [{}, { lacks: ['to'] }, false],
    [{}, { on: 'referral.answered' }, false],
    [{}, { unless: { to: ['court'] } }, true],
    [{}, { unless: { to: ['prosecutor'] } }, false],
    [{}, { unless: { answer: ['refused'], to: ['court'] } }, false],
    [{}, { unless: { alleges: ['torture'] } }, false],
  ])('%j %j: %s', (when, change, expected) => {
    const trigger = { on: 'referral.sent', when: when ?? {}, ...change };
    expect(matchesTrigger(trigger, sent, tortured)).toBe(expected);
  });

  it('asks each body for itself how far the case is before it', () => {
    const trigger = { on: 'un.state-reply', when: { stage: ['communication'] } };
    const reply = (committee: string) =>
      fact('un.state-reply', { codes: { committee: [committee] } });
    const subject = {
      alleged: [],
      stage: 'follow-up' as const,
      codes: { committee: ['cat'], decided: ['cat'] },
    };
    expect(matchesTrigger(trigger, reply('cat'), subject)).toBe(false);
    expect(matchesTrigger(trigger, reply('hrc'), subject)).toBe(true);
  });

  it('asks the case where the fact does not say', () => {
    const trigger = { on: 'un.state-reply', when: { committee: ['cat'], stage: ['follow-up'] } };
    const reply = fact('un.state-reply');
    const known = { alleged: [], stage: 'follow-up', codes: { committee: ['cat'] } } as const;
    expect(matchesTrigger(trigger, reply, known)).toBe(true);
    expect(matchesTrigger(trigger, reply, { ...known, stage: 'communication' })).toBe(false);
    expect(matchesTrigger(trigger, reply, { alleged: [] })).toBe(false);
  });
});

describe('what closes a clock', () => {
  const answer = { on: 'referral.answered', same: ['to=by'], lacks: ['relied-on'] };
  const by = (ref: string | null, codes: Fact['codes'] = {}) =>
    fact('referral.answered', { bodies: ref === null ? {} : { by: { ref, kind: 'x' } }, codes });
  it.each([
    ['the body that was asked', by('p'), true],
    ['another body', by('q'), false],
    ['nobody in particular', by(null), false],
    ['the body, on the word of another', by('p', { 'relied-on': ['ministry'] }), false],
  ])('an answer of %s', (_, given, expected) => {
    expect(matchesClosing(answer, given, { bodies: { to: PROSECUTOR } })).toBe(expected);
    expect(matchesClosing(answer, given, { body: 'p' })).toBe(expected);
  });

  it('lets silence pass where the pack says so, but no contradiction', () => {
    const reply = { on: 'un.state-reply', same: ['committee?'] };
    const from = (committee: string[]) => fact('un.state-reply', { codes: { committee } });
    const clock = { codes: { committee: ['cat'] } };
    expect(matchesClosing(reply, from(['cat']), clock)).toBe(true);
    expect(matchesClosing(reply, from([]), clock)).toBe(true);
    expect(matchesClosing(reply, from(['hrc']), clock)).toBe(false);
    expect(matchesClosing(reply, from(['hrc']), {})).toBe(true);
  });

  it('takes conditions on the case as met when the case is not given', () => {
    const reply = { on: 'un.state-reply', when: { stage: ['communication'] } };
    expect(matchesClosing(reply, fact('un.state-reply'), {})).toBe(true);
    const late = { alleged: [], stage: 'follow-up' } as const;
    expect(matchesClosing(reply, fact('un.state-reply'), {}, late)).toBe(false);
  });
});

describe('the rule of the day', () => {
  const starts = [{ on: 'un.decision', anchor: ['transmitted-on'] }];
  const old = { from: '2000-01-01', to: '2014-12-31', approx: false };
  const now = { from: '2015-01-01', to: null, approx: false };
  const law = lawWith(
    sampleRule(null, 'rolls', { id: 'old', starts, effective: old }),
    sampleRule(null, 'rolls', { id: 'now', starts, effective: now }),
  );
  const started = (change: Partial<Fact>) =>
    rulesStartedBy(law, fact('un.decision', change), { alleged: [] }).map(
      ({ rule, anchor }) => `${rule.id} ${anchor}`,
    );
  it.each([
    [{ on: '2014-12-31' }, 'old 2014-12-31'],
    [{ on: '2015-01-01' }, 'now 2015-01-01'],
    [{ on: '2014' }, 'old 2014'],
    [{ on: '2014-12-20', dates: { 'transmitted-on': '2015-01-15' } }, 'now 2015-01-15'],
  ])('%j starts %s', (change, expected) => {
    expect(started(change)).toEqual([expected]);
  });

  it('is found by id, in its newest wording or an older one', () => {
    const second = sampleRule(null, 'rolls', { id: 'r', version: 2 });
    const first = sampleRule(null, 'rolls', { id: 'r', version: 1 });
    const rules = new Map([
      ['r', second],
      [ruleKey('r', 1), first],
    ]);
    const both = { ...SAMPLE_LAW, rules };
    expect(ruleById(both, 'r')).toBe(second);
    expect(ruleById(both, 'r', 2)).toBe(second);
    expect(ruleById(both, 'r', 1)).toBe(first);
    expect(ruleById(both, 'x')).toBeUndefined();
  });
});
