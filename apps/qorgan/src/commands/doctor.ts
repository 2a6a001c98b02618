import { Command } from 'commander';
import type { Statement } from '#libs/case-store';
import type { SystemCheck } from '#libs/contracts';
import { SystemClock, systemFacts, systemVerdicts, withStore } from '#libs/platform';
import { foundText, labelOf, remedyText } from '../terminal/system-words.js';
import { print } from '../terminal/print.js';
import { table } from '../terminal/table.js';
import { withSurroundings } from './with-surroundings.js';

const CASES: Statement = {
  name: 'doctor.cases',
  text: 'SELECT count(*)::int AS cases FROM qorgan.complaint',
};

/** `doctor`: is everything as it must be, and what to do where it is not. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check the store, the queue, the law packs and the clocks of this installation')
    .action(() =>
      withSurroundings(async ({ databaseUrl, law: { version }, embedded }) => {
        const now = new SystemClock().now();
        const [cases, facts] = await withStore(databaseUrl, async (store) => [
          (await store.run<{ cases: number }>(CASES))[0]!.cases,
          await systemFacts(store, now, version),
        ]);
        const law = { inForce: version, packs: version };
        const checks = systemVerdicts({ facts, now, law });
        const rows = [
          ['database', embedded ? 'our own PostgreSQL' : 'given by QORGAN_DATABASE_URL', 'good'],
          ['law packs', version, 'good'],
          ['cases', String(cases), 'good'],
          ...checks.map(rowOf),
        ];
        print(`${table(['check', 'found', 'verdict'], rows)}\n`);
        if (checks.some(({ fault }) => fault !== null)) process.exitCode = 1;
      }),
    );
}

const rowOf = (check: SystemCheck): string[] => [
  labelOf(check),
  foundText(check),
  check.fault === null ? 'good' : remedyText(check.fault),
];
