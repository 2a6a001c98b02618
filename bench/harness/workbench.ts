import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Store } from '#libs/case-store';
import type { Law } from '#libs/domain';
import {
  loadLaw,
  migrateAll,
  QorganLogger,
  readConfig,
  startEmbeddedPostgres,
  storePool,
  type EmbeddedPostgres,
  type Surroundings,
} from '#libs/platform';
import { Cleanup } from './cleanup.js';
import type { Progress } from './progress.js';

const CASES = 'template_cases';
const KEYS = 'template_keys';

/** Where the case store and the key store of one row are. */
export interface Databases {
  readonly databaseUrl: string;
  readonly vaultUrl: string;
}

export interface WorkbenchSettings {
  readonly quick: boolean;
  readonly rounds: number;
  readonly progress: Progress;
}

/** A PostgreSQL of its own in a temporary folder, with the settings that a desk runs on. */
export class Workbench {
  readonly law: Law;
  /** The root key of the runs: what it opens is made up. */
  readonly rootKey = { id: 'bench', bytes: Buffer.alloc(32, 7), created: false };
  private readonly shared = new Map<string, Promise<unknown>>();
  private readonly wholeRun = new Cleanup();
  private readonly row = new Cleanup();
  private opening: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  private server: EmbeddedPostgres | undefined;

  constructor(
    readonly dir: string,
    private readonly settings: WorkbenchSettings,
  ) {
    this.law = loadLaw(readConfig({}).packsDir);
    this.wholeRun.defer(() => rmSync(dir, { recursive: true, force: true }));
  }

  static create(settings: WorkbenchSettings): Workbench {
    const dir = mkdtempSync(join(tmpdir(), 'qorgan-bench-'));
    // mkdtemp makes 0700; as root, the server runs as somebody else and must pass through.
    chmodSync(dir, 0o711);
    return new Workbench(dir, settings);
  }

  get quick(): boolean {
    return this.settings.quick;
  }

  get rounds(): number {
    return this.settings.rounds;
  }

  get progress(): Progress {
    return this.settings.progress;
  }

  /** Undone at the end of the row. */
  defer(undo: () => unknown): void {
    this.row.defer(undo);
  }

  /** A case store and a key store, migrated and empty, until the end of the row. */
  async databases(): Promise<Databases> {
    await this.open();
    const [databaseUrl, vaultUrl] = await Promise.all([this.clone(CASES), this.clone(KEYS)]);
    return { databaseUrl, vaultUrl };
  }

  /** An empty database until the end of the row. */
  async emptyDatabase(): Promise<string> {
    await this.open();
    return this.clone('template0');
  }

  /** Something that takes long to make and that more than one row looks at; kept to the end. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const made = this.shared.get(name) ?? make();
    this.shared.set(name, made);
    return made as Promise<T>;
  }

  /** Databases that stay until the end of the run. */
  async lastingDatabases(): Promise<Databases> {
    await this.open();
    const [databaseUrl, vaultUrl] = await Promise.all([
      this.clone(CASES, this.wholeRun),
      this.clone(KEYS, this.wholeRun),
    ]);
    return { databaseUrl, vaultUrl };
  }

  pool(connectionString: string, max = 10): pg.Pool {
    const pool = new pg.Pool({ connectionString, max });
    pool.on('error', () => undefined);
    this.defer(() => pool.end());
    return pool;
  }

  /** A store as the services open theirs. */
  store(url: string, max = 10): Store {
    const pool = storePool(url, max);
    this.defer(() => pool.end());
    return new Store(pool);
  }

  /** What services of this process stand on; nothing is logged. */
  around(databases: Databases, queueUrl?: string): Surroundings {
    return {
      ...databases,
      config: { ...readConfig({}), port: 0, portIsDefault: false },
      queueUrl,
      queuePrefix: `bench-${randomBytes(4).toString('hex')}`,
      rootKey: this.rootKey,
      law: this.law,
      logger: new QorganLogger({ level: 'silent' }),
    };
  }

  closeRow(): Promise<void> {
    return this.row.run();
  }

  /** True when the run is being given up or is over. */
  get isClosing(): boolean {
    return this.closing !== undefined;
  }

  close(): Promise<void> {
    return (this.closing ??= this.closeAll());
  }

  /** Gives the run up: the server goes first and cuts off whatever somebody still waits for. */
  abort(): Promise<void> {
    return (this.closing ??= this.stopServer().then(() => this.closeAll()));
  }

  private async stopServer(): Promise<void> {
    await this.opening?.catch(() => undefined);
    await this.server?.stop();
  }

  private async closeAll(): Promise<void> {
    await this.opening?.catch(() => undefined);
    await this.row.run();
    await this.wholeRun.run();
  }

  private open(): Promise<void> {
    return (this.opening ??= this.startServer());
  }

  private async startServer(): Promise<void> {
    this.progress.step('starting PostgreSQL');
    const server = await startEmbeddedPostgres({ dataDir: join(this.dir, 'postgres') });
    this.server = server;
    this.wholeRun.defer(() => server.stop());
    for (const name of [CASES, KEYS]) await this.onServer(`CREATE DATABASE ${name}`);
    await migrateAll({
      databaseUrl: server.url(CASES),
      vaultUrl: server.url(KEYS),
      queueUrl: undefined,
    });
  }

  private async clone(template: string, until: Cleanup = this.row): Promise<string> {
    const name = `bench_${randomBytes(6).toString('hex')}`;
    await this.onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    until.defer(() => this.drop(name));
    return this.server!.url(name);
  }

  /** At the end of a run the server goes with all that is in it. */
  private async drop(name: string): Promise<void> {
    if (!this.isClosing) await this.onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }

  private async onServer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.server!.url('postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
