import { realpathSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { QorganError } from '../errors/qorgan-error.js';
import { DATABASE_USER, type Cluster } from './cluster.js';
import { postmasterFilePath, readPostmasterFile } from './postmaster-file.js';
import type { RunningPostmaster } from './postmaster.js';
import { isAlive, mayBePostgres } from './process-state.js';

const PATIENCE_MS = 10_000;
const POLL_MS = 20;

/** The address of a database on the local server. */
export function databaseUrl(cluster: Cluster, port: number, database: string): string {
  return `postgres://${DATABASE_USER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/**
 * Finds the server that a killed predecessor left running on this folder. It is ours only when it
 * lets us in with our password and says that it serves this folder.
 */
export async function findPostmaster(cluster: Cluster): Promise<RunningPostmaster | undefined> {
  let deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const file = readPostmasterFile(cluster.data);
    if (file === undefined) return undefined;
    if (!isAlive(file.pid) || !mayBePostgres(file.pid)) return undefined;
    if (file.status === 'ready' && (await answers(cluster, file.port))) {
      return { pid: file.pid, port: file.port };
    }
    // Replaying its log after a crash takes as long as it takes; stopping ends by itself.
    if (file.status !== 'ready') deadline = performance.now() + PATIENCE_MS;
    if (performance.now() > deadline) throw strangerHolds(cluster, file.pid);
    await pause(POLL_MS);
  }
}

/**
 * Removes what a dead server left, whose number a zombie or another program may bear by now:
 * PostgreSQL would refuse to start. Only for the holder of the lock; a living server whose file
 * is removed stops.
 */
export function removeStaleFile(cluster: Cluster): void {
  rmSync(postmasterFilePath(cluster.data), { force: true });
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl(cluster, port, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const served = rows[0]?.data_directory;
    return served !== undefined && realpathSync(served) === realpathSync(cluster.data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function strangerHolds(cluster: Cluster, pid: number): QorganError {
  return new QorganError(
    'database.held-by-stranger',
    `Process ${pid} holds the database in ${cluster.data}, but does not let us in.`,
    `Stop process ${pid} (kill -INT ${pid}) and start Qorgan again.`,
  );
}
