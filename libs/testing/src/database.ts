import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Where the global set-up leaves the address of the server, for the workers to find. */
export const SERVER_VARIABLE = 'QORGAN_TEST_SERVER_URL';
/** Where it leaves the name of the migrated database that all others are cloned from. */
export const TEMPLATE_VARIABLE = 'QORGAN_TEST_TEMPLATE';

export interface TestDatabase {
  readonly url: string;
  /** Removes it, and with it whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A database of the spec's own, cloned from the migrated template in a tenth of a second. One per
 * spec file: the queues live in it too, and a forgotten worker would take another spec's jobs.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[SERVER_VARIABLE];
  const template = process.env[TEMPLATE_VARIABLE];
  if (!server || !template) {
    throw new Error(
      'No test server: run specs through vitest.config.ts, whose globalSetup starts it',
    );
  }
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log`);
  return {
    url: databaseOn(server, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement that cannot run inside a transaction. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
