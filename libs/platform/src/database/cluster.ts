import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { QorganError } from '../errors/qorgan-error.js';
import type { PostgresBinaries } from './binaries.js';
import { assertReachable, type ServerUser } from './server-user.js';
import { serverEnvironment } from './settings.js';

/** The files of one database folder. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly lock: string;
  readonly log: string;
  readonly password: string;
}

/** The role Qorgan connects as. */
export const DATABASE_USER = 'qorgan';

/** Creates the folder and its password when missing. Does not touch the data. */
export function openClusterFolder(dataDir: string, user: ServerUser | undefined): Cluster {
  const folder = resolve(dataDir);
  // The server user must pass through the folder, and reads nothing in it but its own files.
  mkdirSync(folder, { recursive: true, mode: user === undefined ? 0o700 : 0o711 });
  const data = join(folder, 'data');
  assertReachable(data, user, 'The database folder');
  return {
    folder,
    data,
    lock: join(folder, 'supervisor.lock'),
    log: join(folder, 'server.log'),
    password: readOrCreatePassword(join(folder, 'password'), user),
  };
}

/** Creates the data on first start; true when it did. */
export async function initialiseCluster(
  cluster: Cluster,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
): Promise<boolean> {
  if (existsSync(join(cluster.data, 'PG_VERSION'))) {
    assertOwned(cluster, user);
    return false;
  }
  // Built aside and renamed: a start that is killed half way leaves no half-made database.
  const draft = `${cluster.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (user !== undefined) chownSync(draft, user.uid, user.gid);
  await runInitdb(binaries.initdb, draft, cluster, user);
  renameSync(draft, cluster.data);
  return true;
}

async function runInitdb(
  initdb: string,
  draft: string,
  cluster: Cluster,
  user: ServerUser | undefined,
): Promise<void> {
  // Encoding and locale are named: otherwise the caller's terminal decides how text is sorted.
  const flags = ['-D', draft, '-U', DATABASE_USER, '-A', 'scram-sha-256', '-E', 'UTF8'];
  flags.push('--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions');
  flags.push(`--pwfile=${join(cluster.folder, 'password')}`);
  try {
    await promisify(execFile)(initdb, flags, {
      cwd: cluster.folder,
      env: serverEnvironment(),
      ...user,
    });
  } catch (error) {
    const reason = String((error as { stderr?: unknown }).stderr ?? error).trim();
    rmSync(draft, { recursive: true, force: true });
    throw new QorganError('database.init-failed', `The database could not be created: ${reason}`);
  }
}

function readOrCreatePassword(path: string, user: ServerUser | undefined): string {
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
    // initdb reads it as the server user; it protects nothing from the server itself.
    if (user !== undefined) chownSync(draft, user.uid, user.gid);
    renameSync(draft, path);
  }
  return readFileSync(path, 'utf8').trim();
}

function assertOwned(cluster: Cluster, user: ServerUser | undefined): void {
  const wanted = user?.uid ?? process.getuid?.();
  const owner = statSync(cluster.data).uid;
  if (wanted === undefined || owner === wanted) return;
  throw new QorganError(
    'database.other-owner',
    `The database in ${cluster.data} belongs to user ${owner}, and would be run by user ${wanted}.`,
    'Start Qorgan as the user who created it, or change the owner of that folder and all in it.',
  );
}
