import pg from 'pg';
import type { Workbench } from '../harness/workbench.js';
import { Arrivals, type Way } from './open-loop.js';

/** The least that a commit can take to another one: not durable, not ordered, not once. */
export async function openFloor(bench: Workbench): Promise<Way> {
  const url = await bench.emptyDatabase();
  const pool = bench.pool(url);
  await pool.query(`CREATE TABLE outbox (id uuid PRIMARY KEY, at timestamptz DEFAULT now());
                    CREATE TABLE inbox (id uuid PRIMARY KEY, at timestamptz DEFAULT now())`);
  const arrivals = new Arrivals();
  const listener = new pg.Client({ connectionString: url });
  listener.on('error', () => undefined);
  await listener.connect();
  bench.defer(() => listener.end());
  await listener.query('LISTEN hop');
  listener.on('notification', ({ payload }) => {
    const insert = { name: 'in', text: 'INSERT INTO inbox (id) VALUES ($1)', values: [payload] };
    void pool.query(insert).then(() => arrivals.arrived(payload!));
  });
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
      await client.query({ name: 'tell', text: `SELECT pg_notify('hop', $1)`, values: [id] });
      sent();
      await client.query('COMMIT');
      client.release();
    },
  };
}
