import { verdictOf, type MeasuredRow, type Row } from './figure.js';
import { readCpuTimes, stealBetween } from './steal.js';
import type { Workbench } from './workbench.js';

/** Runs the rows one after the other; a row that fails is told and does not take the others along. */
export async function runRows(rows: readonly Row[], bench: Workbench): Promise<MeasuredRow[]> {
  const measured: MeasuredRow[] = [];
  for (const row of rows) measured.push(await runRow(row, bench));
  return measured;
}

async function runRow({ name, title, run }: Row, bench: Workbench): Promise<MeasuredRow> {
  bench.progress.start(name);
  const began = performance.now();
  const before = readCpuTimes();
  try {
    const figures = await run(bench);
    const steal = stealBetween(before, readCpuTimes());
    return {
      name,
      title,
      seconds: (performance.now() - began) / 1000,
      steal,
      figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure, steal) })),
    };
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`\n${name} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    return { name, title, seconds: 0, steal: 0, figures: [] };
  } finally {
    await bench.closeRow();
  }
}
