import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort, stopProgram } from './programs.js';
import type { Workbench } from './workbench.js';

const PATIENCE_MS = 5_000;

/**
 * The Redis of QORGAN_BENCH_REDIS_URL, else one of our own that is as durable as PostgreSQL, until
 * the end of the row; undefined where no redis-server is installed.
 */
export async function openRedis(bench: Workbench): Promise<string | undefined> {
  const given = process.env['QORGAN_BENCH_REDIS_URL'];
  if (given) return given;
  const port = await freePort();
  const dir = join(bench.dir, `redis-${port}`);
  mkdirSync(dir);
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''];
  flags.push('--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction');
  const child = spawn('redis-server', flags, { stdio: 'ignore' });
  let missing = false;
  child.once('error', () => (missing = true));
  bench.defer(() => (missing ? undefined : stopProgram(child)));
  const url = `redis://127.0.0.1:${port}`;
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(20)) {
    if (missing) return undefined;
    if (await answers(url)) return url;
  }
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
