import { DECLARE } from '../data/made-up-complaint.js';
import { alternate, compared, median, type Figure, type Row } from '../harness/figure.js';
import { ask, freePort, INTAKE, SHOOT, startProgram, untilReady } from '../harness/programs.js';
import { short } from '../harness/report.js';
import type { Databases, Workbench } from '../harness/workbench.js';
import type { Hits, Shot } from '../load/shoot.js';
import { byStatements, inOneStatement, type WriteRows } from './intake-rows.js';

const CONNECTIONS = 12;
const CLIENTS = [4, 8, 10];

export const intake: Row = {
  name: 'intake',
  title: 'a complaint over HTTP, against the same rows written by plain pg',
  async run(bench: Workbench): Promise<Figure[]> {
    const seconds = bench.quick ? 2 : 5;
    const shoot = await openIntake(bench, seconds);
    const [many, one] = [
      await openPlain(bench, byStatements),
      await openPlain(bench, inOneStatement),
    ];
    await shoot();
    const best = { many: await bestClients(bench, many), one: await bestClients(bench, one) };
    const shots: Hits[] = [];
    const rounds = await alternate(
      bench.rounds,
      {
        ours: async () => rateOf(shots[shots.push(await shoot()) - 1]!),
        many: () => many(best.many, seconds),
        one: () => one(best.one, seconds),
      },
      bench.progress.of('round'),
    );
    const about = { unit: 'commands/s', what: `complaint over HTTP, ${CONNECTIONS} connections` };
    const p50 = short(median(shots.map((shot) => shot.p50)));
    const p99 = short(median(shots.map((shot) => shot.p99)));
    return [
      compared(
        { ...about, goal: { of: 'ratio', atLeast: 0.5 }, note: `p50 ${p50} ms, p99 ${p99} ms` },
        rounds.ours,
        { name: `pg statement by statement, ${best.many} clients`, rounds: rounds.many },
      ),
      compared(about, rounds.ours, {
        name: `pg one statement, ${best.one} clients`,
        rounds: rounds.one,
      }),
    ];
  },
};

const rateOf = (hits: Hits): number => hits.accepted / hits.seconds;

/** The intake service alone in its process, its relay running, as in production. */
async function openIntake(bench: Workbench, seconds: number): Promise<() => Promise<Hits>> {
  const databases = await bench.databases();
  const pool = bench.pool(databases.databaseUrl, 1);
  await pool.query(DECLARE);
  const port = await freePort();
  const child = startProgram(bench, [INTAKE], {
    QORGAN_DATABASE_URL: databases.databaseUrl,
    QORGAN_VAULT_URL: databases.vaultUrl,
    QORGAN_ROOT_KEY: bench.rootKey.bytes.toString('hex'),
    QORGAN_PORT: String(port),
    QORGAN_LOG_LEVEL: 'silent',
    NODE_ENV: 'production',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  let [shots, accepted] = [0, 0];
  return async () => {
    const shot: Shot = { url, connections: CONNECTIONS, seconds };
    const hits = await ask<Hits>(bench, SHOOT, shot);
    [shots, accepted] = [shots + 1, accepted + hits.accepted];
    const { rows } = await pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM qorgan.complaint',
    );
    // What was still in hand when the shooting stopped may have been written unheard.
    const surplus = rows[0]!.n - accepted;
    if (hits.failed > 0 || surplus < 0 || surplus > shots * CONNECTIONS) {
      throw new Error(`${hits.failed} requests failed; ${surplus} rows more than answers`);
    }
    return hits;
  };
}

type Plain = (clients: number, seconds: number) => Promise<number>;

async function openPlain(
  bench: Workbench,
  writer: (databases: Databases) => WriteRows,
): Promise<Plain> {
  const databases = await bench.databases();
  await bench.pool(databases.databaseUrl, 1).query(DECLARE);
  const rows = writer(databases);
  return async (clients, seconds) => {
    const connected = await Promise.all(
      Array.from({ length: clients }, async () => [await rows.cases(), await rows.keys()] as const),
    );
    const began = performance.now();
    let written = 0;
    const client = async ([cases, keys]: (typeof connected)[number]): Promise<void> => {
      for (; performance.now() - began < seconds * 1000; written += 1)
        await rows.write(cases, keys);
    };
    await Promise.all(connected.map(client));
    const rate = written / ((performance.now() - began) / 1000);
    await Promise.all(connected.flat().map((each) => each.end()));
    return rate;
  };
}

/** The number of clients at which a manner of writing is fastest: it is held against that. */
async function bestClients(bench: Workbench, plain: Plain): Promise<number> {
  let best = { clients: CLIENTS[0]!, rate: 0 };
  for (const clients of CLIENTS) {
    bench.progress.step(`plain pg, ${clients} clients`);
    const rate = await plain(clients, bench.quick ? 1 : 3);
    if (rate > best.rate) best = { clients, rate };
  }
  return best.clients;
}
