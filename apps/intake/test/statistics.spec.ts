import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportService, IntakeModule, readCasebook } from '#apps/intake';
import { OWN_KINDS, OwnYear, ReportedFunnel, type CountedEvent } from '#libs/contracts';
import { ROLES } from '#libs/domain';
import { append, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { OURS } from '../src/statistics/statistics-reader.js';

const book = (asOf: string, ...figures: string[]) => `
format: qorgan-casebook/1
title: Figures
jurisdiction: kz
source: { title: A report, kind: ngo-report, as_of: ${asOf} }
bodies: []
cases:
  - key: first
    aggrieved: [{ name: Ainur Bolatova }]
    alleged: [torture]
    entries:
      - { date: 2014-01-10, type: hunger-strike }
statistics:
${figures.map((figure) => `  - { ${figure} }`).join('\n')}
`;
const FIRST = book(
  '2014-12-15',
  'year: 2012, measure: allegations, value: 602, source: official',
  'year: 2012, measure: criminal-cases-opened, value: 18, source: official',
  'year: 2013, measure: allegations, value: 410, source: ngo-coalition',
  'year: 2013, measure: persons-convicted, value: 31, source: official',
  'year: 2013, measure: deaths, value: 5, qualifier: more-than, source: "=cmd()"',
);
const SECOND = book(
  '2015-12-15',
  'year: 2013, measure: persons-sentenced, band: fine, value: 30, source: official',
  'year: 2013, measure: allegations, value: 411, source: ngo-coalition',
);
const ROUTES = [
  'reported',
  'reported.csv',
  'ours',
  'ours.csv',
  'ours/events?kind=opened&year=2014',
];

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-12-20T04:00:00Z' });
  for (const yaml of [FIRST, SECOND]) {
    const { casebook, faults } = readCasebook(Buffer.from(yaml), 'spec.yaml');
    if (!casebook) throw new Error(JSON.stringify(faults));
    await line.app.get(ImportService).import(casebook);
  }
});
afterAll(() => line?.close());

const path = (route: string) => `/api/intake/statistics/${route}`;
const text = async (route: string) => {
  const response = await fetch(`${line.url}${path(route)}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { headers: response.headers, text: bytes.toString('utf8') };
};

describe('reported figures', () => {
  it('are one funnel a year and source, and a later casebook corrects an earlier one', async () => {
    const { body } = await line.get(path('reported'));
    const funnels = ReportedFunnel.array().parse(body);
    expect(funnels.map(({ year, source }) => `${year} ${source}`)).toEqual([
      '2012 official',
      '2013 =cmd()',
      '2013 ngo-coalition',
      '2013 official',
    ]);
    const [official2012, , coalition, official] = funnels;
    expect(official2012!.steps.map(({ value }) => value)).toEqual([602, 18]);
    expect(official2012!.share).toBeCloseTo(2.99, 2);
    expect(coalition!.steps).toEqual([
      { measure: 'allegations', value: 411, qualifier: 'exact', asOf: '2015-12-15' },
    ]);
    expect(official!.parts).toEqual({ whole: 31, sum: 30, missing: 1 });
  });

  it('leave as a file that no spreadsheet runs', async () => {
    const { headers, text: file } = await text('reported.csv?lang=ru');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="reported-figures.csv"');
    expect(file).toMatch(/^\ufeff# Qorgan: показатели/);
    expect(file).toContain("2013,'=cmd(),deaths,,5,more-than,2014-12-15,,");
    expect(file).toContain('2013,official,persons-convicted,,31,exact,2014-12-15,,30');
  });
});

describe('the team’s own numbers', () => {
  it('are counted in the year in which each thing happened, refusals only when they refuse', async () => {
    const id = await registerCase(line);
    const entry = (type: string, on: string, codes = {}) =>
      append(line, id, type, { on, bodies: {}, codes, dates: {}, counts: {} });
    await entry('criminal-case.opened', '2014-05');
    await entry('criminal-case.refused', '2014');
    await entry('referral.answered', '2014-06-02', { answer: ['refused-to-visit'] });
    await entry('referral.answered', '2014-06-03', { answer: ['case-opened'] });
    await entry('referral.answered', '2014-06-04');
    await entry('hunger-strike', '2014-06-05');
    const { body } = await line.get(path('ours'));
    const { registered, ...year } = OwnYear.array().parse(body).at(-1)!;
    expect(year).toEqual({ year: 2014, opened: 1, refused: 2, sentenced: 0 });
    // one came with the casebooks
    expect(registered).toBe(2);
  });

  it('open the list of what they count: as many, a page at a time, and never another’s', async () => {
    const events = async (kind: string, year: number, more = '') =>
      (await line.get<CountedEvent[]>(`${path('ours/events')}?kind=${kind}&year=${year}${more}`))
        .body;
    const { body: years } = await line.get<OwnYear[]>(path('ours'));
    for (const counted of years) {
      for (const kind of OWN_KINDS) {
        const listed = await events(kind, counted.year);
        expect({ kind, listed: listed.length }).toEqual({ kind, listed: counted[kind] });
      }
    }
    const refused = await events('refused', 2014);
    expect(refused.map(({ type }) => type).toSorted()).toEqual([
      'criminal-case.refused',
      'referral.answered',
    ]);
    expect(await events('refused', 2014, `&limit=1&after=${refused[0]!.event}`)).toEqual([
      refused[1],
    ]);
    expect((await line.get(`${path('ours/events')}?kind=all&year=2014`)).status).toBe(400);
  });

  it('are read from an index of their own, and nothing else of the journal', async () => {
    const client = await line.store.pool.connect();
    try {
      // a journal of a few rows is read whole unless that is made dear
      await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
      const plan = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${OURS.text}`);
      expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
        /Index Only Scan using journal_counted/,
      );
    } finally {
      await client.query('RESET enable_seqscan; RESET enable_bitmapscan');
      client.release();
    }
  });

  it('hide what is too small when they are published', async () => {
    const { text: team } = await text('ours.csv');
    const { text: published } = await text('ours.csv?audience=public&lang=en');
    expect(team).toContain('2014,2,1,2,0');
    expect(published).toContain('2014,fewer than 3,fewer than 3,fewer than 3,0');
  });
});

it('statistics are open to all who read cases, and to no operator', async () => {
  const asked = ROLES.flatMap((role) =>
    ROUTES.map(async (route) => {
      const response = await fetch(`${line.url}${path(route)}`, {
        headers: { 'qorgan-role': role },
      });
      await response.arrayBuffer();
      return [role === 'operator', response.status] as const;
    }),
  );
  for (const [isOperator, status] of await Promise.all(asked)) {
    expect(status).toBe(isOperator ? 403 : 200);
  }
  expect((await line.get(`${path('ours.csv')}?audience=all`)).status).toBe(400);
});
