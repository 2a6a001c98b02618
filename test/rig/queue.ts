import { Redis } from 'ioredis';
import type { LineFacts } from './line-facts.js';

/** Where the hints of a line travel, and how to lose them all at once. */
export interface Queue {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  wipe(facts: LineFacts): Promise<void>;
  /** Leaves nothing behind where the queue outlives the installation that used it. */
  tidy(): Promise<void>;
}

const IN_POSTGRES: Queue = {
  name: 'PostgreSQL',
  settings: {},
  async wipe(facts) {
    // Not the list of migrations: without that there is no queue, not an empty one.
    const [found] = await facts.rows<{ list: string }>(
      `SELECT string_agg('bullmq.' || quote_ident(tablename), ',') AS list FROM pg_tables
        WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    await facts.rows(`TRUNCATE ${found!.list} CASCADE`);
  },
  tidy: async () => undefined,
};

/**
 * PostgreSQL, and Redis too where QORGAN_TEST_REDIS_URL names one.
 * @param side even or odd databases of that Redis, so that two spec files at once do not meet
 */
export async function queues(side: 'even' | 'odd'): Promise<readonly Queue[]> {
  const url = process.env['QORGAN_TEST_REDIS_URL'];
  return url ? [IN_POSTGRES, await emptyDatabaseOf(url, side)] : [IN_POSTGRES];
}

/** A numbered database of that Redis in which nobody has anything: it will be flushed. */
async function emptyDatabaseOf(url: string, side: 'even' | 'odd'): Promise<Queue> {
  for (let number = side === 'odd' ? 15 : 14; number > 0; number -= 2) {
    const own = new URL(url);
    own.pathname = `/${number}`;
    if ((await onRedis(own.href, (redis) => redis.dbsize())) > 0) continue;
    const flush = async () => void (await onRedis(own.href, (redis) => redis.flushdb()));
    return {
      name: 'Redis',
      settings: { QORGAN_QUEUE_URL: own.href },
      wipe: flush,
      tidy: flush,
    };
  }
  throw new Error(`Redis at QORGAN_TEST_REDIS_URL has no empty ${side} database among 1 to 15`);
}

async function onRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
