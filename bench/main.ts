import { runRows } from './harness/run-rows.js';
import { readOptions, usage, type Options } from './harness/options.js';
import { Progress } from './harness/progress.js';
import { asJson, asTable } from './harness/report.js';
import { Workbench } from './harness/workbench.js';
import { ROWS } from './rows/index.js';

/** 0 measured, 2 usage, 130 interrupted; a missed goal is news, not a failure. */
async function main(): Promise<void> {
  const options = optionsOrUsage();
  if (!options) return;
  const progress = new Progress();
  const bench = Workbench.create({ quick: options.quick, rounds: options.quick ? 2 : 3, progress });
  const end = (code: number): void => {
    progress.clear();
    // What the row still has in hand fails now; nobody waits for it any more.
    process.on('uncaughtException', () => undefined).on('unhandledRejection', () => undefined);
    void bench.abort().finally(() => process.exit(code));
  };
  process.once('SIGINT', () => end(130)).once('SIGTERM', () => end(143));
  try {
    const wanted = ROWS.filter(
      ({ name }) => options.only.length === 0 || options.only.includes(name),
    );
    const rows = await runRows(wanted, bench);
    progress.clear();
    process.stdout.write(options.json ? asJson(rows, options.quick) : asTable(rows));
  } finally {
    await bench.close();
  }
}

function optionsOrUsage(): Options | undefined {
  try {
    const options = readOptions(
      process.argv.slice(2),
      ROWS.map(({ name }) => name),
    );
    if (!options.help) return options;
    process.stdout.write(usage(ROWS));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage(ROWS)}`);
    process.exitCode = 2;
  }
  return undefined;
}

await main();
