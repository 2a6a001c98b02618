import { createPostgresBackend, createRedisBackend, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

export interface QueueSettings {
  /** redis:// or rediss://; without it the queues live in PostgreSQL, in a schema of their own. */
  readonly queueUrl?: string | undefined;
  readonly databaseUrl: string;
  /** How many services this process runs: each worker keeps one connection to be woken on. */
  readonly workers: number;
  /** Namespace of the keys on a Redis that others use too. */
  readonly prefix?: string | undefined;
  /** First pause after a failed attempt; doubles each time, half of it by chance. */
  readonly retryAfterMs?: number | undefined;
}

// Queue and Worker are typed for Redis; the other factory keeps the same contract.
type Factory = typeof createRedisBackend;

/** The wire that all queues of a process share. */
export interface QueueLink {
  readonly kind: 'postgres' | 'redis';
  readonly factory: Factory;
  readonly toAdd: object;
  readonly toWork: object;
  end(): Promise<unknown>;
}

export const linkTo = (settings: QueueSettings): QueueLink =>
  settings.queueUrl ? redis(settings.queueUrl) : postgres(settings);

/** Creates or upgrades the queues' schema; part of the migrate command, never of a start. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    await client.end();
  }
}

function postgres({ databaseUrl, workers }: QueueSettings): QueueLink {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: workers + 4,
    // Without it a worker would not notice that the connection it is woken on has died.
    keepAlive: true,
    // BullMQ names no schema when it is handed a pool.
    options: '-c search_path=bullmq',
  });
  // Every queue and worker listens to the pool.
  pool.setMaxListeners(0);
  // The pool hears its idle clients only: one in use whose server dies would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const factory = createPostgresBackend as unknown as Factory;
  return { kind: 'postgres', factory, toAdd: pool, toWork: pool, end: () => pool.end() };
}

function redis(url: string): QueueLink {
  // To add fails at once when Redis is away; to work waits for it to come back.
  const toAdd = new Redis(url, { maxRetriesPerRequest: 0 });
  toAdd.setMaxListeners(0);
  toAdd.on('error', () => {});
  const toWork = { url, maxRetriesPerRequest: null };
  const end = async (): Promise<void> => toAdd.disconnect();
  return { kind: 'redis', factory: createRedisBackend, toAdd, toWork, end };
}
