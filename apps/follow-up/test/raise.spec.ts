import { afterAll, beforeAll, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { NotificationsModule } from '#apps/notifications';
import type { AroundClock, BulkAnswer, InboxItem } from '#libs/contracts';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

let line: Line;

beforeAll(async () => {
  const services = [
    { name: 'follow-up', module: FollowUpModule },
    { name: 'notifications', module: NotificationsModule },
  ] as const;
  line = await openLine({ services, startAt: '2014-07-30T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const as = (role: string) => ({ 'qorgan-role': role });
const record = async (id: string, entry: object) => {
  const { status } = await line.post(`/api/follow-up/cases/${id}/entries`, entry);
  expect(status).toBe(201);
  await line.settled();
};
const ladder = async (deadline: string) =>
  (await line.get<AroundClock>(`/api/follow-up/deadlines/${deadline}/around`)).body.ladder;
const raise = async (clocks: { deadline: string; rung: number }[], role = 'lead') =>
  (await line.post<BulkAnswer>('/api/follow-up/raises', { clocks }, as(role))).body;
const inbox = async (role: string, id: string) => {
  const path = '/api/notifications/inbox?limit=200';
  const { body } = await line.get<InboxItem[]>(path, as(role));
  return body.filter((item) => item.case === id && item.kind === 'deadline.raised');
};

async function investigated() {
  const id = await registerCase(line);
  await record(id, { type: 'criminal-case.opened', date: '2014-07-30' });
  const path = `/api/follow-up/cases/${id}/deadlines`;
  const { body } = await line.get<{ deadline: string; rule: string }[]>(path);
  return { id, ...body[0]! };
}

/** How often each rung of a clock was told, by its day or by a person. */
async function told(deadline: string): Promise<Record<string, number>> {
  const text = `SELECT data->>'rung' AS rung, count(*)::int AS n FROM qorgan.journal
                 WHERE type IN ('reminder.due', 'deadline.raised') AND data->>'deadline' = $1
                 GROUP BY 1`;
  const rows = await line.store.run<{ rung: string; n: number }>({ name: 'spec.told', text }, [
    deadline,
  ]);
  return Object.fromEntries(rows.map(({ rung, n }) => [rung, n]));
}

it('climbs to the lead, who is told at once and by a person', async () => {
  const { id, deadline } = await investigated();
  for (const { rung, to } of await ladder(deadline)) {
    expect((await raise([{ deadline, rung }], 'supervisor')).done).toEqual([deadline]);
    if (to === 'lead') break;
  }
  await line.settled();
  expect(await inbox('lead', id)).toHaveLength(1);
  expect(await inbox('supervisor', id)).toEqual([]);
  const text = `SELECT DISTINCT actor FROM qorgan.journal WHERE case_id = $1 AND type = 'deadline.raised'`;
  const by = await line.store.run({ name: 'spec.raised-by', text }, [id]);
  expect(by).toEqual([{ actor: '00000000-0000-4000-8000-000000000004' }]);
});

it('leaves a clock that stands still, and one that nobody knows', async () => {
  const { id, deadline, rule } = await investigated();
  const rung = (await ladder(deadline))[0]!.rung;
  await record(id, { type: 'term.suspended', date: '2014-07-30', rule, reason: 'Made up' });
  expect((await raise([{ deadline, rung }])).left).toEqual([
    { id: deadline, why: 'clock.stands-still' },
  ]);
  expect((await raise([{ deadline: id, rung }])).left).toEqual([{ id, why: 'clock.not-found' }]);
});

it('waits for whoever fires the reminders of a case, and then tells nothing again', async () => {
  const { id, deadline } = await investigated();
  const rung = (await ladder(deadline))[0]!.rung;
  const run = (name: string, text: string, values: unknown[] = []) => ({
    statement: { name: `spec.${name}`, text },
    values,
  });
  const lock = run('hold', 'SELECT FROM qorgan.case_watch WHERE case_id = $1 FOR UPDATE', [id]);
  const fired = run(
    'fired',
    `UPDATE qorgan.reminder SET state = 'fired' WHERE deadline_id = $1 AND rung = $2`,
    [deadline, rung],
  );
  const waiting = run(
    'waiting',
    `SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND wait_event_type = 'Lock' AND query LIKE '%case_watch%'`,
  );
  const answer = await line.store.transaction(async (tx) => {
    await tx.run(lock.statement, lock.values);
    const asked = raise([{ deadline, rung }]);
    await until(async () => (await line.store.run(waiting.statement)).length > 0);
    await tx.runLast(fired.statement, fired.values);
    return { asked };
  });
  expect(await answer.asked).toEqual({
    done: [],
    left: [{ id: deadline, why: 'ladder.moved-on' }],
  });
});

it('tells each rung once when its day and a person come at the same moment', async () => {
  const clocks = [];
  for (let n = 0; n < 8; n += 1) clocks.push(await investigated());
  const next = await Promise.all(clocks.map(({ deadline }) => ladder(deadline)));
  const seen = clocks.map(({ deadline }, at) => ({ deadline, rung: next[at]![0]!.rung }));
  await line.clock!.set(`${next[0]![0]!.on}T04:00:00Z`);
  const scheduler = line.app.get(ReminderScheduler);
  await Promise.all([raise(seen), scheduler.tick(), raise(seen, 'supervisor'), scheduler.tick()]);
  await until(async () => (await scheduler.tick()) === 0);
  for (const { deadline, rung } of seen) {
    expect(await told(deadline)).toEqual({ [rung]: 1 });
  }
});
