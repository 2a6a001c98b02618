import { makeUp } from '../data/made-up-cases.js';
import type { Databases, Workbench } from '../harness/workbench.js';

/** Two desks that differ in nothing but how many cases they keep. */
export interface Grounds {
  readonly small: Databases;
  readonly large: Databases;
  readonly cases: { readonly small: number; readonly large: number };
}

/** Made once for all rows that ask whether something stays flat. */
export const grounds = (bench: Workbench): Promise<Grounds> =>
  bench.once('grounds', async () => {
    const cases = { small: 10_000, large: bench.quick ? 100_000 : 1_000_000 };
    return {
      cases,
      small: await desk(bench, cases.small),
      large: await desk(bench, cases.large),
    };
  });

async function desk(bench: Workbench, cases: number): Promise<Databases> {
  const databases = await bench.lastingDatabases();
  const pool = bench.pool(databases.databaseUrl, 1);
  await makeUp(
    pool,
    { cases, reminders: 'to-come', whole: true },
    bench.progress.of('making up cases'),
  );
  return databases;
}
