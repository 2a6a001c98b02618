import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { JournalSignal, Store } from '#libs/case-store';
import { EVENTS } from '#libs/contracts';
import type { Law } from '#libs/domain';
import {
  Clock,
  loadLaw,
  migrateAll,
  QorganLogger,
  readConfig,
  SimulatedClock,
  startServices,
  type RunnableService,
  type Surroundings,
} from '#libs/platform';
import { createTestDatabase } from './database.js';
import { until } from './until.js';

const PACKS = new URL('../../../packs', import.meta.url).pathname;

let law: Law | undefined;

/** The law of the packs, read once a worker. */
export const packLaw = (): Law => (law ??= loadLaw(PACKS));

export interface LineSettings {
  /** The services to run; the spec of a service names only its own. */
  readonly services: readonly RunnableService[];
  /** When the simulated clock starts, ISO instant; without it the machine's clock runs. */
  readonly startAt?: string;
  /** Reads the packs anew when another law was released; the line keeps its law without. */
  readonly readLaw?: () => Law;
  /** Redis or Valkey; without it the queue is in PostgreSQL. */
  readonly queueUrl?: string;
  /** Where the desk was built to, for a spec that opens it in a browser. */
  readonly deskDir?: string;
}

/** Services in one process on databases of their own, over real HTTP on a free port. */
export type Line = Awaited<ReturnType<typeof openLine>>;

/** Opens a line for a spec: real PostgreSQL, real queue, real HTTP; only time may be simulated. */
export async function openLine(settings: LineSettings) {
  const { services } = settings;
  const [cases, keys] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const around = surroundingsOf(settings, { databaseUrl: cases.url, vaultUrl: keys.url });
  const { clock } = around;
  await migrateAll(around);
  const { app, address } = await startServices(services, around);
  const store = app.get(Store);
  return {
    app,
    clock,
    store,
    law: around.law,
    /** The time that the services go by, epoch milliseconds. */
    now: (): number => app.get(Clock).now(),
    url: address.url,
    databaseUrl: cases.url,
    vaultUrl: keys.url,
    ...client(address.url),
    /** Waits until every service has applied all that the journal holds for it. */
    settled: () => settled(store, app.get(JournalSignal), services),
    async close(): Promise<void> {
      await app.close();
      await Promise.all([cases.drop(), keys.drop()]);
    },
  };
}

function surroundingsOf(
  { startAt, queueUrl, readLaw, deskDir }: LineSettings,
  databases: Pick<Surroundings, 'databaseUrl' | 'vaultUrl'>,
) {
  const clock = startAt === undefined ? undefined : new SimulatedClock(startAt);
  return {
    ...databases,
    config: { ...readConfig({}), port: 0, portIsDefault: false },
    queueUrl,
    queuePrefix: `spec-${randomUUID()}`,
    rootKey: { id: 'spec', bytes: Buffer.alloc(32, 7), created: false },
    law: readLaw?.() ?? packLaw(),
    logger: new QorganLogger({ level: 'silent' }),
    ...(readLaw && { readLaw }),
    ...(clock && { clock }),
    ...(deskDir !== undefined && { deskDir }),
  } satisfies Surroundings;
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

function client(url: string) {
  const call = async <Body>(method: string, path: string, body?: unknown, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? null : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed as Body };
  };
  return {
    get: <Body = unknown>(path: string, headers?: Record<string, string>): Promise<Answer<Body>> =>
      call<Body>('GET', path, undefined, headers),
    post: <Body = unknown>(
      path: string,
      body: unknown,
      headers?: Record<string, string>,
    ): Promise<Answer<Body>> => call<Body>('POST', path, body, headers),
  };
}

/** Events that a service hears and has not applied: what is still on its way. */
const PENDING = `
  SELECT count(*)::int AS pending FROM qorgan.journal j
    CROSS JOIN unnest($1::text[], $2::text[]) AS heard(consumer, type)
    LEFT JOIN qorgan.inbox i ON i.consumer = heard.consumer AND i.event_id = j.id
   WHERE j.type = heard.type AND i.event_id IS NULL`;

async function settled(
  store: Store,
  signal: JournalSignal,
  services: readonly RunnableService[],
): Promise<void> {
  const heard = services.flatMap(({ name }) =>
    EVENTS.filter(({ to }) => to.includes(name)).map(({ type }) => [name, type] as const),
  );
  signal.appended();
  await until(async () => {
    const [row] = await store.run<{ pending: number }>({ name: 'spec.pending', text: PENDING }, [
      heard.map(([consumer]) => consumer),
      heard.map(([, type]) => type),
    ]);
    return row!.pending === 0;
  });
}

/** A pool on a database of a line, for a spec that looks behind the scenes. */
export const poolOn = (url: string): pg.Pool => new pg.Pool({ connectionString: url, max: 2 });
