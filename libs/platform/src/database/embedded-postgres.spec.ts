import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureDatabase } from './ensure-database.js';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { readPostmasterFile } from './postmaster-file.js';
import { endsWithin, stopPostmaster } from './postmaster.js';
import { isAlive } from './process-state.js';

let folder: string;
let running: EmbeddedPostgres | undefined;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qorgan-pg-'));
  // mkdtemp makes 0700; as root, the server runs as somebody else and must pass through.
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  child?.kill('SIGKILL');
  child = undefined;
  const data = join(folder, 'postgres', 'data');
  await stopPostmaster(data, readPostmasterFile(data)?.pid ?? 0);
  rmSync(folder, { recursive: true, force: true });
});

const start = async (): Promise<EmbeddedPostgres> =>
  (running = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') }));

const query = async (url: string, sql: string, values?: unknown[]): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
};

describe('the embedded server', () => {
  it('creates itself, keeps what it is given over a stop, and starts warm', async () => {
    const first = await start();
    await query(first.url(), 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(await query(first.url('qorgan_vault'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(await ensureDatabase(second.url('postgres'), 'qorgan')).toBe(false);
    expect(await ensureDatabase(second.url('postgres'), 'other')).toBe(true);
    const other = await findEmbeddedPostgres(join(folder, 'postgres'));
    expect(other?.()).toBe(second.url());
  });

  it('is UTF-8, durable, and reachable only with the password kept in a closed file', async () => {
    const { url } = await start();
    const [row] = await query(
      url(),
      `SELECT getdatabaseencoding() AS encoding, current_setting('fsync') AS fsync,
        current_setting('listen_addresses') AS address, lower('ҚОРҒАН') AS folded`,
    );
    expect(row).toEqual({ encoding: 'UTF8', fsync: 'on', address: '127.0.0.1', folded: 'қорған' });
    const password = join(folder, 'postgres', 'password');
    expect(statSync(password).mode & 0o777).toBe(0o600);
    const wrong = url().replace(readFileSync(password, 'utf8'), 'guess');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes no value of a failed statement into its log', async () => {
    const { url } = await start();
    const name = 'Rasim Bayramov';
    await expect(query(url(), 'SELECT $1::int', [name])).rejects.toThrow();
    await expect(query(url(), `SELECT '${name}'::uuid`)).rejects.toThrow();
    await expect(query(url(), `SELECT nothing FROM "${name}"`)).rejects.toThrow();
    await query(url(), `DO $$ BEGIN RAISE WARNING '${name}'; END $$`);
    const log = readFileSync(join(folder, 'postgres', 'server.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Bayramov');
  });

  it('refuses a second supervisor and names the first', async () => {
    await start();
    const second = startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    await expect(second).rejects.toMatchObject({ code: 'database.already-supervised' });
    await expect(second).rejects.toThrow(String(process.pid));
  });
});

describe('after a crash', () => {
  it('adopts the server of a supervisor that was killed, and stops it', async () => {
    const { supervisor, pid } = await startInChild(join(folder, 'postgres'));
    await expect(start()).rejects.toThrow(`Process ${supervisor.pid}`);
    supervisor.kill('SIGKILL');
    await once(supervisor, 'exit');
    expect(isAlive(pid)).toBe(true);

    const adopted = await start();
    expect(adopted).toMatchObject({ adopted: true, pid });
    expect(await query(adopted.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await adopted.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers what was committed when the server itself was killed', async () => {
    const first = await start();
    await query(first.url(), 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(first.pid, 'SIGKILL');
    expect(await endsWithin(first.pid, 5_000)).toBe(true);
    await first.stop();

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('starts it again on the same port while its supervisor lives, and then stops it', async () => {
    const server = await start();
    const { pid, port } = server;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => server.pid, { timeout: 20_000 }).not.toBe(pid);
    expect(server.port).toBe(port);
    expect(await query(server.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const revived = server.pid;
    await server.stop();
    expect(isAlive(revived)).toBe(false);
  });

  it('tells when the server does not start again', async () => {
    let lost: unknown;
    const dataDir = join(folder, 'postgres');
    running = await startEmbeddedPostgres({ dataDir, onLost: (error) => (lost = error) });
    writeFileSync(join(dataDir, 'data', 'postgresql.conf'), 'no_such_setting = 1');
    process.kill(running.pid, 'SIGKILL');
    await expect
      .poll(() => lost, { timeout: 30_000 })
      .toMatchObject({
        code: 'database.start-failed',
      });
  });

  it('starts though its pid file names a process that is not PostgreSQL', async () => {
    const first = await start();
    await first.stop();
    const data = join(folder, 'postgres', 'data');
    writeFileSync(join(data, 'postmaster.pid'), `${process.ppid}\n${data}\n1\n1\n\n\n\nready\n`);
    expect((await start()).adopted).toBe(false);
  });
});

/** A supervisor in a process of its own, which reports the server's number and then waits. */
async function startInChild(dataDir: string): Promise<{ supervisor: ChildProcess; pid: number }> {
  const script = `
    const { startEmbeddedPostgres } = await import(process.argv[1]);
    const { pid } = await startEmbeddedPostgres({ dataDir: process.argv[2] });
    console.log(pid);
    setInterval(() => undefined, 1000);`;
  const flags = ['--input-type=module', '-e', script, '--', compileForNode(), dataDir];
  const supervisor = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  child = supervisor;
  const gone = once(supervisor, 'exit').then(([code]) => {
    throw new Error(`the supervisor ended with ${String(code)} before it was ready`);
  });
  gone.catch(() => undefined);
  const ready = once(createInterface(supervisor.stdout), 'line') as Promise<[string]>;
  const [line] = await Promise.race([ready, gone]);
  return { supervisor, pid: Number(line) };
}

/** Plain Node cannot load these sources: the few files needed are compiled beside the data. */
function compileForNode(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = ['database', 'errors'].flatMap((room) =>
    readdirSync(join(root, room)).flatMap((file) => (/spec/.test(file) ? [] : [join(room, file)])),
  );
  for (const file of files) {
    const { outputText } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    mkdirSync(join(folder, 'js', dirname(file)), { recursive: true });
    writeFileSync(join(folder, 'js', file.replace(/\.ts$/, '.js')), outputText);
  }
  writeFileSync(join(folder, 'js', 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, '../../../node_modules'), join(folder, 'js', 'node_modules'));
  return join(folder, 'js', 'database', 'embedded-postgres.js');
}
