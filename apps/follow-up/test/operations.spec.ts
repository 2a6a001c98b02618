import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule } from '#apps/follow-up';
import { SYSTEM_CHECKS, SystemState, type SystemCheckName } from '#libs/contracts';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const OPERATOR = { 'qorgan-role': 'operator' };

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
  line = await openLine({ services, startAt: '2026-03-19T04:00:00Z' });
  await declareReferences(line);
  const id = await registerCase(line);
  const sent = { type: 'referral.sent', date: '2026-02-16', to: 'prosecutor-kostanay' };
  await line.post(`/api/follow-up/cases/${id}/entries`, sent);
  await line.settled();
});
afterAll(() => line?.close());

const state = async (): Promise<SystemState> => {
  const { status, body } = await line.get('/api/operations', OPERATOR);
  expect(status).toBe(200);
  return SystemState.parse(body);
};
const check = async (name: SystemCheckName) =>
  (await state()).checks.find((each) => each.check === name)!;
const change = (text: string, values: unknown[] = []) =>
  line.store.run({ name: `spec.${randomUUID()}`, text }, values);

describe('how the installation stands', () => {
  it('is told by any service, of all that it stands on', async () => {
    const { checks } = await state();
    expect(checks.map((each) => each.check)).toEqual(SYSTEM_CHECKS);
    expect(checks.flatMap(({ fault }) => fault ?? [])).toEqual(['services-missing']);
    expect(await check('services')).toMatchObject({
      counts: { up: 1 },
      said: { up: 'follow-up', missing: 'intake, un-decisions, notifications' },
    });
    expect((await check('services')).since).not.toBeNull();
    expect((await check('versions')).said['postgres']).toMatch(/^18/);
    expect((await check('queue')).counts).toMatchObject({ failed: 0 });
  });

  it('is for those who run it and for leads, and says nothing of a case', async () => {
    const of = (role: string) => line.get('/api/operations', { 'qorgan-role': role });
    expect((await of('lead')).status).toBe(200);
    for (const role of ['caseworker', 'lawyer', 'supervisor']) {
      expect((await of(role)).status).toBe(403);
    }
    const told = JSON.stringify(await state());
    expect(told).not.toMatch(/Q-[0-9a-f]{4}|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('knows that the scheduler runs, and when it holds', async () => {
    await line.clock!.advance(3_600_000);
    await until(async () => (await check('scheduler')).fault === null);
    await line.clock!.jumpWall(3_600_000);
    await until(async () => (await check('scheduler')).fault === 'scheduler-held');
    // A restart releases it; here the row is put back, and the scheduler holds on.
    await change('UPDATE qorgan.scheduler_tick SET held = false, wall_at = now()');
  });

  it('sees what is parked and since when', async () => {
    const [row] = await line.store.run<{ id: string; case_id: string; seq: number }>({
      name: 'spec.some-event',
      text: 'SELECT id, case_id, seq FROM qorgan.journal LIMIT 1',
    });
    await change(
      `INSERT INTO qorgan.parked_event (consumer, event_id, case_id, seq, reason)
       VALUES ('follow-up', $1, $2, $3, 'unknown-type')`,
      [row!.id, row!.case_id, row!.seq],
    );
    expect(await check('parked')).toMatchObject({ fault: 'events-parked', counts: { events: 1 } });
    expect((await check('parked')).since).not.toBeNull();
  });

  it('sees clocks under another law until the packs are what was released last', async () => {
    expect((await check('law')).fault).toBeNull();
    await change("UPDATE qorgan.deadline SET law_version = 'another'");
    const law = await check('law');
    expect(law).toMatchObject({ fault: 'law-not-applied', command: 'qorgan law plan' });
    expect(law.counts['clocks']).toBeGreaterThan(0);
    await change(
      `INSERT INTO qorgan.law_release (version, applied_at, actor, moved)
       VALUES ($1, now(), $2, 0)`,
      [line.law.version, randomUUID()],
    );
    expect(await check('law')).toMatchObject({ fault: null, counts: { clocks: 0 } });
  });
});
