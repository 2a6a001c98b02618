import { afterAll, beforeAll, expect, it } from 'vitest';
import { IntakeModule } from '#apps/intake';
import type { TimelineItem, TriageDecision, TriageItem } from '#libs/contracts';
import { openLine, type Answer, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const PATH = '/api/intake/triage';
const LOCK = {
  name: 'spec.lock',
  text: 'SELECT FROM qorgan.case_head WHERE case_id = ANY($1) FOR UPDATE',
};
const WAITERS = {
  name: 'spec.waiters',
  text: `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
};

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-06-02T04:00:00Z' });
});
afterAll(() => line?.close());

type Decided = Promise<Answer<TriageDecision>>;

const act = (id: string, what: string, body: object): Decided =>
  line.post<TriageDecision>(`${PATH}/${id}/${what}`, body);

async function submitted(): Promise<string> {
  const complaint = {
    receivedOn: '2014-06-02',
    aggrieved: [{ unnamed: { value: 1, qualifier: 'exact' } }],
    alleged: ['torture'],
  };
  return (await line.post<{ case: string }>(PATH, complaint)).body.case;
}

/** Acts while the cases are locked: each waits, and has not seen what the one before did. */
async function atOnce(ids: readonly string[], ...acts: (() => Decided)[]) {
  const sent: Decided[] = [];
  await line.store.transaction(async (tx) => {
    await tx.run(LOCK, [ids]);
    for (const each of acts) {
      sent.push(each());
      await until(async () => (await line.store.run<{ n: number }>(WAITERS))[0]!.n === sent.length);
    }
  });
  return Promise.all(sent);
}

const merged = async (ids: readonly string[]) =>
  (await line.get<TriageItem[]>(`${PATH}?state=merged&limit=200`)).body.filter((each) =>
    ids.includes(each.case),
  );
const types = async (id: string) =>
  (await line.get<TimelineItem[]>(`/api/intake/cases/${id}/timeline`)).body.map(({ type }) => type);

it('two complaints are not merged into each other, which would end both', async () => {
  const ids = [await submitted(), await submitted()] as const;
  const [one, other] = ids;
  const answers = await atOnce(
    ids,
    () => act(one, 'merge', { into: other }),
    () => act(other, 'merge', { into: one }),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(await merged(ids)).toHaveLength(1);
});

it('a complaint is not joined to one that was declined a moment before', async () => {
  const [into, id] = [await submitted(), await submitted()];
  const [declined, joined] = await atOnce(
    [into, id],
    () => act(into, 'decline', { reason: 'withdrawn' }),
    () => act(id, 'merge', { into }),
  );
  expect(declined!.status).toBe(200);
  // Joined first, it stands in the journal that the other decided on.
  const order = ['complaint.submitted', 'complaint.joined', 'complaint.declined'];
  if (joined!.status === 422) expect(await merged([id])).toEqual([]);
  else expect(await types(into)).toEqual(order);
});

it('nothing is recorded of a complaint that is declined while it is being written', async () => {
  const id = await submitted();
  const entry = { type: 'hunger-strike', date: '2014-06-01' };
  const [declined, recorded] = await atOnce(
    [id],
    () => act(id, 'decline', { reason: 'withdrawn' }),
    () => line.post(`/api/intake/cases/${id}/entries`, entry),
  );
  expect(declined!.status).toBe(200);
  expect(recorded).toMatchObject({ status: 409, body: { code: 'complaint.not-taken-up' } });
  expect(await types(id)).toEqual(['complaint.submitted', 'complaint.declined']);
});

it('whoever declines a complaint as it was before another was joined to it is told so', async () => {
  const [into, id] = [await submitted(), await submitted()];
  await act(id, 'merge', { into });
  const headers = { 'if-match': '"1"' };
  const stale = await line.post(`${PATH}/${into}/decline`, { reason: 'withdrawn' }, headers);
  expect(stale).toMatchObject({ status: 409, body: { code: 'case.changed-meanwhile' } });
});
