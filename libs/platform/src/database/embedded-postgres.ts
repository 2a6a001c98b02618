import { existsSync } from 'node:fs';
import { databaseUrl, findPostmaster, removeStaleFile } from './adopt.js';
import { locateBinaries } from './binaries.js';
import { initialiseCluster, openClusterFolder, type Cluster } from './cluster.js';
import { ensureDatabases } from './ensure-database.js';
import { keepAlive } from './keep-alive.js';
import { startPostmaster, stopPostmaster, type RunningPostmaster } from './postmaster.js';
import { assertReachable, serverUser } from './server-user.js';
import { acquireSupervisorLock } from './supervisor-lock.js';

/** The databases every installation has: the cases, and apart from them the sealed identities. */
export const DATABASES = ['qorgan', 'qorgan_vault'] as const;

/** Receives what the supervisor does, as event names and numbers. */
export interface DatabaseLog {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

export interface EmbeddedPostgresOptions {
  /** Default `./.qorgan/postgres`. */
  readonly dataDir?: string;
  readonly log?: DatabaseLog;
  /** Told when the server died and does not start again. Default: the error ends the process. */
  readonly onLost?: (error: unknown) => void;
}

export interface EmbeddedPostgres {
  /** The address of a database, `qorgan` unless another is named. Holds the password. */
  url(database?: string): string;
  /** Changes when the server died and was started again; its port does not. */
  readonly pid: number;
  readonly port: number;
  /** True when a killed predecessor had left the server running. */
  readonly adopted: boolean;
  /** Stops the server and waits for its end. Call it when nothing uses the database any more. */
  stop(): Promise<void>;
}

/**
 * Runs the PostgreSQL server that comes with Qorgan. One process supervises a folder at a time
 * and stops what it started or adopted. A server that dies is started again on its port; when the
 * process is killed the server lives on, and the next one adopts it.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const began = performance.now();
  const user = serverUser();
  const cluster = openClusterFolder(options.dataDir ?? './.qorgan/postgres', user);
  const release = acquireSupervisorLock(cluster.lock);
  try {
    const { server, adopted } = await adoptOrStart(cluster);
    await completeDatabases(cluster, server);
    options.log?.info(adopted ? 'database.adopted' : 'database.started', {
      pid: server.pid,
      port: server.port,
      durationMs: Math.round(performance.now() - began),
    });
    return supervised(cluster, { server, adopted }, release, options);
  } catch (error) {
    release();
    throw error;
  }
}

/** The address of a server that another process supervises, for commands beside a running desk. */
export async function findEmbeddedPostgres(
  dataDir = './.qorgan/postgres',
): Promise<((database?: string) => string) | undefined> {
  if (!existsSync(dataDir)) return undefined;
  const cluster = openClusterFolder(dataDir, serverUser());
  const server = await findPostmaster(cluster);
  if (server === undefined) return undefined;
  return (database = DATABASES[0]) => databaseUrl(cluster, server.port, database);
}

interface Found {
  readonly server: RunningPostmaster;
  readonly adopted: boolean;
}

async function adoptOrStart(cluster: Cluster): Promise<Found> {
  const found = await findPostmaster(cluster);
  if (found !== undefined) return { server: found, adopted: true };
  return { server: await startHere(cluster), adopted: false };
}

async function startHere(cluster: Cluster, port?: number): Promise<RunningPostmaster> {
  removeStaleFile(cluster);
  const user = serverUser();
  const binaries = await locateBinaries();
  assertReachable(binaries.postgres, user, 'The PostgreSQL program');
  await initialiseCluster(cluster, binaries, user);
  return startPostmaster(cluster, binaries, user, port);
}

/** Also heals a first start that was killed between its steps. */
async function completeDatabases(cluster: Cluster, server: RunningPostmaster): Promise<void> {
  try {
    await ensureDatabases(databaseUrl(cluster, server.port, 'postgres'), DATABASES);
  } catch (error) {
    await stopPostmaster(cluster.data, server.pid);
    throw error;
  }
}

function supervised(
  cluster: Cluster,
  { server, adopted }: Found,
  release: () => void,
  { log, onLost = endProcess }: EmbeddedPostgresOptions,
): EmbeddedPostgres {
  const { port } = server;
  const revive = async (dead: RunningPostmaster): Promise<RunningPostmaster> => {
    log?.error('database.died', { pid: dead.pid, port });
    const revived = await startHere(cluster, port);
    log?.info('database.started', { pid: revived.pid, port });
    return revived;
  };
  const kept = keepAlive(server, { revive, onLost });
  let stopping: Promise<void> | undefined;
  const stopOnce = async (): Promise<void> => {
    try {
      await kept.release();
      await stopPostmaster(cluster.data, kept.server.pid);
      log?.info('database.stopped', { pid: kept.server.pid });
    } finally {
      release();
    }
  };
  return {
    url: (database = DATABASES[0]) => databaseUrl(cluster, port, database),
    get pid() {
      return kept.server.pid;
    },
    port,
    adopted,
    stop: () => (stopping ??= stopOnce()),
  };
}

/** Nobody can work without the database: the service manager starts all of it anew. */
function endProcess(error: unknown): never {
  throw error;
}
