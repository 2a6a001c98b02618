import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeModule } from '#apps/intake';
import { RefusalCount, type CountedEvent } from '#libs/contracts';
import { append, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { REFUSALS } from '../src/statistics/refusals-reader.js';

const PATH = '/api/intake/statistics/refusals';
let line: Line;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-12-20T04:00:00Z' });
  const id = await registerCase(line);
  const entry = (type: string, codes: Record<string, string[]> = {}) =>
    append(line, id, type, { on: '2014-05', bodies: {}, codes, dates: {}, counts: {} });
  for (let n = 0; n < 3; n += 1) await entry('referral.answered', { answer: ['not-confirmed'] });
  await entry('referral.answered', { answer: ['refused-to-visit'] });
  await entry('referral.answered', { answer: ['case-opened'] });
  await entry('referral.answered');
  await entry('criminal-case.refused', { ground: ['no-event'] });
  await entry('criminal-case.refused');
  await entry('criminal-case.opened');
  await entry('motion.decided', { subject: ['victim-status'], ruling: ['refused'] });
  await entry('motion.decided', { subject: ['victim-status'], ruling: ['granted'] });
  await entry('hunger-strike');
});
afterAll(() => line?.close());

const told = async () => {
  const ranked = RefusalCount.array().parse((await line.get(PATH)).body);
  return ranked.map(({ type, wording, count, share }) => [type, wording, count, share.toFixed(1)]);
};
const fileOf = async (query: string) => (await fetch(`${line.url}${PATH}.csv${query}`)).text();

describe('how bodies refuse', () => {
  it('is ranked by type and wording; what does not refuse is not counted', async () => {
    expect(await told()).toEqual([
      ['referral.answered', 'not-confirmed', 3, '75.0'],
      ['referral.answered', 'refused-to-visit', 1, '25.0'],
      ['criminal-case.refused', null, 1, '50.0'],
      ['criminal-case.refused', 'no-event', 1, '50.0'],
      ['motion.decided', 'refused', 1, '100.0'],
    ]);
  });

  it('opens each number to what it counts, a page at a time', async () => {
    const events = async (query: string) =>
      (await line.get<CountedEvent[]>(`${PATH}/events?${query}`)).body;
    for (const { type, wording, count } of (await line.get<RefusalCount[]>(PATH)).body) {
      const asked = wording === null ? '' : `&wording=${wording}`;
      expect(await events(`type=${type}${asked}`)).toHaveLength(count);
    }
    const [first, second] = await events('type=referral.answered&wording=not-confirmed');
    const page = `type=referral.answered&wording=not-confirmed&limit=1&after=${first!.event}`;
    expect(await events(page)).toEqual([second]);
    expect((await line.get(`${PATH}/events?type=hunger-strike`)).status).toBe(400);
  });

  it('leaves as a file; published, it hides small numbers and the shares that would tell them', async () => {
    const team = await fileOf('');
    expect(team).toContain('referral.answered,not-confirmed,3,75.0\r\n');
    expect(team).toContain('criminal-case.refused,,1,50.0\r\n');
    const published = await fileOf('?audience=public&lang=en');
    expect(published).toContain('referral.answered,not-confirmed,3,\r\n');
    expect(published).toContain('referral.answered,refused-to-visit,fewer than 3,\r\n');
    expect(published).not.toContain('75.0');
    expect(await fileOf('?lang=kk')).toMatch(/^# Qorgan: команданың/);
  });

  it('is read from an index of the refusals, and nothing else of the journal', async () => {
    const client = await line.store.pool.connect();
    try {
      // a journal of a few rows is read whole unless that is made dear
      await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
      const plan = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${REFUSALS.text}`);
      const lines = plan.rows.map((row) => row['QUERY PLAN']);
      expect(lines.join('\n')).toMatch(/Index Scan using journal_refusals/);
      // the condition is the index's own: no row is looked at that does not count
      expect(lines.join('\n')).not.toContain('Filter');
    } finally {
      await client.query('RESET enable_seqscan; RESET enable_bitmapscan');
      client.release();
    }
  });

  it('is open to all who read statistics, and to no operator', async () => {
    const operator = { 'qorgan-role': 'operator' };
    for (const path of [PATH, `${PATH}.csv`, `${PATH}/events?type=visit.denied`]) {
      expect((await line.get(path, operator)).status).toBe(403);
    }
  });
});
