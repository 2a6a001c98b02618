import { Logger, makeWorkerUtils, runOnce } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Store } from '#libs/case-store';
import { fireDue } from '../../apps/follow-up/src/reminders/fire-due.js';
import { makeUp } from '../data/made-up-cases.js';
import { alternate, compared, type Figure, type Row } from '../harness/figure.js';
import type { Workbench } from '../harness/workbench.js';

/** As many as the scheduler runs. */
const LOOPS = 2;

/** Jobs handed to the peer at once; that is not measured. */
const PORTION = 1_000;

const TABLES = `TRUNCATE qorgan.reminder, qorgan.deadline, qorgan.case_watch, qorgan.complaint,
  qorgan.journal, qorgan.case_head CASCADE`;

export const firing: Row = {
  name: 'firing',
  title: 'reminders that are all due at once, against graphile-worker with one row a job',
  async run(bench: Workbench): Promise<Figure[]> {
    const many = bench.quick ? 10_000 : 100_000;
    const ours = bench.store((await bench.databases()).databaseUrl);
    const theirs = await graphile(bench);
    const rounds = await alternate(
      bench.rounds,
      { ours: () => fireMany(ours, bench, many), graphile: () => theirs(many) },
      bench.progress.of('round'),
    );
    return [
      compared(
        {
          what: `firing ${many} due at once`,
          unit: 'reminders/s',
          goal: { of: 'ratio', atLeast: 4 },
          note: 'ours writes the reminder, the journal with its chain, the head; the peer one row. pg-boss is not installed and did not run.',
        },
        rounds.ours,
        { name: 'graphile-worker', rounds: rounds.graphile },
      ),
    ];
  },
};

async function fireMany(store: Store, bench: Workbench, many: number): Promise<number> {
  await store.pool.query(TABLES);
  await makeUp(store.pool, { cases: many, reminders: 'due', whole: false });
  const began = performance.now();
  const fired = await Promise.all(Array.from({ length: LOOPS }, () => drain(store, bench)));
  const seconds = (performance.now() - began) / 1000;
  await assertAllFired(
    store.pool,
    fired.reduce((sum, each) => sum + each, 0),
    many,
  );
  return many / seconds;
}

async function drain(store: Store, bench: Workbench): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await fireDue(store, bench.law, Date.now());
    if (count === 0) return total;
    total += count;
  }
}

async function assertAllFired(pool: Pool, fired: number, many: number): Promise<void> {
  const { rows } = await pool.query<{ reminders: number; events: number }>(
    `SELECT (SELECT count(*)::int FROM qorgan.reminder WHERE state = 'fired') AS reminders,
            (SELECT count(*)::int FROM qorgan.journal WHERE type = 'reminder.due' AND seq = 1) AS events`,
  );
  const { reminders, events } = rows[0]!;
  if (fired !== many || reminders !== many || events !== many) {
    throw new Error(`${fired} of ${many} reminders came, ${reminders} are marked, ${events} told`);
  }
}

/** Each job inserts one row with a statement of its own. */
async function graphile(bench: Workbench): Promise<(many: number) => Promise<number>> {
  const pgPool = bench.pool(await bench.emptyDatabase(), 24);
  const logger = new Logger(() => () => undefined);
  const utils = await makeWorkerUtils({ pgPool, logger });
  await utils.migrate();
  await utils.release();
  await pgPool.query('CREATE TABLE delivery (n int PRIMARY KEY, at timestamptz DEFAULT now())');
  const deliver = {
    name: 'deliver',
    text: 'INSERT INTO delivery (n) VALUES ($1)',
  };
  return async (many) => {
    await pgPool.query('TRUNCATE delivery');
    await enqueue(pgPool, many);
    await pgPool.query('VACUUM ANALYZE');
    const began = performance.now();
    await runOnce({
      pgPool,
      logger,
      concurrency: 24,
      taskList: {
        deliver: async (payload, { withPgClient }) => {
          const values = [(payload as { n: number }).n];
          await withPgClient((client) => client.query({ ...deliver, values }));
        },
      },
    });
    const seconds = (performance.now() - began) / 1000;
    const { rowCount } = await pgPool.query('SELECT FROM delivery');
    if (rowCount !== many) throw new Error(`${rowCount} of ${many} jobs were done`);
    return many / seconds;
  };
}

/** In portions: one statement for all of them takes longer and longer for each. */
async function enqueue(pool: Pool, many: number): Promise<void> {
  const text = `SELECT graphile_worker.add_jobs(array_agg(
      ('deliver', json_build_object('n', n), NULL, NULL, NULL, NULL, NULL, NULL)::graphile_worker.job_spec))
    FROM generate_series($1::int, $2::int) n`;
  for (let from = 1; from <= many; from += PORTION) {
    await pool.query(text, [from, Math.min(many, from + PORTION - 1)]);
  }
}
