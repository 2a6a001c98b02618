import { readdirSync, readFileSync } from 'node:fs';

export interface Memory {
  readonly processes: number;
  /** Megabytes; pages that several processes share are counted in each. */
  readonly rss: number;
  /** Megabytes; shared pages are counted once. */
  readonly pss: number;
}

/** What some processes and all their children hold in memory. */
export function memoryOf(pids: readonly number[]): Memory {
  const family = withChildren(pids);
  const sum = (key: string): number =>
    Math.round(family.reduce((total, pid) => total + kilobytes(pid, key), 0) / 1024);
  return { processes: family.length, rss: sum('Rss'), pss: sum('Pss') };
}

function withChildren(pids: readonly number[]): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const found = new Set(pids);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function parentOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

const kilobytes = (pid: number, key: string): number =>
  Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
