import { existsSync, readFileSync } from 'node:fs';

/** Jiffies of all cores together since the machine started. */
export interface CpuTimes {
  readonly steal: number;
  readonly total: number;
}

/** Reads `/proc/stat`; null where there is none. */
export function readCpuTimes(): CpuTimes | null {
  if (!existsSync('/proc/stat')) return null;
  const [line] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const times = line!.trim().split(/\s+/).slice(1, 9).map(Number);
  return { steal: times[7] ?? 0, total: times.reduce((sum, each) => sum + each, 0) };
}

/** The share that the host took between two readings, in percent; zero where nobody can tell. */
export function stealBetween(before: CpuTimes | null, after: CpuTimes | null): number {
  if (!before || !after || after.total === before.total) return 0;
  return (100 * (after.steal - before.steal)) / (after.total - before.total);
}
