import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applyChange,
  fire,
  openCase,
  recordFact,
  type CaseClocks,
  type Change,
} from '#libs/domain';
import { createTestDatabase, type TestDatabase } from '../../testing/src/database.js';
import { packLaw } from '../../testing/src/line.js';
import { until } from '../../testing/src/until.js';
import { applyChanges, idFrom } from './apply-changes.js';
import { loadCaseClocks, lockCaseClocks } from './case-clocks.js';
import { Store, type Tx } from './store.js';

const law = packLaw();
const NOW = Date.parse('2014-08-01T04:00:00Z');

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase();
  store = new Store(new pg.Pool({ connectionString: database.url, max: 4 }));
});
afterAll(async () => {
  await store.pool.end();
  await database.drop();
});

const fact = (type: string, on: string, more: object = {}) => ({
  id: randomUUID(),
  type,
  on,
  bodies: {},
  codes: {},
  dates: {},
  counts: {},
  ...more,
});

const recordingOf = (id: string) => ({
  law,
  today: '2014-08-01',
  newId: (rule: string) => idFrom(id, rule),
});
const firingOn = (today: string) => ({ law, today, newId: (what: string) => idFrom(what) });

const NOTHING_EARLIER = { types: [], before: 0, since: '9999-12-31' };

/** A case with an open investigation, whose term is 30 September 2014. */
async function investigated(): Promise<{ caseId: string; clocks: CaseClocks; change: Change }> {
  const caseId = randomUUID();
  await store.pool.query('INSERT INTO qorgan.case_head (case_id) VALUES ($1)', [caseId]);
  const opened = openCase({ alleged: ['torture'], zone: law.zone, on: '2014-08-01' });
  const first = fact('criminal-case.opened', '2014-07-30');
  const change = recordFact(opened, first, recordingOf(first.id));
  await write(store, caseId, null, first.id, change);
  return { caseId, clocks: applyChange(opened, change), change };
}

const write = (
  tx: Tx,
  caseId: string,
  before: CaseClocks | null,
  cause: string,
  change: Change,
  now = NOW,
): Promise<void> => {
  const about = { caseId, before: before?.watch ?? null, fired: [], causation: null };
  const of = { ...about, steps: [{ cause, change }], correlation: caseId };
  return applyChanges(tx, [of], now, law.version);
};

describe('the clocks of a case', () => {
  it('come back as they were written', async () => {
    const { caseId, clocks } = await investigated();
    expect(await loadCaseClocks(store, caseId)).toEqual({
      watch: clocks.watch,
      deadlines: expect.arrayContaining([...clocks.deadlines]) as unknown,
    });
  });

  it('are none before follow-up has heard of the case', async () => {
    expect(await loadCaseClocks(store, randomUUID())).toBeNull();
    expect(await lockCaseClocks(store, randomUUID(), NOTHING_EARLIER)).toBeNull();
  });

  it('are read as they stand after the wait for their lock: no breach is undone', async () => {
    const { caseId, clocks, change } = await investigated();
    const reminder = change.armed.find(({ rung }) => rung === 0)!;
    const term = clocks.deadlines.find(({ id }) => id === reminder.deadline)!;
    const breach = fire(term, clocks.watch, reminder, firingOn('2014-10-01'))!;
    let waiting: ReturnType<typeof lockCaseClocks> | undefined;
    await store.transaction(async (tx) => {
      await lockCaseClocks(tx, caseId, NOTHING_EARLIER);
      waiting = store.transaction((other) => lockCaseClocks(other, caseId, NOTHING_EARLIER));
      await until(async () => {
        const { rows } = await store.pool.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return rows[0]!.n === 1;
      });
      await write(tx, caseId, clocks, 'breach', breach);
    });
    const seen = (await waiting)?.clocks;
    expect(seen!.watch.stalledSince).toBe('2014-10-01');
    expect(seen!.deadlines.find(({ id }) => id === term.id)!.breachedOn).toBe('2014-10-01');
  });
});

describe('a change that is written again', () => {
  it('appends its events once: their ids come from their cause', async () => {
    const { caseId, clocks, change } = await investigated();
    const reminder = change.armed.find(({ rung }) => rung === 1)!;
    const term = clocks.deadlines.find(({ id }) => id === reminder.deadline)!;
    const due = fire(term, clocks.watch, reminder, firingOn('2014-09-23'))!;
    await write(store, caseId, clocks, 'once', due);
    await expect(write(store, caseId, clocks, 'once', due)).rejects.toMatchObject({
      constraint: 'journal_pkey',
    });
  });
});

describe('reminders', () => {
  it('come at nine in the zone of the case, and a moment later when their day has passed', async () => {
    const { change, caseId } = await investigated();
    const { rows } = await store.pool.query<{ rung: number; due_at: Date; state: string }>(
      `SELECT rung, due_at, state FROM qorgan.reminder WHERE case_id = $1 AND deadline_id = $2
        ORDER BY rung`,
      [caseId, change.armed.find(({ rung }) => rung === 0)!.deadline],
    );
    // Kazakhstan was at +06:00 in 2014.
    expect(rows[1]).toMatchObject({ rung: 1, due_at: new Date('2014-09-23T03:00:00Z') });
    const late = fact('criminal-case.opened', '2014-01-10');
    const clocks = (await loadCaseClocks(store, caseId))!;
    const more = recordFact(clocks, late, recordingOf(late.id));
    await write(store, caseId, clocks, late.id, more);
    const { rows: past } = await store.pool.query<{ due_at: Date }>(
      'SELECT DISTINCT due_at FROM qorgan.reminder WHERE deadline_id = $1',
      [idFrom(late.id, 'kz.cpc1997.investigation.term')],
    );
    expect(past).toEqual([{ due_at: new Date(NOW + 10_000) }]);
  });
});
