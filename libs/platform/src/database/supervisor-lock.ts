import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { QorganError } from '../errors/qorgan-error.js';
import { isAlive, startMark } from './process-state.js';

interface Holder {
  readonly pid: number;
  readonly mark: string;
}

const heldHere = new Set<string>();

/**
 * Makes this process the only supervisor of a database folder, until the returned function is
 * called. The holder alone starts and stops the server; a holder that was killed is replaced.
 */
export function acquireSupervisorLock(path: string): () => void {
  if (heldHere.has(path)) throw alreadySupervised(path, process.pid);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (tryCreate(path)) {
      heldHere.add(path);
      return () => {
        if (heldHere.delete(path)) rmSync(path, { force: true });
      };
    }
    const holder = readHolder(path);
    if (holder !== undefined && isHolding(holder)) throw alreadySupervised(path, holder.pid);
    removeStale(path);
  }
  throw new QorganError(
    'database.lock-contended',
    `Several processes are starting on ${path} at once.`,
    'Start one of them again.',
  );
}

/** Written aside and linked into place: a reader never sees a half-written lock. */
function tryCreate(path: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  const holder: Holder = { pid: process.pid, mark: startMark(process.pid) };
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two starters may both see a stale lock: the one that moves it away looks at what it moved. */
function removeStale(path: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved !== undefined && isHolding(moved)) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Process numbers return after a restart, in containers always the same: the mark tells. */
function isHolding(holder: Holder): boolean {
  if (holder.pid === process.pid) return false;
  return isAlive(holder.pid) && startMark(holder.pid) === holder.mark;
}

function readHolder(path: string): Holder | undefined {
  try {
    const parsed = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    if (typeof parsed.pid !== 'number') return undefined;
    return { pid: parsed.pid, mark: String(parsed.mark ?? '') };
  } catch {
    return undefined;
  }
}

function alreadySupervised(path: string, pid: number): QorganError {
  return new QorganError(
    'database.already-supervised',
    `Process ${pid} already runs the database of this folder (${path}).`,
    `Stop process ${pid}, give this one another QORGAN_DATA_DIR, or set QORGAN_DATABASE_URL so that both use one server.`,
  );
}
