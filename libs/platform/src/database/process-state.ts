import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether a process lives. A zombie (killed, not yet collected by its parent) answers signals and
 * counts as dead: in containers nobody may ever collect it.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processStat(pid)?.state !== 'Z';
}

/**
 * A mark that differs between two processes which were given the same number one after the other.
 * Empty where the system does not tell.
 */
export function startMark(pid: number): string {
  return processStat(pid)?.startTime ?? '';
}

/** False only when the system says that `pid` is some other program. */
export function mayBePostgres(pid: number): boolean {
  try {
    const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return program.includes('postgres');
  } catch {
    return true;
  }
}

function processStat(pid: number): { state: string; startTime: string } | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may itself hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTime: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
