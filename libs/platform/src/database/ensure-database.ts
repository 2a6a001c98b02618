import pg from 'pg';
import { QorganError } from '../errors/qorgan-error.js';

const DUPLICATE = new Set(['42P04', '23505']);

/** Creates the database `name` on the server of `url` unless it exists; true when it did. */
export async function ensureDatabase(url: string, name: string): Promise<boolean> {
  return (await ensureDatabases(url, [name])) > 0;
}

/** The same for several over one connection; tells how many were made. */
export async function ensureDatabases(url: string, names: readonly string[]): Promise<number> {
  names.forEach(assertPlainName);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    const present = new Set(rows.map((row) => row.datname));
    const missing = names.filter((name) => !present.has(name));
    for (const name of missing) await createDatabase(client, name);
    return missing.length;
  } finally {
    await client.end();
  }
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } catch (error) {
    // Another process was quicker.
    if (!DUPLICATE.has(String((error as { code?: unknown }).code))) throw error;
  }
}

/** A database's name cannot be a bound parameter. */
function assertPlainName(name: string): void {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(name)) return;
  throw new QorganError(
    'database.bad-name',
    'A database name has small letters, digits and _ only.',
  );
}
