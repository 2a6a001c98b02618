import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Casebook } from '#libs/domain';
import { generateNamedCasebook } from '../../../../libs/testing/src/casebooks/generate-casebook.js';
import { renderFaults } from './fault-log.js';
import { readCasebook } from './read-casebook.js';

const SAMPLE = readFileSync(
  new URL('../../../../casebooks/kz-2013-2014.yaml', import.meta.url),
  'utf8',
);
const read = (text: string, name = 'book.yaml') => readCasebook(Buffer.from(text), name);

/** The sample with one passage replaced, and the faults of it. */
function broken(...changes: readonly (readonly [from: string, to: string])[]) {
  let text = SAMPLE;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const { faults } = read(text);
  const line = (of: string) => text.slice(0, text.indexOf(of)).split('\n').length;
  return { faults: faults ?? [], line };
}

describe('the sample casebook', () => {
  const { casebook, faults, warnings } = read(SAMPLE);

  it('reads whole: 23 cases, 71 entries', () => {
    expect(faults).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(casebook?.cases).toHaveLength(23);
    expect(casebook?.cases.flatMap(({ entries }) => entries)).toHaveLength(71);
    expect(casebook?.bodies).toHaveLength(20);
    expect(casebook?.places).toHaveLength(5);
    expect(casebook?.statistics).toHaveLength(12);
    expect(casebook?.annexes).toHaveLength(2 + 2 + 3 + 1);
    expect(casebook?.source).toMatchObject({ kind: 'ngo-report', asOf: '2014-12-15' });
  });

  it('keeps dates as exactly as they are known and entries in their order', () => {
    const bayramov = casebook?.cases.find(({ key }) => key === 'bayramov');
    expect(bayramov?.entries.map(({ fact }) => fact.on)).toEqual(['2014-05', '2014-07-30', '2014']);
    expect(bayramov?.line).toBe(57);
  });

  it('lets no name and no free text travel', () => {
    const facts = JSON.stringify(casebook?.cases.flatMap((c) => c.entries.map(({ fact }) => fact)));
    for (const name of namesOf(casebook!)) expect(facts).not.toContain(name);
    for (const secret of ['Gaer', '433/2010', 'Swiss', 'tuberculosis', 'P4Y', 'solitary.']) {
      expect(facts).not.toContain(secret);
    }
  });

  it('is the same in JSON', () => {
    const json = JSON.stringify(parse(SAMPLE, { schema: 'failsafe' }), null, '\t');
    expect(withoutLines(read(json, 'book.json').casebook)).toEqual(withoutLines(casebook));
    const native = JSON.stringify(parse(SAMPLE), null, 2);
    expect(withoutLines(read(native, 'book.json').casebook)).toEqual(withoutLines(casebook));
  });
});

describe('a fault', () => {
  it.each([
    ['type: un.decision, body: cat, communication: 433', 'un.decison', 'unknown-entry-type'],
    ['type: hunger-strike', 'hunger-stike', 'unknown-entry-type'],
  ])('names the nearest entry type', (from, type, code) => {
    const known = /type: ([a-z.-]+)/.exec(from)![1]!;
    const { faults } = broken([from, from.replace(known, type)]);
    expect(faults).toMatchObject([{ code, right: `the nearest known type is "${known}"` }]);
  });

  it('says where, in which case and what would be right', () => {
    const { faults, line } = broken([
      '2013-11-18, type: compensation',
      '2014-02-31, type: compensation',
    ]);
    expect(faults).toEqual([
      {
        line: line('2014-02-31'),
        column: 17,
        case: 'gerasimov',
        pointer: '/cases/0/entries/1/date',
        code: 'no-such-date',
        wrong: '"2014-02-31" does not exist',
        right: 'a day from 2014-02-01 to 2014-02-28, or 2014-02 if the day is not known',
      },
    ]);
    expect(renderFaults('kz.yaml', faults)).toMatch(
      /^kz\.yaml:48:17 {2}gerasimov {2}"2014-02-31" /,
    );
  });

  it.each([
    ['against: police-astana', 'against: police-astan', 'undeclared-body', 'yevloyev'],
    ['body: cat, kind: periodic', 'body: cot, kind: periodic', 'undeclared-body', undefined],
    ['parent: interior-ministry', 'parent: interior', 'undeclared-body', undefined],
    ['place: shardara-ivs', 'place: shardara', 'undeclared-place', 'shardara'],
    [
      '2014-11-18, type: session.case-raised, session: cat-2014',
      '2014-11-18, type: session.case-raised, session: cat-2013',
      'undeclared-session',
      'tuletayeva',
    ],
    ['key: yevloyev', 'key: gerasimov', 'duplicate-key', 'gerasimov'],
    ['key: pen, kind', 'key: cat, kind', 'duplicate-key', undefined],
    ['key: ru-170-2, kind', 'key: ak-159-22, kind', 'duplicate-key', undefined],
    ['to: 2014-11-18, members', 'to: 2014-11-16, members', 'end-before-start', undefined],
    ['from: P5Y, to: P7Y6M', 'from: P8Y, to: P7Y6M', 'end-before-start', 'ru-170-2-protest'],
    ['qualifier: more-than } }]', 'qualifier: over } }]', 'bad-qualifier', 'ru-170-2-protest'],
    ['imprisonment: P3Y, offence', 'imprisonment: 3 years, offence', 'bad-duration', 'akshalov'],
    ['value: 52,', 'value: fifty-two,', 'not-a-number', undefined],
    ['value: 22,', 'value: 21,', 'sums-differ', undefined],
    [
      'outcome: tuletayeva/release.granted',
      'outcome: tuletayeva/release.refusd',
      'unknown-entry-type',
      undefined,
    ],
    ['outcome: tuletayeva/', 'outcome: tuletaeva/', 'undeclared-case', undefined],
    [
      'outcome: tuletayeva/release.granted',
      'outcome: tuletayeva/custody.death',
      'undeclared-entry',
      undefined,
    ],
    ['format: qorgan-casebook/1', 'format: qorgan-casebook/2', 'unknown-format', undefined],
    ['jurisdiction: kz\n', '', 'missing-key', undefined],
    [
      '    alleged: [torture]\n    against: police-astana',
      '    against: police-astana',
      'missing-key',
      'yevloyev',
    ],
    ['note: second ruling', 'nte: second ruling', 'unknown-field', 'gerasimov'],
    ['as_of: 2014-12-15', 'as_of: 2014-12-15T00:00:00Z', 'bad-date', undefined],
    [
      'type: hunger-strike, note',
      'type: hunger-strike, date: 2014, note',
      'duplicate-key',
      'kuramshin',
    ],
  ])('of %s → %s is %s', (from, to, code, key) => {
    const { faults } = broken([from, to]);
    // A body or place that lost its key is also missed by those who name it.
    expect(faults.map((fault) => [fault.code, fault.case])).toContainEqual([code, key]);
    expect(new Set(faults.map((fault) => fault.code.replace(/^undeclared-.*/, code)))).toEqual(
      new Set([code]),
    );
  });

  it('stands at the total when the bands do not add up', () => {
    const { faults, line } = broken(['value: 22,', 'value: 21,']);
    expect(faults).toMatchObject([{ line: line('persons-convicted'), code: 'sums-differ' }]);
  });

  it('is told with all the others in one run, once each, in the order of the file', () => {
    const { faults } = broken(
      [
        'type: un.decision, body: cat, communication: 433',
        'type: un.decison, body: cat, communication: 433',
      ],
      ['2014-10-21', '2014-13-21'],
      [
        'against: interior-kostanay\n    entries:\n      - { date: 2014-05,',
        'against: interior\n    entries:\n      - { date: 2014-05,',
      ],
      ['value: 22,', 'value: 23,'],
    );
    expect(faults.map(({ code }) => code)).toEqual([
      'unknown-entry-type',
      'no-such-date',
      'undeclared-body',
      'sums-differ',
    ]);
  });

  it('warns, and no more, of a date after the day up to which facts are known', () => {
    const { casebook, warnings } = read(SAMPLE.replace('date: 2014-11-19', 'date: 2015-11-19'));
    expect(casebook).toBeDefined();
    expect(warnings).toMatchObject([{ code: 'after-as-of', case: 'tuletayeva' }]);
  });
});

describe('a generated casebook', () => {
  it('reads whole and is the same for the same seed', () => {
    const { yaml, names } = generateNamedCasebook({ cases: 200, seed: 7 });
    expect(generateNamedCasebook({ cases: 200, seed: 7 }).yaml).toBe(yaml);
    expect(generateNamedCasebook({ cases: 200, seed: 8 }).yaml).not.toBe(yaml);
    const { casebook, faults, warnings } = read(yaml);
    expect(faults).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(casebook?.cases).toHaveLength(200);
    const facts = JSON.stringify(casebook?.cases.flatMap((c) => c.entries.map(({ fact }) => fact)));
    for (const name of names) expect(facts).not.toContain(name);
  });
});

function namesOf({ cases }: Casebook): string[] {
  const people = cases.flatMap(({ aggrieved, entries }) => [
    ...aggrieved,
    ...entries.flatMap(({ persons }) => persons.map(({ person }) => person)),
  ]);
  return people.flatMap(({ name, also }) => [name, ...also]);
}

const withoutLines = (casebook: Casebook | undefined): unknown =>
  JSON.parse(JSON.stringify(casebook, (key, value: unknown) => (key === 'line' ? 0 : value)));
