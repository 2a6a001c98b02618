import type { DataSource } from 'typeorm';
import pg from 'pg';
import { CreateCaseStore1700000000001 } from './migrations/1-create-case-store.js';
import { LawInForce1700000000002 } from './migrations/2-law-in-force.js';
import { CountedEntries1700000000003 } from './migrations/3-counted-entries.js';
import { UnClocks1700000000004 } from './migrations/4-un-clocks.js';
import { News1700000000005 } from './migrations/5-news.js';
import { TriageAndOwners1700000000006 } from './migrations/6-triage-and-owners.js';
import { Refusals1700000000007 } from './migrations/7-refusals.js';

const MIGRATIONS = [
  CreateCaseStore1700000000001,
  LawInForce1700000000002,
  CountedEntries1700000000003,
  UnClocks1700000000004,
  News1700000000005,
  TriageAndOwners1700000000006,
  Refusals1700000000007,
];

/** The name of the migration that this code needs to have run last. */
export const newestMigration: string = MIGRATIONS.at(-1)!.name;

/**
 * The connection that migrations run on. No automatic schema: migrations are written by hand.
 * TypeORM is loaded here and not at the start of a process, which has nothing to migrate.
 */
export async function createDataSource(url: string): Promise<DataSource> {
  const { DataSource } = await import('typeorm');
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'qorgan',
    synchronize: false,
    logging: false,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    poolSize: 1,
  });
}

/** Brings the case store to the newest schema; does nothing when it is there. @returns names run */
export async function migrateCaseStore(url: string): Promise<string[]> {
  if (await isCaseStoreMigrated(url)) return [];
  const source = await (await createDataSource(url)).initialize();
  try {
    await source.query('CREATE SCHEMA IF NOT EXISTS qorgan');
    const done = await source.runMigrations({ transaction: 'all' });
    return done.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** True when the newest migration has run. */
export async function isCaseStoreMigrated(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT name FROM qorgan.migration ORDER BY id DESC LIMIT 1',
    );
    return rows[0]?.name === newestMigration;
  } catch (error) {
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
