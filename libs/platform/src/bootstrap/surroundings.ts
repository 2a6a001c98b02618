import { join } from 'node:path';
import { loadRootKey } from '#libs/vault';
import type { QorganConfig } from '../config/config.js';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { loadLaw } from '../law/load-law.js';
import { QorganLogger } from '../logging/logger.js';
import { explainFailedStart } from './process-end.js';
import type { Surroundings } from './start-services.js';

/** Everything outside a process, opened; `close` stops what this process has started. */
export interface OpenSurroundings extends Surroundings {
  readonly logger: QorganLogger;
  /** True when a PostgreSQL of our own runs under the data directory. */
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
}

/**
 * Opens what the services stand on: the law, the root key and the databases. Without
 * QORGAN_DATABASE_URL the real PostgreSQL of the package is started under the data directory.
 * @param as `desk` runs the database and stops it in the end; `guest` is a command that uses the
 *   database of a running desk where there is one
 * @throws PackError, RootKeyError, or whatever keeps the database from starting
 */
export async function openSurroundings(
  config: QorganConfig,
  as: 'desk' | 'guest' = 'desk',
): Promise<OpenSurroundings> {
  // Standard output belongs to what a command was asked for; a guest says only what went wrong.
  const level = as === 'guest' && config.logLevel === 'info' ? 'warn' : config.logLevel;
  const logger = new QorganLogger({ level, destination: process.stderr });
  const { packsDir, silenceWorkingDays } = config;
  const cacheDir = join(config.dataDir, 'law');
  const readLaw = () => loadLaw(packsDir, { silenceWorkingDays, cacheDir });
  const law = readLaw();
  const rootKey = await loadRootKey(config.rootKey);
  const databases = await openDatabases(config, logger, as);
  const queueUrl = config.queue.kind === 'redis' ? config.queue.url : undefined;
  return { config, law, readLaw, rootKey, logger, queueUrl, ...databases };
}

async function openDatabases(config: QorganConfig, logger: QorganLogger, as: 'desk' | 'guest') {
  if (config.databaseUrl !== undefined) {
    const vaultUrl = config.vaultUrl ?? besideDatabase(config.databaseUrl);
    return {
      databaseUrl: config.databaseUrl,
      vaultUrl,
      embedded: false,
      close: async () => undefined,
    };
  }
  const dataDir = join(config.dataDir, 'postgres');
  const running = as === 'guest' ? await findEmbeddedPostgres(dataDir) : undefined;
  if (running) {
    return {
      databaseUrl: running('qorgan'),
      vaultUrl: config.vaultUrl ?? running('qorgan_vault'),
      embedded: true,
      close: async () => undefined,
    };
  }
  const server = await startEmbeddedPostgres({
    dataDir,
    log: logger,
    // Nothing works without it: whoever watches this process starts all of it anew.
    onLost: (error) => process.exit(explainFailedStart(error)),
  });
  return {
    databaseUrl: server.url('qorgan'),
    vaultUrl: config.vaultUrl ?? server.url('qorgan_vault'),
    embedded: true,
    close: () => server.stop(),
  };
}

/** The key store is a database of its own: `qorgan` has its keys in `qorgan_vault`. */
function besideDatabase(url: string): string {
  const beside = new URL(url);
  beside.pathname = `${beside.pathname}_vault`;
  return beside.href;
}
