import pg from 'pg';
import { migrateCaseStore } from '#libs/case-store';
import { migrateQueues } from '#libs/messaging';
import { KEY_STORE_SCHEMA } from '#libs/vault';

/** Where the schemas go. */
export interface MigrationTargets {
  readonly databaseUrl: string;
  readonly vaultUrl: string;
  /** Set when the queue is not in PostgreSQL, and so needs no schema there. */
  readonly queueUrl: string | undefined;
}

/**
 * Brings the case store, the key store and the queue to the newest schema. Running it again, or
 * twice at once, changes nothing.
 * @returns names of the case-store migrations that ran
 */
export async function migrateAll(targets: MigrationTargets): Promise<string[]> {
  const [done] = await Promise.all([
    migrateCaseStore(targets.databaseUrl),
    migrateKeyStore(targets.vaultUrl),
    targets.queueUrl === undefined ? migrateQueues(targets.databaseUrl) : undefined,
  ]);
  return done;
}

async function migrateKeyStore(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(KEY_STORE_SCHEMA);
  } finally {
    await client.end();
  }
}
