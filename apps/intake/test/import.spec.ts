import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportService, IntakeModule, readCasebook } from '#apps/intake';
import type { Casebook } from '#libs/domain';
import { generateNamedCasebook } from '../../../libs/testing/src/casebooks/generate-casebook.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

const BOOK = `
format: qorgan-casebook/1
title: Two cases
jurisdiction: kz
source: { title: A report, kind: ngo-report, as_of: 2014-12-15 }
bodies:
  - { key: cat, kind: treaty-body, name: { en: Committee } }
  - { key: court-a, kind: court, name: { en: A court } }
cases:
  - key: first
    aggrieved: [{ name: Ainur Bolatova }]
    alleged: [torture]
    entries:
      - { date: 2014-01-10, type: hunger-strike, note: a }
      - { date: 2014-01-10, type: hunger-strike, note: a }
      - { date: 2014-05, type: un.decision, body: cat, outcome: violation }
  - key: second
    aggrieved: [{ name: Serik Omarov }]
    alleged: [ill-treatment]
    entries:
      - { date: 2014-02, type: charge.requalified, court: court-a, accused: Nurlan Akhmetov }
sessions:
  - { key: cat-2014, body: cat, kind: periodic-report, from: 2014-11-17, to: 2014-11-18 }
statistics:
  - { year: 2013, measure: allegations, value: 410, source: ngo-coalition }
  - { year: 2013, measure: mortality-rise-percent, value: 1.5, source: official }
`;

let line: Line | undefined;
let imports: ImportService;

beforeEach(async () => {
  await line?.close();
  line = undefined;
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-12-20T04:00:00Z' });
  imports = line.app.get(ImportService);
});
afterAll(() => line?.close());

const read = (yaml: string) => readCasebook(Buffer.from(yaml), 'spec.yaml');

function casebook(yaml: string): Casebook {
  const { casebook: whole, faults } = read(yaml);
  if (!whole) throw new Error(JSON.stringify(faults));
  return whole;
}

const TABLES = ['case_head', 'journal', 'person', 'person_token', 'sealed_text', 'figure', 'annex'];

/** How many rows each table holds: nothing was written when they stay as they are. */
async function rows(): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `(SELECT count(*)::int FROM qorgan.${table}) AS ${table}`);
  const text = `SELECT ${counts.join(', ')}`;
  const [row] = await line!.store.run<Record<string, number>>({ name: 'spec.rows', text });
  return row!;
}

describe('a casebook', () => {
  it('comes in whole: cases, people, figures, and equal entries each as one', async () => {
    await imports.import(casebook(BOOK));
    expect(await rows()).toMatchObject({
      case_head: 2,
      journal: 6,
      person: 3,
      figure: 2,
      annex: 1,
    });
    const { body } = await line!.get('/api/intake/statistics');
    expect(body).toEqual({
      2013: { 'ngo-coalition': { allegations: 410 }, official: { 'mortality-rise-percent': 1.5 } },
    });
  });

  it('imported again changes nothing, by one importer or by two at once', async () => {
    await imports.import(casebook(BOOK));
    const before = await rows();
    const plan = await imports.import(casebook(BOOK));
    expect(plan).toMatchObject({ newCases: 0, additions: 0, unchanged: 4, vanished: 0 });
    await Promise.all([imports.import(casebook(BOOK)), imports.import(casebook(BOOK))]);
    expect(await rows()).toEqual(before);
  });

  it('imported by two at once for the first time is there once', async () => {
    const { yaml } = generateNamedCasebook({ cases: 25, seed: 4 });
    const [one] = await Promise.all([
      imports.import(casebook(yaml)),
      imports.import(casebook(yaml)),
    ]);
    expect(await imports.plan(casebook(yaml))).toMatchObject({ newCases: 0, additions: 0 });
    expect(await rows()).toMatchObject({ case_head: 25, journal: one.additions + 25 });
  });

  it('of which two bring different corrections at once gains both, and each entry once', async () => {
    await imports.import(casebook(BOOK));
    const { journal } = await rows();
    const more = (...notes: string[]): Casebook => {
      const entries = notes.map(
        (note) => `- { date: 2014-06, type: hunger-strike, note: ${note} }`,
      );
      const from = '- { date: 2014-05,';
      return casebook(BOOK.replace(from, [...entries, from].join('\n      ')));
    };
    const both = ['both-a', 'both-b'];
    await Promise.all([imports.import(more(...both, 'one')), imports.import(more('two', ...both))]);
    expect(await rows()).toMatchObject({ journal: journal! + 4 });
  });

  it('that was corrected shows the difference first, then adds it and keeps the rest', async () => {
    await imports.import(casebook(BOOK));
    const before = await rows();
    const corrected = BOOK.replace('date: 2014-05,', 'date: 2014-05-12,').replace(
      '- { date: 2014-02,',
      '- { date: 2014-03, type: forensic.examination, finding: bruises }\n      - { date: 2014-02,',
    );
    const plan = await imports.plan(casebook(corrected));
    expect(plan).toMatchObject({ newCases: 0, additions: 2, unchanged: 3, vanished: 1 });
    expect(plan.changesKnownCases).toBe(true);
    expect(await rows()).toEqual(before);

    await imports.import(casebook(corrected));
    expect(await rows()).toMatchObject({
      case_head: 2,
      journal: before['journal']! + 2,
      person: 3,
    });
    const again = await imports.plan(casebook(corrected));
    expect(again).toMatchObject({ additions: 0, unchanged: 5 });
  });

  it('that says something else of the case itself is told that an import leaves that as it is', async () => {
    await imports.import(casebook(BOOK));
    const before = await rows();
    const reworded = casebook(BOOK.replace('Serik Omarov', 'Serik Umarov'));
    const plan = await imports.import(reworded);
    expect(plan.cases.map(({ hasOtherHeader }) => hasOtherHeader)).toEqual([false, true]);
    expect(plan).toMatchObject({ additions: 0, vanished: 0, changesKnownCases: true });
    expect(await rows()).toEqual(before);
  });

  it('that says a new figure of a year stands over what it said before', async () => {
    await imports.import(casebook(BOOK));
    await line!.clock!.advance(60_000);
    await imports.import(casebook(BOOK.replace('value: 410', 'value: 411')));
    const { body } = await line!.get('/api/intake/statistics');
    expect(body).toMatchObject({ 2013: { 'ngo-coalition': { allegations: 411 } } });
  });

  it('stopped between two cases goes on from there when it comes again', async () => {
    const whole = casebook(generateNamedCasebook({ cases: 30, seed: 9 }).yaml);
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done === 7) stop.abort();
    };
    await expect(imports.import(whole, { onProgress, signal: stop.signal })).rejects.toThrow();
    const { newCases } = await imports.plan(whole);
    expect(newCases).toBeGreaterThan(0);
    expect(newCases).toBeLessThan(30);
    await imports.import(whole);
    expect(await rows()).toMatchObject({ case_head: 30, figure: 0 });
    expect(await imports.plan(whole)).toMatchObject({ newCases: 0, additions: 0 });
  });
});

describe('a casebook with faults', () => {
  it('imports nothing, and tells every fault with its line and case', () => {
    const spoiled = BOOK.replace('type: hunger-strike, note: a }', 'type: hunger-strik, note: a }')
      .replace('date: 2014-05,', 'date: 2014-02-30,')
      .replace('court: court-a', 'court: court-b');
    const { casebook: whole, faults } = read(spoiled);
    expect(whole).toBeUndefined();
    expect(faults!.map(({ line: at, case: key, code }) => ({ at, key, code }))).toEqual([
      { at: 14, key: 'first', code: 'unknown-entry-type' },
      { at: 16, key: 'first', code: 'no-such-date' },
      { at: 21, key: 'second', code: 'undeclared-body' },
    ]);
  });

  it('is told where a sentence stands in place of a code, and hears no word of it again', () => {
    const spoiled = BOOK.replace('alleged: [torture]', 'alleged: [torture, Beaten by Serik]')
      .replace('alleged: [ill-treatment]', 'alleged: Serik Omarov')
      .replace('key: second', 'key: second\n    methods: [beating, "77011234567"]');
    const { faults } = read(spoiled);
    expect(faults!.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'bad-code /cases/0/alleged/1',
      'bad-code /cases/1/methods/1',
      'bad-code /cases/1/alleged',
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/Serik|Omarov|7701/);
  });

  it('is told that those sentenced are not those convicted', () => {
    const sums = `
  - { year: 2013, measure: persons-convicted, value: 31, source: official }
  - { year: 2013, measure: persons-sentenced, band: up to a year, value: 4, source: official }
  - { year: 2013, measure: persons-sentenced, band: 1-3 years, value: 22, source: official }
  - { year: 2013, measure: persons-sentenced, band: 3-5 years, value: 5, source: official }
  - { year: 2013, measure: persons-sentenced, band: fine, value: 1, source: official }
`;
    const { faults } = read(`${BOOK.trimEnd()}${sums}`);
    expect(faults?.map(({ code, wrong }) => `${code}: ${wrong}`)).toEqual([
      'sums-differ: 31 persons convicted in 2013 are not the 32 sentenced',
    ]);
    const right = sums.replace('value: 4,', 'value: 3,');
    expect(read(`${BOOK.trimEnd()}${right}`).faults).toBeUndefined();
  });
});
