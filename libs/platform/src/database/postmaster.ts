import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { QorganError } from '../errors/qorgan-error.js';
import type { PostgresBinaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { isAlive } from './process-state.js';
import { readPostmasterFile } from './postmaster-file.js';
import type { ServerUser } from './server-user.js';
import { serverArguments, serverEnvironment } from './settings.js';

const LOG_LIMIT_BYTES = 5_000_000;
const ATTEMPTS = 8;
const POLL_MS = 10;
const FAST_STOP_MS = 30_000;

/** A server that accepts connections. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts the server and waits until it accepts connections. Children of a killed server may hold
 * its shared memory for a moment, and a free port may be taken meanwhile: both are tried again.
 * @param knownPort the port to take, when others already know it; else any free one
 */
export async function startPostmaster(
  cluster: Cluster,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  knownPort?: number,
): Promise<RunningPostmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = knownPort ?? (await freePort());
    const child = spawnServer(cluster, binaries, user, port);
    if (await becomesReady(child, cluster)) return { pid: child.pid as number, port };
    if (attempt === ATTEMPTS) throw startFailure(cluster);
    await pause(Math.min(100 * 2 ** (attempt - 1), 2_000));
  }
}

/** Stops the server and waits for its end: sessions are cut, data is written. */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  // The number may belong to another process by now; the server's own file decides.
  if (pid <= 0 || readPostmasterFile(data)?.pid !== pid || !isAlive(pid)) return;
  signal(pid, 'SIGINT');
  if (await endsWithin(pid, FAST_STOP_MS)) return;
  // As safe as a power cut: the next start replays the log.
  signal(pid, 'SIGQUIT');
  if (await endsWithin(pid, 5_000)) return;
  throw new QorganError(
    'database.stop-failed',
    `The database server, process ${pid}, does not end.`,
  );
}

/** Waits until a process has ended; false when it has not in time. */
export async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}

function spawnServer(
  cluster: Cluster,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  port: number,
): ChildProcess {
  const log = openLog(cluster.log);
  try {
    const child = spawn(binaries.postgres, serverArguments(cluster.data, port), {
      cwd: cluster.folder,
      // Its own session: Ctrl-C reaches us first, and we stop the server when we have drained.
      detached: true,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      windowsHide: true,
      ...user,
    });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function becomesReady(child: ChildProcess, cluster: Cluster): Promise<boolean> {
  const { pid } = child;
  if (pid === undefined) return false;
  // No time limit: after a crash the server may replay for long, and it is alive while it does.
  while (child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(cluster.data);
    if (file?.pid === pid && file.status === 'ready') return true;
    await pause(POLL_MS);
  }
  return false;
}

function startFailure(cluster: Cluster): QorganError {
  const lines = readFileSync(cluster.log, 'utf8').trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? '';
  return new QorganError(
    'database.start-failed',
    `The database server does not start. Its last word: ${reason}`,
    `The whole log is ${cluster.log}.`,
  );
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Opened by us and inherited, so that the server user needs no right to it. */
function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
