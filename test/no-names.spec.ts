import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '#libs/platform';
import { until } from '../libs/testing/src/until.js';
import { namesIn } from './rig/casebook-names.js';
import { dumpOf, type Sink } from './rig/database-dump.js';
import { checkEveryCase } from './rig/every-case.js';
import { makeHome, type Home } from './rig/home.js';
import { factsOf, type LineFacts } from './rig/line-facts.js';
import { wrongRequests, type WrongRequest } from './rig/name-bearing-errors.js';
import { NameScanner } from './rig/name-scanner.js';
import type { Running } from './rig/running.js';
import { killServer } from './rig/server.js';

const CASEBOOK = fileURLToPath(new URL('../casebooks/kz-2013-2014.yaml', import.meta.url));
const READY = '\nQorgan is ready';

const yaml = readFileSync(CASEBOOK, 'utf8');
const scanner = new NameScanner(namesIn(yaml));
const DATABASES = ['qorgan', 'qorgan_vault'] as const;

let home: Home;
let demo: Running;
let facts: LineFacts;
let url: string;

beforeAll(async () => {
  home = await makeHome();
  demo = home.qorgan(['demo'], { QORGAN_LOG_LEVEL: 'trace' });
  url = await demo.ready();
  facts = factsOf(() => home.databaseUrl());
  await facts.settled(60_000);
}, 120_000);

afterAll(async () => {
  await facts?.close();
  await home?.remove();
});

/** Each name that a sink holds, with where and how: nothing, when all is well. */
const found = (sinks: readonly Sink[]): string[] =>
  sinks.flatMap(({ name, content }) =>
    scanner.scan(content).map((hit) => `${name}: ${hit.name} (${hit.form}) … ${hit.around}`),
  );

const dumps = async (): Promise<Sink[]> =>
  (await Promise.all(DATABASES.map((name) => dumpOf(home.databaseUrl(name))))).flat();

/** Every file of the data folder: heaps, the log of changes, the server's log, the lock, the law. */
function files(folder = home.dataDir): Sink[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    if (!entry.isFile() || statSync(path).size === 0) return [];
    return [{ name: relative(home.dataDir, path), content: readFileSync(path) }];
  });
}

/** Sends exactly these headers, `Host` included; gives all that came back. */
function send({
  method = 'GET',
  path,
  headers = {},
  body,
}: WrongRequest): Promise<Sink & { status: number }> {
  const name = `${method} ${path.slice(0, 40)}`;
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers }, (answer) => {
      const chunks: Buffer[] = [Buffer.from(JSON.stringify(answer.rawHeaders))];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ name, content: Buffer.concat(chunks), status: answer.statusCode! }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const NAME = 'Alexander Gerasimov';

describe('after the demo, nobody who is named in the casebook', () => {
  it('is missing from the search', () => {
    expect(scanner.names).toEqual(
      expect.arrayContaining([NAME, 'Oleg Evloyev', 'Kairat Sarsenbayev', 'Daniar Tolendinov']),
    );
    expect(scanner.names).toEqual(
      expect.arrayContaining(['F. Gaer', 'G. Tugushi', 'B. Toregozhina', 'N. Isayev', 'I. Santos']),
    );
  });

  it('can be read in an answer that refuses, describes or reports', async () => {
    const [row] = await facts.rows<{ id: string }>(
      'SELECT case_id AS id FROM qorgan.complaint LIMIT 1',
    );
    const answers = [];
    for (const wrong of wrongRequests(NAME, row!.id)) answers.push(await send(wrong));
    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    for (const path of [
      '/api/openapi.json',
      '/health/ready',
      '/health/live',
      '/api/intake/statistics',
    ]) {
      answers.push(await send({ path }));
    }
    expect(found(answers)).toEqual([]);
  });

  it('can be read in what an outage of the database leaves behind', async () => {
    const body = JSON.stringify({
      receivedOn: '2014',
      aggrieved: [{ name: NAME }],
      alleged: ['torture'],
    });
    const headers = { 'content-type': 'application/json' };
    await killServer(home.server()!.pid);
    const answer = await send({ method: 'POST', path: '/api/intake/complaints', headers, body });
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(found([answer])).toEqual([]);
    await until(async () => (await send({ path: '/health/ready' })).status === 200, {
      within: 30_000,
    });
  });

  it('can be read in a dump of the databases, the queue or the keys', async () => {
    const sinks = await dumps();
    expect(sinks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'qorgan.journal',
        'qorgan.person.sealed',
        'bullmq.job',
        'public.person_key',
      ]),
    );
    expect(found(sinks)).toEqual([]);
  });

  it('is lost: each opens from the ciphertext with the root key', async () => {
    expect((await checkEveryCase(home, facts, yaml)).cases).toBe(23);
  });

  it('can be read in the logs of the process, or in any file of the data folder', async () => {
    const [report = '', after = ''] = demo.stdout.split(READY);
    // The report shows the keys that its reader gave the cases; it shows no name.
    expect(namesIn(yaml).filter((name) => report.includes(name))).toEqual([]);
    await demo.stop();
    const told = [
      { name: 'standard output', content: Buffer.from(after) },
      { name: 'standard error', content: Buffer.from(demo.stderr) },
    ];
    expect(demo.stderr).toContain('request.failed');
    const sinks = files();
    expect(sinks.some(({ name }) => name.includes('pg_wal'))).toBe(true);
    expect(sinks.some(({ name }) => name.endsWith('server.log'))).toBe(true);
    expect(found([...told, ...sinks])).toEqual([]);
  });
});

describe('the search itself', () => {
  it('finds a name that was put into a table, a binary column, a heap, a log or an answer', async () => {
    const server = await startEmbeddedPostgres({ dataDir: join(home.dataDir, 'postgres') });
    try {
      const client = new pg.Client({ connectionString: server.url() });
      await client.connect();
      await client.query('CREATE TABLE planted (words text, bytes bytea)');
      await client.query('INSERT INTO planted VALUES ($1, $2)', [
        'saw GERASIMOV',
        Buffer.from('Bayramov'),
      ]);
      await client.end();
      const where = found(await dumps()).map((hit) => hit.split(':')[0]);
      expect(where).toEqual(expect.arrayContaining(['qorgan.planted', 'qorgan.planted.bytes']));
    } finally {
      await server.stop();
    }
    mkdirSync(join(home.dataDir, 'planted'));
    writeFileSync(join(home.dataDir, 'planted', 'some.log'), '{"who":"Rasim%20Bayramov"}');
    const where = found(files()).join('\n');
    expect(where).toMatch(/data\/base\/\d+\/\d+: /);
    expect(where).toMatch(/data\/pg_wal\/[0-9A-F]+: /);
    expect(where).toContain('planted/some.log: Rasim Bayramov (percent-encoded)');
  });

  it.each([
    ['plain', 'xx ALEXANDER gerasimov'],
    ['base64', `"${Buffer.from('7 Alexander Gerasimov, born').toString('base64')}"`],
    ['hex', Buffer.from('Gerasimov').toString('hex').toUpperCase()],
    ['utf-16', Buffer.from('Gerasimov', 'utf16le')],
    ['plain', 'Герасимов'],
    [
      'json-escaped',
      JSON.stringify('герасимов').replace(/[^ -~]/g, (c) => `\\u0${c.charCodeAt(0).toString(16)}`),
    ],
  ])('knows the writing %s', (form, content) => {
    expect(scanner.scan(content).map((hit) => hit.form)).toContain(form);
  });
});
