import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateCaseStore } from '../../case-store/src/data-source.js';
import { migrateQueues } from '../../messaging/src/queue-link.js';
import { startEmbeddedPostgres } from '../../platform/src/database/embedded-postgres.js';
import { databaseOn, onServer, SERVER_VARIABLE, TEMPLATE_VARIABLE } from './database.js';

/**
 * Vitest's global set-up: one server and one migrated template for the whole run. With
 * QORGAN_TEST_DATABASE_URL the server is yours, and only the template is made and removed.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await someServer();
  const template = `template_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, `CREATE DATABASE ${template}`);
  await migrateCaseStore(databaseOn(server.url, template));
  await migrateQueues(databaseOn(server.url, template));
  process.env[SERVER_VARIABLE] = server.url;
  process.env[TEMPLATE_VARIABLE] = template;
  return async () => {
    await onServer(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server.stop();
  };
}

async function someServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['QORGAN_TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'qorgan-specs-'));
  // mkdtemp makes 0700; as root, the server runs as somebody else and must pass through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url('postgres'), stop };
}
