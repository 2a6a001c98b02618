import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { ServiceName } from '#libs/contracts';
import type { Lang } from '#libs/domain';
import { ConfigurationError, type ConfigurationProblem } from './configuration-error.js';
import { unknownSettings, withSecretFiles } from './environment.js';
import { packsBesideCode } from './packs-dir.js';
import { DEFAULT_PORT, Environment } from './setting.js';

/** Where the vault's root key comes from. A default file is made on first use; a named one never. */
export type RootKeySource =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'file'; readonly path: string; readonly mayCreate: boolean };

/** Which queue carries the hints. Without `url` PostgreSQL means: the case database. */
export type QueueTarget =
  | { readonly kind: 'postgres'; readonly url?: string }
  | { readonly kind: 'redis'; readonly url: string };

/** The settings of this process. Abstract, so that Nest can inject it by its type. */
export abstract class QorganConfig {
  abstract readonly dataDir: string;
  abstract readonly databaseUrl?: string;
  abstract readonly vaultUrl?: string;
  abstract readonly queue: QueueTarget;
  abstract readonly host: string;
  abstract readonly behindProxy: boolean;
  abstract readonly port: number;
  /** True when nobody named a port: another one may then be taken. */
  abstract readonly portIsDefault: boolean;
  abstract readonly rootKey: RootKeySource;
  abstract readonly silenceWorkingDays: number;
  abstract readonly lang: Lang;
  abstract readonly logLevel: Environment['QORGAN_LOG_LEVEL'];
  abstract readonly packsDir: string;
  abstract readonly services: readonly ServiceName[];
}

/**
 * Reads every setting from the environment.
 * @throws ConfigurationError naming all that is wrong, with remedies
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  { cwd = process.cwd(), home = homedir() } = {},
): QorganConfig {
  const problems: ConfigurationProblem[] = unknownSettings(env);
  const values = withSecretFiles(env, cwd, problems);
  const parsed = Environment.safeParse(values);
  for (const issue of parsed.error?.issues ?? []) {
    problems.push({ setting: String(issue.path[0]), remedy: issue.message });
  }
  if (parsed.data === undefined) throw new ConfigurationError(problems);
  const config = toConfig(parsed.data, env, cwd, home);
  problems.push(...hostProblems(config), ...rootKeyProblems(config));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}

function toConfig(
  values: Environment,
  env: NodeJS.ProcessEnv,
  cwd: string,
  home: string,
): QorganConfig {
  return {
    dataDir: resolve(cwd, values.QORGAN_DATA_DIR),
    databaseUrl: values.QORGAN_DATABASE_URL,
    vaultUrl: values.QORGAN_VAULT_URL,
    queue: queueTarget(values.QORGAN_QUEUE_URL),
    host: values.QORGAN_HOST,
    behindProxy: values.QORGAN_BEHIND_PROXY,
    port: values.QORGAN_PORT ?? DEFAULT_PORT,
    portIsDefault: values.QORGAN_PORT === undefined,
    rootKey: rootKeySource(values, env, cwd, home),
    silenceWorkingDays: values.QORGAN_SILENCE_WORKING_DAYS,
    lang: values.QORGAN_LANG,
    logLevel: values.QORGAN_LOG_LEVEL,
    packsDir: resolve(cwd, values.QORGAN_PACKS_DIR ?? packsBesideCode()),
    services: values.QORGAN_SERVICES,
  };
}

function queueTarget(url: string | undefined): QueueTarget {
  if (url === undefined) return { kind: 'postgres' };
  return url.startsWith('redis') ? { kind: 'redis', url } : { kind: 'postgres', url };
}

/** The key's own file is not read here: only the vault ever holds it. */
function rootKeySource(
  values: Environment,
  env: NodeJS.ProcessEnv,
  cwd: string,
  home: string,
): RootKeySource {
  const named = env['QORGAN_ROOT_KEY_FILE'];
  if (named) return { kind: 'file', path: resolve(cwd, named), mayCreate: false };
  if (values.QORGAN_ROOT_KEY !== undefined) return { kind: 'value', value: values.QORGAN_ROOT_KEY };
  const folder = env['XDG_CONFIG_HOME'] || join(home, '.config');
  return { kind: 'file', path: resolve(cwd, folder, 'qorgan', 'root.key'), mayCreate: true };
}

function hostProblems({ host, behindProxy }: QorganConfig): ConfigurationProblem[] {
  if (behindProxy || isLoopback(host)) return [];
  const remedy =
    'Qorgan has no accounts yet: whoever reaches it reads every case. Listen on 127.0.0.1, or ' +
    'put a reverse proxy that checks people in front and set QORGAN_BEHIND_PROXY=true.';
  return [{ setting: 'QORGAN_HOST', remedy }];
}

/** Who takes the disk with the data must not get the key with it. */
function rootKeyProblems({ rootKey, dataDir }: QorganConfig): ConfigurationProblem[] {
  if (rootKey.kind === 'value') return [];
  const path = relative(dataDir, rootKey.path);
  if (path.startsWith('..') || isAbsolute(path)) return [];
  const remedy = 'Keep the key outside QORGAN_DATA_DIR, best on another disk: it opens the data.';
  return [{ setting: 'QORGAN_ROOT_KEY_FILE', remedy }];
}

/** True for names that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
