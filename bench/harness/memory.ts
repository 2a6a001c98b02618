import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Memory of processes together, in MB. */
export interface Memory {
  /** Each process for itself: memory that several share counts once for each. */
  readonly rss: number;
  /** Shared memory divided by those who share it: what the machine really gave. */
  readonly pss: number;
}

/** Memory of a process and of all that it started; null where the system does not tell. */
export function memoryOf(pids: readonly number[]): Memory | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const all = new Set(pids.flatMap((pid) => [pid, ...descendants(pid)]));
  const sum = (field: string): number =>
    [...all].reduce((total, pid) => total + kilobytes(pid, field), 0) / 1024;
  return { rss: sum('Rss'), pss: sum('Pss') };
}

function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: string): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function kilobytes(pid: number, field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/smaps_rollup`));
  return Number(found?.[1] ?? 0);
}

/** A process may have ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
