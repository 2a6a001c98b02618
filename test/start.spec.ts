import { createServer } from 'node:net';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeHome, type Home } from './rig/home.js';
import { memoryOf } from './rig/memory.js';
import type { Running } from './rig/running.js';
import { isAlive } from './rig/server.js';

let home: Home;

afterEach(() => home?.remove());

const COMPLAINT = {
  receivedOn: '2014-05-24',
  aggrieved: [{ name: 'Somebody Madeup' }],
  alleged: ['torture'],
};

const post = (url: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const casesAt = async (url: string): Promise<string[]> =>
  ((await (await fetch(`${url}/api/intake/cases`)).json()) as { code: string }[]).map(
    ({ code }) => code,
  );

/** Starts the desk and tells how long it took until it was ready. */
async function timed(settings = {}): Promise<{ desk: Running; url: string; ms: number }> {
  const began = performance.now();
  const desk = home.qorgan(['start'], settings);
  const url = await desk.ready();
  return { desk, url, ms: Math.round(performance.now() - began) };
}

describe('a start with nothing but Node', () => {
  it('makes everything, keeps it over a stop, and leaves no process behind', async () => {
    home = await makeHome();
    const first = await timed();
    expect(first.desk.stderr).toContain(home.rootKeyFile);
    const registered = await post(first.url, '/api/intake/complaints', COMPLAINT);
    expect(registered.status).toBe(201);
    const { code } = (await registered.json()) as { code: string };
    const server = home.server()!.pid;
    expect(await first.desk.stop('SIGINT')).toEqual({ code: 0, signal: null });
    expect(isAlive(server)).toBe(false);

    const warm = await timed();
    expect(warm.desk.stderr).not.toContain('root key was made');
    expect(await casesAt(warm.url)).toEqual([code]);
    const { processes, rss, pss } = memoryOf([warm.desk.pid, home.server()!.pid]);
    process.stdout.write(
      `start: first ${first.ms} ms, warm ${warm.ms} ms to ready (goal 3000); resident ` +
        `${pss} MB, ${rss} MB with shared pages counted in each of ${processes} (goal 400)\n`,
    );
    expect((await warm.desk.stop('SIGTERM')).code).toBe(0);
  });

  it('takes over the database that a killed process left running', async () => {
    home = await makeHome();
    const first = await timed();
    await post(first.url, '/api/intake/complaints', COMPLAINT);
    const kept = await casesAt(first.url);
    const server = home.server()!;
    await first.desk.kill();
    expect(home.server()).toEqual(server);

    const second = await timed();
    expect(home.server()).toEqual(server);
    expect(second.desk.stderr).toContain('database.adopted');
    expect(await casesAt(second.url)).toEqual(kept);
    expect((await second.desk.stop('SIGINT')).code).toBe(0);
    expect(isAlive(server.pid)).toBe(false);
  });

  it('refuses a second desk on the same folder, and lets a command in beside the first', async () => {
    home = await makeHome();
    const { desk, url } = await timed();
    const second = home.qorgan(['start']);
    expect((await second.ended).code).toBe(1);
    expect(second.stderr).toContain(`Process ${desk.pid} already runs the database`);
    expect(second.stderr).toContain('QORGAN_DATA_DIR');
    expect(second.stderr).not.toMatch(/^\s+at /m);

    const doctor = home.qorgan(['doctor']);
    expect((await doctor.ended).code).toBe(0);
    expect(doctor.stdout).toContain('our own PostgreSQL');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });
});

describe('settings that cannot be', () => {
  it('are all named at once, none of their values is, and nothing is made', async () => {
    home = await makeHome();
    const desk = home.qorgan(['start'], {
      QORGAN_PORT: 'eighty',
      QORGAN_LANG: 'de',
      QORGAN_DATABASE_URL: 'mysql://hunter2@here/qorgan',
      QORGAN_SERVICE: 'intake',
    });
    expect((await desk.ended).code).toBe(78);
    for (const name of ['QORGAN_PORT', 'QORGAN_LANG', 'QORGAN_DATABASE_URL', 'QORGAN_SERVICES']) {
      expect(desk.stderr).toContain(name);
    }
    expect(desk.stderr).not.toMatch(/hunter2|eighty|^\s+at /m);
    expect(existsSync(join(home.dataDir, 'postgres'))).toBe(false);
  });

  it('include a root key that is not where it is said to be', async () => {
    home = await makeHome();
    const desk = home.qorgan(['start'], { QORGAN_ROOT_KEY_FILE: join(home.folder, 'nowhere.key') });
    expect((await desk.ended).code).toBe(78);
    expect(desk.stderr).toContain('nowhere.key');
    expect(existsSync(join(home.dataDir, 'postgres'))).toBe(false);
  });

  it('include a port that another program has', async () => {
    home = await makeHome();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    try {
      const desk = home.qorgan(['start'], { QORGAN_PORT: String(port) });
      expect((await desk.ended).code).toBe(78);
      expect(desk.stderr).toContain(`Port ${port} is taken`);
      expect(home.server()).toBeUndefined();
    } finally {
      other.close();
    }
  });
});
