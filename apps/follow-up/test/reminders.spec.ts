import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const services = [{ name: 'follow-up', module: FollowUpModule }] as const;

let line: Line;

beforeEach(async () => {
  line = await openLine({ services, startAt: '2014-07-30T04:00:00Z' });
  await declareReferences(line);
});
afterEach(() => line?.close());

async function record(id: string, body: object): Promise<void> {
  const { status } = await line.post(`/api/follow-up/cases/${id}/entries`, body);
  expect(status).toBe(201);
  await line.settled();
}

async function investigated(): Promise<string> {
  const id = await registerCase(line);
  await record(id, { type: 'criminal-case.opened', date: '2014-07-30' });
  return id;
}

/** Lets time pass and fires until nothing more is due. */
async function at(instant: string): Promise<void> {
  await line.clock!.set(instant);
  await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
}

async function happened(id: string): Promise<string[]> {
  const text = `SELECT type, occurred_on AS on, data->>'rule' AS rule, data->>'rung' AS rung,
                       data->>'to' AS role, data->>'reason' AS reason
                  FROM qorgan.journal WHERE case_id = $1 AND actor = 'follow-up' ORDER BY seq`;
  const rows = await line.store.run<Record<string, string | null>>(
    { name: 'spec.happened', text },
    [id],
  );
  return rows
    .filter(({ rule, reason }) => rule !== 'own.silence' && reason !== 'silence')
    .map(({ type, on, rung, role }) => [type, on, rung, role].filter(Boolean).join(' '));
}

const TERM = [
  'deadline.armed 2014-07-30',
  'reminder.due 2014-09-23 1 caseworker',
  'reminder.due 2014-09-30 2 caseworker',
];

describe('reminders', () => {
  it('come at nine of the case’s own morning, not before', async () => {
    const id = await investigated();
    await at('2014-09-23T02:59:59Z');
    expect(await happened(id)).toHaveLength(1);
    await at('2014-09-23T03:00:00Z');
    expect(await happened(id)).toEqual(TERM.slice(0, 2));
  });

  it('that were missed while the desk stood still come in order, once', async () => {
    const id = await investigated();
    await at('2014-11-20T04:00:00Z');
    await at('2014-11-20T05:00:00Z');
    expect(await happened(id)).toEqual([
      'deadline.armed 2014-07-30',
      'reminder.due 2014-11-20 1 caseworker',
      'reminder.due 2014-11-20 2 caseworker',
      'deadline.missed 2014-10-01',
      'case.stalled 2014-10-01',
      'reminder.due 2014-11-20 3 caseworker',
      'reminder.due 2014-11-20 4 lead',
      'reminder.due 2014-11-20 5 supervisor',
    ]);
  });

  it('no longer come when the clock was met', async () => {
    const id = await investigated();
    await at('2014-09-23T03:00:00Z');
    await record(id, { type: 'criminal-case.terminated', date: '2014-09-24' });
    await at('2014-11-20T04:00:00Z');
    const ofTerm = (await happened(id)).filter((each) => !each.startsWith('reminder.due 2014-10'));
    expect(ofTerm.slice(0, 3)).toEqual([...TERM.slice(0, 2), 'deadline.met 2014-09-24']);
    expect(ofTerm.filter((each) => each.startsWith('deadline.missed'))).not.toContain(
      'deadline.missed 2014-10-01',
    );
  });

  it('fire once when two schedulers and a storm of ticks race for them', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, investigated));
    await line.clock!.set('2014-09-30T04:00:00Z');
    const other = new ReminderScheduler(
      line.store,
      { appended: () => undefined } as never,
      line.clock!,
      { isHeld: async () => false } as never,
      line.law,
    );
    const scheduler = line.app.get(ReminderScheduler);
    await Promise.all([scheduler.tick(), other.tick(), scheduler.tick(), other.tick()]);
    await until(async () => (await scheduler.tick()) + (await other.tick()) === 0);
    for (const id of ids) {
      expect((await happened(id)).filter((each) => each.startsWith('reminder'))).toEqual([
        'reminder.due 2014-09-30 1 caseworker',
        'reminder.due 2014-09-30 2 caseworker',
      ]);
    }
  });

  it('are held when the clock of the machine jumps, until somebody looks', async () => {
    const id = await investigated();
    const scheduler = line.app.get(ReminderScheduler);
    await until(async () => (await scheduler.tick()) === 0);
    const text = 'SELECT held FROM qorgan.scheduler_tick';
    const held = () => line.store.run({ name: 'spec.held', text });
    expect(await held()).toEqual([{ held: false }]);
    await line.clock!.jumpWall(90 * 86_400_000);
    expect(await scheduler.tick()).toBe(0);
    expect(await happened(id)).toHaveLength(1);
    expect(await held()).toEqual([{ held: true }]);
  });
});

describe('today', () => {
  it('tells what is overdue, due today, soon and waiting apart', async () => {
    const id = await investigated();
    const parts = async (): Promise<string[]> => {
      const { body } = await line.get<Record<string, { case: string }[]>>('/api/follow-up/today');
      return ['overdue', 'today', 'soon', 'waiting'].filter((part) =>
        body[part]!.some((each) => each.case === id),
      );
    };
    expect(await parts()).toEqual(['waiting']);
    await line.clock!.set('2014-09-22T04:00:00Z');
    expect(await parts()).toEqual(['soon']);
    await line.clock!.set('2014-09-30T17:59:00Z');
    expect(await parts()).toEqual(['today']);
    // In Almaty it is the first of October.
    await line.clock!.set('2014-09-30T18:00:00Z');
    expect(await parts()).toEqual(['overdue']);
  });
});

describe('a case in which nobody acts', () => {
  it('stalls, says since when and why, and goes on when somebody acts', async () => {
    const id = await investigated();
    await at('2014-10-01T04:00:00Z');
    const { body } = await line.get('/api/follow-up/stalls');
    expect(body).toMatchObject([{ case: id, since: '2014-09-11', reason: 'silence' }]);
    await record(id, { type: 'official.version', date: '2014-10-01' });
    expect((await line.get('/api/follow-up/stalls')).body).toEqual([]);
    const [term] = (await line.get<object[]>(`/api/follow-up/cases/${id}/deadlines`)).body;
    expect(term).toMatchObject({ standing: 'missed', breachedOn: '2014-10-01', closedBy: null });
  });
});
