import { verdictOf, type MeasuredRow, type Row } from './figure.js';
import { readCpuTimes, stealBetween } from './steal.js';
import type { Workbench } from './workbench.js';

/** Runs the rows one after the other; a row that fails is told and does not take the others along. */
export async function runRows(rows: readonly Row[], bench: Workbench): Promise<MeasuredRow[]> {
  const measured: MeasuredRow[] = [];
  for (const row of rows) {
    if (!bench.isClosing) measured.push(await runRow(row, bench));
  }
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
    if (!bench.isClosing) tellFailure(name, error);
    return { name, title, seconds: 0, steal: 0, figures: [] };
  } finally {
    await bench.closeRow();
  }
}

function tellFailure(name: string, error: unknown): void {
  process.exitCode = 1;
  const words = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${name} failed: ${words}\n`);
}
