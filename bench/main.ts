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
    void bench.abort().finally(() => process.exit(code));
  };
  process.once('SIGINT', () => end(130)).once('SIGTERM', () => end(143));
  process.on('uncaughtException', (error) => {
    // What the row still had in hand when it was given up fails, and nobody waits for it any more.
    if (bench.isClosing) return;
    process.stderr.write(`${error.stack}\n`);
    end(1);
  });
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
