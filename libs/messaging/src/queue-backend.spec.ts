import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SERVICES } from '#libs/contracts';
import { openQueues, type QueueBackend } from './queue-backend.js';
import { backends } from '../../testing/src/messaging.js';
import { createTestDatabase, type TestDatabase } from '../../testing/src/database.js';
import { until } from '../../testing/src/until.js';

describe.each(backends)('the queues on $name', ({ name, queueUrl }) => {
  let database: TestDatabase;
  let queues: QueueBackend;

  beforeEach(async () => {
    database = await createTestDatabase();
    const prefix = `spec-${randomUUID()}`;
    queues = await openQueues({ queueUrl, databaseUrl: database.url, workers: 1, prefix });
  });
  afterEach(() => database.drop());

  it('are all made at start-up, before any transaction can meet their constructors', async () => {
    const made = SERVICES.map((service) => queues.queue(service).getMeta());
    for (const meta of await Promise.all(made)) expect(meta).toHaveProperty('version');
    await queues.close();
  });

  it('close without leaving a connection behind', async () => {
    const worker = queues.worker('follow-up', async () => {});
    await worker.waitUntilReady();
    await worker.close();
    await queues.close();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const others = `SELECT count(*)::integer AS n FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await until(async () => (await client.query<{ n: number }>(others)).rows[0]!.n === 0, {
      within: 3_000,
    });
    await client.end();
    expect(queues.kind).toBe(name === 'Redis' ? 'redis' : 'postgres');
  });
});

describe('the queues', () => {
  it('say so at once when their schema is missing', async () => {
    const url = new URL((await createTestDatabase()).url);
    url.pathname = '/postgres';
    await expect(openQueues({ databaseUrl: url.href, workers: 1 })).rejects.toThrow(
      /bullmq|schema/i,
    );
  });
});
