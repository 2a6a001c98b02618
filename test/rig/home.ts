import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnNode, type Running } from './running.js';
import { CLI, ensureBuilt, serviceMain } from './built.js';
import { isAlive, killServer } from './server.js';

export type Settings = Readonly<Record<string, string>>;

/** An installation of its own: a data folder, a root key beside it, and processes that use them. */
export interface Home {
  readonly folder: string;
  readonly dataDir: string;
  readonly rootKeyFile: string;
  /** Runs a command of the built command line. */
  qorgan(args: readonly string[], settings?: Settings): Running;
  /** Runs one service as a process of its own. */
  service(name: string, settings?: Settings): Running;
  /** The number and port of its own PostgreSQL; undefined when none runs. */
  server(): { pid: number; port: number } | undefined;
  /** Address of a database of its own PostgreSQL. */
  databaseUrl(name?: string): string;
  /** Ends what it started and removes the folder. */
  remove(): Promise<void>;
}

/** Makes an installation in a folder of its own; nothing of this machine's settings reaches it. */
export async function makeHome(settings: Settings = {}): Promise<Home> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'qorgan-rig-'));
  // mkdtemp makes 0700; as root, the server runs as somebody else and must pass through.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'data');
  const postgres = join(dataDir, 'postgres');
  const started: Running[] = [];
  const run = (main: string, args: readonly string[], more: Settings): Running => {
    const own = { QORGAN_DATA_DIR: dataDir, XDG_CONFIG_HOME: join(folder, 'config') };
    const env = { ...plainEnvironment(), ...own, QORGAN_PORT: '0', ...settings, ...more };
    const running = spawnNode([main, ...args], env, folder);
    started.push(running);
    return running;
  };
  const server = () => postmasterOf(postgres);
  return {
    folder,
    dataDir,
    rootKeyFile: join(folder, 'config', 'qorgan', 'root.key'),
    qorgan: (args, more = {}) => run(CLI, args, more),
    service: (name, more = {}) => run(serviceMain(name), [], more),
    server,
    databaseUrl: (name = 'qorgan') => {
      const password = readFileSync(join(postgres, 'password'), 'utf8').trim();
      return `postgres://qorgan:${password}@127.0.0.1:${server()?.port ?? 1}/${name}`;
    },
    async remove() {
      await Promise.all(started.map((each) => each.kill()));
      await killServer(server()?.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function postmasterOf(postgres: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(postgres, 'data', 'postmaster.pid'), 'utf8').split('\n');
    const found = { pid: Number(lines[0]), port: Number(lines[3]) };
    return lines[7]?.trim() === 'ready' && isAlive(found.pid) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Without the settings of whoever runs the specs. */
function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(QORGAN|VITEST|NODE_OPTIONS)/.test(name) ? [] : [[name, value]],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
