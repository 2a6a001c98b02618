import { randomUUID } from 'node:crypto';
import { Controller, Global, Module, type INestApplication, type Type } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { z } from 'zod';
import { appendEvents, JournalSignal, Store } from '#libs/case-store';
import { defineEvent, type Envelope, type EventContract, type ServiceName } from '#libs/contracts';
import { EventCatalogue, OnEvent, QueueBackend, type EventContext } from '#libs/messaging';
import { connectConsumers, Inbox, MessagingModule, Reconciliation, Relay } from '#libs/messaging';
import { createTestDatabase, type TestDatabase } from './database.js';
import { until } from './until.js';

const redisUrl = process.env['QORGAN_TEST_REDIS_URL'];

/** The queue backends that this machine can test; the same suite runs on each. */
export const backends: readonly { name: string; queueUrl?: string }[] = [
  { name: 'PostgreSQL' },
  ...(redisUrl ? [{ name: 'Redis', queueUrl: redisUrl }] : []),
];

const data = z.strictObject({ body: z.string() });
export const Registered = defineEvent('spec.registered', {
  to: ['follow-up', 'notifications'],
  data,
});
export const Answered = defineEvent('spec.answered', { to: ['follow-up'], data });
export const Noted = defineEvent('spec.noted', { to: [], data });
export const SPEC_EVENTS = [Registered, Answered, Noted];

export interface RigSettings {
  readonly backend: { queueUrl?: string };
  readonly listeners: readonly Type[];
  readonly services?: readonly ServiceName[];
  readonly events?: readonly EventContract[];
  /** A rig on the same database and queues: another process, or the same one after a restart. */
  readonly beside?: { readonly prefix: string; readonly database: TestDatabase };
}

type Appended = Partial<{ type: string; v: number; data: unknown }>;

/** A process with its listeners on a database of its own. */
export type Rig = Awaited<ReturnType<typeof openRig>>;

/** A controller with one listener, which does what the spec says. */
export function listener(
  service: ServiceName,
  contracts: EventContract | readonly EventContract[],
  act: (event: Envelope, context: EventContext) => Promise<void>,
): Type {
  @Controller()
  class Listener {
    @OnEvent(service, contracts)
    hear(event: Envelope, context: EventContext): Promise<void> {
      return act(event, context);
    }
  }
  return Listener;
}

/** Writes the trace of an event in its own transaction, as a listener should. */
export const trace =
  (consumer: ServiceName) =>
  async ({ id, seq }: Envelope, { tx }: EventContext): Promise<void> => {
    const text = 'INSERT INTO public.trace (consumer, event, seq) VALUES ($1, $2, $3)';
    await tx.run({ name: 'spec.trace', text }, [consumer, id, seq]);
  };

/** Starts a process as `bootstrap` does: listeners, then HTTP, then the relay. */
export async function openRig(settings: RigSettings) {
  const prefix = settings.beside?.prefix ?? `spec-${randomUUID()}`;
  const database = settings.beside?.database ?? (await createTestDatabase());
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  // The database is dropped while the last of them say goodbye.
  pool.on('error', () => {});
  const store = new Store(pool);
  await pool.query(
    'CREATE TABLE IF NOT EXISTS public.trace (n bigserial, consumer text, event uuid, seq integer)',
  );
  const services = settings.services ?? ['follow-up', 'notifications'];
  const app = await boot({ ...settings, services }, store, database.url, prefix);
  const closeApp = once(() => app.close());
  return {
    app,
    database,
    prefix,
    store,
    ...parts(app),
    ...journalOf(store, app.get(JournalSignal)),
    ...tracesOf(store),
    wipe: () => wipe(settings.backend, pool, prefix),
    closeApp,
    async close(): Promise<void> {
      await closeApp();
      if (!settings.beside && settings.backend.queueUrl) {
        await wipe(settings.backend, pool, prefix);
      }
      await pool.end();
      if (!settings.beside) await database.drop();
    },
  };
}

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};

const parts = (app: INestApplication) => ({
  queues: app.get(QueueBackend),
  relay: app.get(Relay),
  inbox: app.get(Inbox),
  reconciliation: app.get(Reconciliation),
  signal: app.get(JournalSignal),
});

async function boot(
  { backend, listeners, services, events }: RigSettings & { services: readonly ServiceName[] },
  store: Store,
  databaseUrl: string,
  prefix: string,
): Promise<INestApplication> {
  @Global()
  @Module({
    providers: [{ provide: Store, useValue: store }, JournalSignal],
    exports: [Store, JournalSignal],
  })
  class StoreModule {}
  const messaging = MessagingModule.register({
    services,
    catalogue: new EventCatalogue(events ?? SPEC_EVENTS),
    queueUrl: backend.queueUrl,
    databaseUrl,
    prefix,
    retryAfterMs: 1,
  });
  const testing = await Test.createTestingModule({
    imports: [StoreModule, messaging],
    controllers: [...listeners],
  }).compile();
  const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
  connectConsumers(app, services);
  try {
    await app.startAllMicroservices();
    await app.init();
    // Else a spec could take what its first pass does for the work of the main path.
    await until(() => app.get(Reconciliation).counters.passes > 0);
  } catch (error) {
    await app.close();
    await store.pool.end();
    throw error;
  }
  return app;
}

function journalOf(store: Store, signal: JournalSignal) {
  return {
    /** Opens a case and appends to it, as a command does; gives the case and the events' ids. */
    async newCase(...events: Appended[]) {
      const caseId = randomUUID();
      await store.pool.query('INSERT INTO qorgan.case_head (case_id) VALUES ($1)', [caseId]);
      return { caseId, ids: await append(store, caseId, events) };
    },
    async append(caseId: string, ...events: Appended[]): Promise<string[]> {
      const ids = await append(store, caseId, events);
      signal.appended();
      return ids;
    },
  };
}

async function append(store: Store, caseId: string, events: Appended[]): Promise<string[]> {
  const rows = events.map((event) => ({
    id: randomUUID(),
    type: event.type ?? Registered.type,
    v: event.v ?? 1,
    occurred_on: '2026-03',
    recorded_at: new Date().toISOString(),
    actor: 'caseworker',
    causation: null,
    correlation: randomUUID(),
    data: event.data ?? { body: 'court' },
    sealed_id: null,
  }));
  await store.transaction((tx) => appendEvents(tx, caseId, rows));
  return rows.map(({ id }) => id);
}

function tracesOf(store: Store) {
  const read = async <R extends object>(text: string, values: unknown[]): Promise<R[]> =>
    (await store.pool.query<R>(text, values)).rows;
  const traces = async (consumer: ServiceName): Promise<string[]> => {
    const text = 'SELECT event FROM public.trace WHERE consumer = $1 ORDER BY n';
    return (await read<{ event: string }>(text, [consumer])).map(({ event }) => event);
  };
  return {
    /** The events whose effect `consumer` has committed, in that order, doubles included. */
    traces,
    traced: (consumer: ServiceName, event: string) =>
      until(async () => (await traces(consumer)).includes(event)),
    async parked(event: string): Promise<string | undefined> {
      const text = 'SELECT reason FROM qorgan.parked_event WHERE event_id = $1';
      return (await read<{ reason: string }>(text, [event]))[0]?.reason;
    },
    async published(event: string): Promise<boolean> {
      const text = 'SELECT published_at FROM qorgan.journal WHERE id = $1';
      return (await read<{ published_at: Date | null }>(text, [event]))[0]?.published_at !== null;
    },
    async mark(consumer: ServiceName, caseId: string): Promise<number | undefined> {
      const text = 'SELECT seq FROM qorgan.watermark WHERE consumer = $1 AND case_id = $2';
      return (await read<{ seq: number }>(text, [consumer, caseId]))[0]?.seq;
    },
  };
}

/** Everything that the queues hold, gone at once. */
async function wipe(backend: { queueUrl?: string }, pool: pg.Pool, prefix: string): Promise<void> {
  if (!backend.queueUrl) {
    const { rows } = await pool.query<{ list: string }>(
      `SELECT string_agg('bullmq.' || quote_ident(tablename), ',') AS list FROM pg_tables
        WHERE schemaname = 'bullmq' AND tablename !~ 'migration|version|ledger'`,
    );
    // A worker at its tables may win against the wipe, which then comes again.
    const wiped = pool.query(`TRUNCATE ${rows[0]!.list} CASCADE`);
    return wiped.then(
      () => undefined,
      (error: { code?: string }) =>
        error.code === '40P01' ? wipe(backend, pool, prefix) : Promise.reject(error as Error),
    );
  }
  const redis = new Redis(backend.queueUrl);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
}
