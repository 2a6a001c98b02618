import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/src/database.js';
import { appendEvents, type NewEvent } from './journal.js';
import { Store } from './store.js';

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase();
  store = new Store(new pg.Pool({ connectionString: database.url, max: 8 }));
});
afterAll(async () => {
  await store.pool.end();
  await database.drop();
});

const event = (about: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'hunger-strike',
  v: 1,
  occurred_on: '2014-05',
  recorded_at: '2014-06-02T04:00:00.123Z',
  actor: '00000000-0000-4000-8000-000000000001',
  causation: null,
  correlation: randomUUID(),
  data: { on: '2014-05', counts: { persons: { value: 60, qualifier: 'more-than' } }, codes: {} },
  sealed_id: null,
  ...about,
});

async function newCase(...events: NewEvent[]): Promise<string> {
  const id = randomUUID();
  await store.pool.query('INSERT INTO qorgan.case_head (case_id) VALUES ($1)', [id]);
  if (events.length > 0) await appendEvents(store, id, events);
  return id;
}

interface Row {
  id: string;
  seq: number;
  type: string;
  v: number;
  occurred_on: string;
  recorded_at: Date;
  actor: string;
  causation: string | null;
  correlation: string;
  data: string;
  sealed_id: string | null;
  hash: Buffer;
}

/** Reckons the chain of a case anew, without the database; the number of the first broken link. */
async function brokenLink(caseId: string): Promise<number | null> {
  const { rows } = await store.pool.query<Row>(
    `SELECT id, seq, type, v, occurred_on, recorded_at, actor, causation, correlation,
            data::text, sealed_id, hash
       FROM qorgan.journal WHERE case_id = $1 ORDER BY seq`,
    [caseId],
  );
  let link: Buffer = Buffer.alloc(0);
  for (const [at, row] of rows.entries()) {
    const said = [row.id, caseId, row.seq, row.type, row.v, row.occurred_on];
    const by = [row.recorded_at.toISOString(), row.actor, row.causation ?? '-', row.correlation];
    const text = [...said, ...by, row.data, row.sealed_id ?? '-'].join('|');
    link = createHash('sha256').update(link).update(text).digest();
    if (row.seq !== at + 1 || !link.equals(row.hash)) return at + 1;
  }
  const { rows: heads } = await store.pool.query<{ seq: number; hash: Buffer }>(
    'SELECT seq, hash FROM qorgan.case_head WHERE case_id = $1',
    [caseId],
  );
  const isWhole = heads[0]!.seq === rows.length && heads[0]!.hash.equals(link);
  return isWhole ? null : rows.length + 1;
}

describe('the journal', () => {
  it('numbers the events of each case without a gap, whoever appends', async () => {
    const id = await newCase();
    const writers = Array.from({ length: 20 }, () => appendEvents(store, id, [event(), event()]));
    expect((await Promise.all(writers)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => 2 * n + 2),
    );
    expect(await brokenLink(id)).toBeNull();
  });

  it('appends nothing to a case that does not exist', async () => {
    await expect(appendEvents(store, randomUUID(), [event()])).rejects.toMatchObject({
      code: 'QC404',
    });
  });

  it('appends all the events of a command or none', async () => {
    const id = await newCase(event());
    const twice = event();
    await expect(appendEvents(store, id, [event(), twice, twice])).rejects.toThrow();
    expect(await appendEvents(store, id, [event()])).toBe(2);
    expect(await brokenLink(id)).toBeNull();
  });

  it.each([
    ['what happened', `UPDATE qorgan.journal SET data = '{}' WHERE case_id = $1`],
    ['when', `UPDATE qorgan.journal SET occurred_on = '2013' WHERE case_id = $1`],
    ['who wrote it', `UPDATE qorgan.journal SET actor = 'nobody' WHERE case_id = $1`],
    ['its place', `UPDATE qorgan.journal SET seq = seq + 1 WHERE case_id = $1`],
    ['its chain', `UPDATE qorgan.journal SET hash = '' WHERE case_id = $1`],
    ['that it was', `DELETE FROM qorgan.journal WHERE case_id = $1`],
  ])('refuses to change %s', async (_, statement) => {
    const id = await newCase(event());
    await expect(store.pool.query(statement, [id])).rejects.toMatchObject({ code: 'QJ001' });
    expect(await brokenLink(id)).toBeNull();
  });

  it('notes that an event was published, and nothing else', async () => {
    const id = await newCase(event());
    const publish = 'UPDATE qorgan.journal SET published_at = now() WHERE case_id = $1';
    expect((await store.pool.query(publish, [id])).rowCount).toBe(1);
    expect(await brokenLink(id)).toBeNull();
  });
});

describe('the chain of a case', () => {
  /** As somebody with the keys of the machine would, past the trigger. */
  async function tamper(statement: string, values: unknown[]): Promise<void> {
    const client = await store.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL session_replication_role = 'replica'`);
      await client.query(statement, values);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }
  const five = (): Promise<string> =>
    newCase(event({ data: { on: '2014', q: '"ё|’' } }), ...[1, 2, 3, 4].map(() => event()));

  it('can be reckoned anew without the database', async () => {
    expect(await brokenLink(await five())).toBeNull();
  });

  it.each([
    [
      'a word of an event',
      `UPDATE qorgan.journal SET data = '{}' WHERE case_id = $1 AND seq = 3`,
      3,
    ],
    ['a day', `UPDATE qorgan.journal SET occurred_on = '2013' WHERE case_id = $1 AND seq = 2`, 2],
    ['a moment', `UPDATE qorgan.journal SET recorded_at = now() WHERE case_id = $1 AND seq = 5`, 5],
    ['whose act it was', `UPDATE qorgan.journal SET actor = 'x' WHERE case_id = $1 AND seq = 4`, 4],
    ['one that is gone', `DELETE FROM qorgan.journal WHERE case_id = $1 AND seq = 2`, 2],
    ['the last that is gone', `DELETE FROM qorgan.journal WHERE case_id = $1 AND seq = 5`, 5],
  ])('breaks at %s', async (_, statement, at) => {
    const id = await five();
    await tamper(statement, [id]);
    expect(await brokenLink(id)).toBe(at);
  });

  it('is the same when many cases are appended to at once', async () => {
    const cases = await Promise.all([newCase(event()), newCase(), newCase()]);
    const sorted = [...cases].sort();
    const many = sorted.map((case_id, n) => ({
      case_id,
      events: Array.from({ length: n * 2 }, () => event()),
    }));
    await store.pool.query('SELECT qorgan.append_to_cases($1)', [JSON.stringify(many)]);
    expect(await Promise.all(cases.map(brokenLink))).toEqual([null, null, null]);
  });
});
