import { describe, expect, it } from 'vitest';
import type { Fact } from '../casebook/fact.js';
import { eventsSince, exchangesOf, remedyEvents, type DecisionDates } from './decision-story.js';

const CAT = { ref: 'cat', kind: 'treaty-body' };
const HRC = { ref: 'hrc', kind: 'treaty-body' };
const decision: DecisionDates = {
  fact: 'decision',
  body: 'cat',
  on: '2014-05',
  adoptedOn: null,
  transmittedOn: null,
};

const fact = (type: string, on: string, more: Partial<Fact> = {}): Fact => ({
  id: `${type} ${on}`,
  type,
  on,
  bodies: {},
  codes: {},
  dates: {},
  counts: {},
  ...more,
});
const THE_DECISION = fact('un.decision', '2014-05', { id: 'decision', bodies: { body: CAT } });

const happened = (kind: string, ...facts: Fact[]): string[] =>
  remedyEvents(decision, kind, facts).map(({ type, on }) => `${type} ${on}`);
const steps = (of: Partial<DecisionDates>, ...facts: Fact[]): string[] =>
  exchangesOf({ ...decision, ...of }, facts).map(({ step, on }) => `${step} ${on}`);

describe('what happened with a remedy', () => {
  it('is what names its kind, or none', () => {
    const both = [
      fact('un.state-reply', '2014-08', { codes: { remedies: ['compensation'] } }),
      fact('court.refused-to-comply', '2014-10-21'),
    ];
    expect(happened('compensation', ...both)).toEqual([
      'un.state-reply 2014-08',
      'court.refused-to-comply 2014-10-21',
    ]);
    expect(happened('investigation', ...both)).toEqual(['court.refused-to-comply 2014-10-21']);
  });

  it('is told by its dates, however late it was learned', () => {
    const paid = fact('compensation.paid', '2014-11');
    const ordered = fact('compensation.ordered', '2014-10-03');
    expect(happened('compensation', paid, ordered)).toEqual([
      'compensation.ordered 2014-10-03',
      'compensation.paid 2014-11',
    ]);
  });

  it('leaves out what surely came before, and keeps what may have come after', () => {
    const facts = [
      fact('compensation.ordered', '2014-04-30'),
      fact('compensation.paid', '2014'),
      fact('compensation.ordered', '2014-05-01'),
    ];
    expect(happened('compensation', ...facts)).toEqual([
      'compensation.paid 2014',
      'compensation.ordered 2014-05-01',
    ]);
  });

  it('leaves out what another body was told', () => {
    const facts = [
      fact('un.state-reply', '2014-08', { bodies: { body: HRC } }),
      fact('un.assessment', '2014-09', { bodies: { body: CAT }, codes: { grade: ['B1'] } }),
    ];
    expect(remedyEvents(decision, 'satisfaction', facts)).toEqual([
      { fact: 'un.assessment 2014-09', type: 'un.assessment', on: '2014-09', grade: 'B1' },
    ]);
  });

  it('holds a claim and our comments, which say nothing of how it stands', () => {
    const claimed = fact('compensation.claimed', '2014');
    const comments = fact('un.comments', '2014-11-02');
    expect(remedyEvents(decision, 'compensation', [claimed, comments])).toEqual([
      { fact: claimed.id, type: 'compensation.claimed', on: '2014' },
      { fact: comments.id, type: 'un.comments', on: '2014-11-02' },
    ]);
    expect(happened('restitution', claimed)).toEqual([]);
  });

  it.each(['criminal-case.opened', 'criminal-case.refused', 'criminal-case.terminated'])(
    'in a criminal case is of the investigation and the prosecution: %s',
    (type) => {
      expect(happened('investigation', fact(type, '2014-07-30'))).toHaveLength(1);
      expect(happened('prosecution', fact(type, '2014-07-30'))).toHaveLength(1);
      expect(happened('compensation', fact(type, '2014-07-30'))).toEqual([]);
    },
  );
});

describe('what happened since a decision', () => {
  it('is all that bears on any remedy, though none was recorded with it', () => {
    const facts = [
      THE_DECISION,
      fact('un.registered', '2014-06', { bodies: { body: CAT } }),
      fact('criminal-case.opened', '2014-07-30'),
      fact('compensation.claimed', '2014'),
      fact('compensation.paid', '2014-04'),
    ];
    expect(eventsSince(decision, facts).map(({ type }) => type)).toEqual([
      'compensation.claimed',
      'criminal-case.opened',
    ]);
  });
});

describe('what was exchanged', () => {
  it('begins with the communication and goes by the dates', () => {
    const facts = [
      THE_DECISION,
      fact('un.comments', '2014-10-20'),
      fact('un.state-reply', '2014-09', { bodies: { body: CAT } }),
      fact('un.registered', '2012', { bodies: { body: CAT } }),
      fact('un.assessment', '2014-11-28', { bodies: { body: HRC } }),
      fact('compensation.paid', '2014-11'),
    ];
    const dates = { adoptedOn: '2014-05-14', transmittedOn: '2014-06-11' };
    expect(steps(dates, ...facts)).toEqual([
      'registered 2012',
      'decided 2014-05',
      'adopted 2014-05-14',
      'transmitted 2014-06-11',
      'state-reply 2014-09',
      'comments 2014-10-20',
    ]);
  });

  it.each([
    [{}, ['decided 2014-05']],
    [{ adoptedOn: '2014-05' }, ['adopted 2014-05']],
    [{ transmittedOn: '2014-05' }, ['transmitted 2014-05']],
  ])('says the day of the decision once: %j', (of, expected) => {
    expect(steps(of, THE_DECISION)).toEqual(expected);
  });

  it('knows nothing of another decision of the same body', () => {
    const other = fact('un.decision', '2014-09', { bodies: { body: CAT } });
    expect(steps({}, THE_DECISION, other)).toEqual(['decided 2014-05']);
  });
});
