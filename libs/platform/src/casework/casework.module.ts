import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import pg from 'pg';
import { JournalSignal, Store } from '#libs/case-store';
import type { ServiceName } from '#libs/contracts';
import type { Law } from '#libs/domain';
import { KeyStore, Vault, type RootKey } from '#libs/vault';
import { HealthProbes } from '../health/health-probes.js';
import { OperationsController } from '../health/operations.controller.js';
import { processName } from '../health/system-verdicts.js';
import { LawKeeper } from '../law/law-keeper.js';
import { LiveLaw } from '../law/live-law.js';
import { QorganLogger } from '../logging/logger.js';
import { JournalWatch } from '../news/journal-watch.js';
import { NewsController } from '../news/news.controller.js';
import { EntryRecorder } from '../recording/entry-recorder.js';
import { LAW } from './law.token.js';
import { ensureLocalMembers } from './local-members.js';

/** Where a process keeps its cases, and the law that it goes by. */
export interface CaseworkSettings {
  readonly databaseUrl: string;
  readonly vaultUrl: string;
  readonly rootKey: RootKey;
  /** What this process runs: by this it is known to whoever asks which services are up. */
  readonly services: readonly ServiceName[];
  readonly law: Law;
  /** Reads the packs anew, for a law that is released while the process runs; it keeps its law without. */
  readonly readLaw?: () => Law;
}

const KEY_STORE = Symbol('key store connection');

/** Ten connections saturate two cores; keys are read far less often. */
const STORE_POOL = 10;
const KEY_POOL = 4;

/** The case store, the vault and the law, for every service of the process. */
@Module({})
export class CaseworkModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly store: Store,
    @Inject(KEY_STORE) private readonly keys: Store,
    private readonly keeper: LawKeeper,
    probes: HealthProbes,
  ) {
    probes.register('case-store', () => probe(store));
    probes.register('key-store', () => probe(keys));
  }

  static forRoot(settings: CaseworkSettings): DynamicModule {
    const law = LiveLaw.of(settings.law);
    const providers = [
      { provide: Store, useFactory: () => openStore(settings) },
      { provide: KEY_STORE, useFactory: () => new Store(storePool(settings.vaultUrl, KEY_POOL)) },
      {
        provide: Vault,
        inject: [Store, KEY_STORE],
        useFactory: (store: Store, keys: Store) =>
          new Vault(store, new KeyStore(keys, settings.rootKey), settings.rootKey),
      },
      { provide: LAW, useValue: law },
      {
        provide: LawKeeper,
        inject: [Store, QorganLogger],
        useFactory: (store: Store, logger: QorganLogger) =>
          new LawKeeper(store, law, settings.readLaw ?? (() => law), logger),
      },
      JournalSignal,
      JournalWatch,
      EntryRecorder,
    ];
    return {
      module: CaseworkModule,
      global: true,
      controllers: [NewsController, OperationsController],
      providers,
      exports: providers,
    };
  }

  onApplicationBootstrap(): void {
    this.keeper.start();
  }

  /** After the consumers and the relay have stopped: nothing asks the stores any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.keeper.stop();
    await Promise.all([this.store.pool.end(), this.keys.pool.end()]);
  }
}

async function openStore({ databaseUrl, services }: CaseworkSettings): Promise<Store> {
  const store = new Store(
    storePool(databaseUrl, STORE_POOL, processName(services, performance.timeOrigin)),
  );
  await ensureLocalMembers(store);
  return store;
}

/** Connections as the case store and the key store use them. */
export function storePool(connectionString: string, max: number, name = 'qorgan'): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    keepAlive: true,
    // BEGIN and COMMIT travel with the statement beside them.
    pipeline: true,
    // Statements are named and few, and made so that one plan suits all values: to plan Today anew
    // each time takes longer the more cases there are. Search must ask for plans of its own.
    options: '-c plan_cache_mode=force_generic_plan',
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: name,
  });
  // A connection that the server drops is replaced at the next query; an error that nobody listens
  // to would end the process. The pool hears its idle clients, a client in a transaction only itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const probe = async (store: Store): Promise<void> => {
  await store.run({ name: 'probe', text: 'SELECT 1' });
};

/** Runs work on the case store of an address, for a command that needs no service. */
export async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const pool = storePool(url, 1);
  try {
    return await work(new Store(pool));
  } finally {
    await pool.end();
  }
}
