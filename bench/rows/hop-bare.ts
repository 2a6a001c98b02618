import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { migrateQueues, openQueues, type QueueBackend } from '#libs/messaging';
import type { Workbench } from '../harness/workbench.js';
import { Arrivals, type Way } from './open-loop.js';

/** BullMQ with a minimal relay: durable, but no order, no envelope, no check, no listener. */
export async function openBare(bench: Workbench, queueUrl: string | undefined): Promise<Way> {
  const databaseUrl = await bench.emptyDatabase();
  const pool = bench.pool(databaseUrl);
  await pool.query(`CREATE TABLE outbox (id uuid PRIMARY KEY, published_at timestamptz);
                    CREATE INDEX ON outbox (id) WHERE published_at IS NULL;
                    CREATE TABLE inbox (id uuid PRIMARY KEY, at timestamptz DEFAULT now())`);
  await migrateQueues(databaseUrl);
  const queues = await openQueues({ databaseUrl, queueUrl, workers: 1, prefix: randomUUID() });
  bench.defer(() => queues.close());
  const arrivals = new Arrivals();
  const worker = queues.worker('follow-up', async (job) => {
    const id = (job.data as { event: string }).event;
    const text = 'INSERT INTO inbox (id) VALUES ($1) ON CONFLICT DO NOTHING';
    await pool.query({ name: 'in', text, values: [id] });
    arrivals.arrived(id);
  });
  await worker.waitUntilReady();
  bench.defer(() => worker.close());
  const wake = relay(pool, queues);
  return {
    onArrived: arrivals.onArrived,
    analyze: () => pool.query('ANALYZE'),
    async publish(id, sent) {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query({
        name: 'out',
        text: 'INSERT INTO outbox (id) VALUES ($1)',
        values: [id],
      });
      sent();
      await client.query('COMMIT');
      client.release();
      wake();
    },
  };
}

/** Claim, add, mark, in one transaction; words that come meanwhile make one more round. */
function relay(pool: Pool, queues: QueueBackend): () => void {
  let [wanted, running] = [false, false];
  const run = async (): Promise<void> => {
    running = true;
    while (wanted) {
      wanted = false;
      await publish(pool, queues);
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

async function publish(pool: Pool, queues: QueueBackend): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  const claim = 'SELECT id FROM outbox WHERE published_at IS NULL LIMIT 200 FOR UPDATE SKIP LOCKED';
  const { rows } = await client.query<{ id: string }>({ name: 'claim', text: claim });
  if (rows.length > 0) {
    const jobs = rows.map(({ id }, at) => ({
      name: 'hop',
      data: { event: id, case: id, seq: at + 1 },
      opts: { jobId: id },
    }));
    await queues.add('follow-up', jobs);
    const text = 'UPDATE outbox SET published_at = now() WHERE id = ANY($1)';
    await client.query({ name: 'mark', text, values: [rows.map(({ id }) => id)] });
  }
  await client.query('COMMIT');
  client.release();
}
