import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SERVICES, type ServiceName } from '#libs/contracts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/platform';
import { until } from '../libs/testing/src/until.js';
import { makeHome, type Home } from './rig/home.js';
import { queues, type Queue } from './rig/queue.js';
import type { Running } from './rig/running.js';

const BODIES = `
format: qorgan-casebook/1
title: Bodies that the line names
jurisdiction: kz
source: { title: Made up, kind: generated, as_of: 2016-12-31 }
bodies:
  - { key: cat, kind: treaty-body, name: { en: UN Committee against Torture } }
  - { key: prosecutor-almaty, kind: prosecutor, name: { en: Prosecutor of Almaty } }
cases:
  - key: first
    aggrieved: [{ unnamed: { value: 1, qualifier: exact } }]
    alleged: [torture]
    entries: [{ date: 2016-01-01, type: complaint.received }]
`;

let home: Home;
let server: EmbeddedPostgres | undefined;

type Addresses = Record<ServiceName, string>;
type Json = Record<string, unknown>;

async function call<T>(method: string, url: string, body?: unknown, headers = {}): Promise<T> {
  const answer = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

async function succeeds(command: Running): Promise<void> {
  const { code } = await command.ended;
  if (code !== 0) throw new Error(`ended with ${code}: ${command.stderr}`);
}

/** One database for all processes, migrated once, with the bodies that the line names. */
async function prepare(queue: Queue): Promise<Readonly<Record<string, string>>> {
  home = await makeHome();
  server = await startEmbeddedPostgres({ dataDir: join(home.folder, 'server') });
  const settings = {
    QORGAN_DATABASE_URL: server.url('qorgan'),
    QORGAN_VAULT_URL: server.url('qorgan_vault'),
    QORGAN_ROOT_KEY: '17'.repeat(32),
    ...queue.settings,
  };
  await succeeds(home.qorgan(['migrate'], settings));
  const file = join(home.folder, 'bodies.yaml');
  writeFileSync(file, BODIES);
  await succeeds(home.qorgan(['import', file], settings));
  return settings;
}

/** A complaint at intake, a referral at follow-up, a decision at un-decisions, and what they do. */
async function tellTheStory(at: Addresses): Promise<void> {
  const { case: id } = await call<{ case: string }>('POST', `${at.intake}/api/intake/complaints`, {
    receivedOn: '2014-05-20',
    aggrieved: [{ name: 'Somebody Madeup' }],
    alleged: ['torture'],
  });
  const record = (service: ServiceName, entry: Json): Promise<unknown> =>
    call('POST', `${at[service]}/api/${service}/cases/${id}/entries`, entry);
  await record('follow-up', { date: '2014-05-24', type: 'referral.sent', to: 'prosecutor-almaty' });
  await record('un-decisions', {
    date: '2014-05-26',
    type: 'un.decision',
    body: 'cat',
    outcome: 'violation',
    remedies: ['investigation', 'compensation'],
  });
  const rules = await until(
    async () => {
      const clocks = await call<{ rule: string }[]>(
        'GET',
        `${at['follow-up']}/api/follow-up/cases/${id}/deadlines`,
      ).catch(() => []);
      return clocks.length >= 2 && clocks.map(({ rule }) => rule);
    },
    { within: 20_000, every: 50 },
  );
  expect(rules).toContain('un.cat.art22.followup.state');

  const [decision] = await until(
    async () => {
      const url = `${at['un-decisions']}/api/un-decisions/cases/${id}/decisions`;
      const decisions = await call<{ remedies: { kind: string }[] }[]>('GET', url);
      return decisions.length > 0 && decisions;
    },
    { within: 20_000, every: 50 },
  );
  expect(decision!.remedies.map(({ kind }) => kind)).toEqual(['compensation', 'investigation']);

  // The clocks ran out long ago: their reminders come as soon as an import's grace is over.
  const items = await until(
    async () => {
      const inbox = `${at.notifications}/api/notifications/inbox?limit=200`;
      const all = await call<{ id: string; case: string; kind: string }[]>('GET', inbox);
      const own = all.filter((item) => item.case === id && item.kind === 'reminder.due');
      return own.length > 0 && own;
    },
    { within: 30_000, every: 100 },
  );
  await call('POST', `${at.notifications}/api/notifications/inbox/${items[0]!.id}/acknowledge`, {});
}

async function endsInTime(processes: readonly Running[]): Promise<void> {
  const began = performance.now();
  const ends = await Promise.all(processes.map((each) => each.stop('SIGTERM')));
  expect(ends).toEqual(processes.map(() => ({ code: 0, signal: null })));
  expect(performance.now() - began).toBeLessThan(10_000);
}

describe.each(await queues('even'))('the services apart, the queue in $name', (queue) => {
  afterEach(async () => {
    await server?.stop();
    await home?.remove();
    await queue.tidy();
  });

  it('carry a case as four processes on four ports, and end when they are told', async () => {
    const settings = await prepare(queue);
    const processes = SERVICES.map((name) => home.service(name, settings));
    const urls = await Promise.all(processes.map((each) => each.ready()));
    expect(new Set(urls).size).toBe(4);
    const at = Object.fromEntries(SERVICES.map((name, n) => [name, urls[n]!])) as Addresses;
    // A process has the routes of its own service and no other.
    expect((await fetch(`${at.intake}/api/notifications/inbox`)).status).toBe(404);
    await tellTheStory(at);
    await endsInTime(processes);
  }, 90_000);

  it('carry a case two by two, as QORGAN_SERVICES says', async () => {
    const settings = await prepare(queue);
    const pairs = ['intake,follow-up', 'un-decisions,notifications'];
    const processes = pairs.map((names) =>
      home.qorgan(['start'], { ...settings, QORGAN_SERVICES: names }),
    );
    const [first, second] = await Promise.all(processes.map((each) => each.ready()));
    await tellTheStory({
      intake: first!,
      'follow-up': first!,
      'un-decisions': second!,
      notifications: second!,
    });
    await endsInTime(processes);
  }, 90_000);
});
