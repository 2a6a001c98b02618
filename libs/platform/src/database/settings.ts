import { join } from 'node:path';

/** sun_path holds 108 bytes including the closing zero, on macOS 104. */
const SOCKET_PATH_LIMIT = process.platform === 'darwin' ? 103 : 107;

const FOOTPRINT: Readonly<Record<string, string>> = {
  shared_buffers: '48MB',
  max_connections: '60',
  jit: 'off',
  // One helper process per worker saves nothing on a database that fits in memory.
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  autovacuum: 'on',
};

const DURABILITY: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_wal_size: '256MB',
  min_wal_size: '64MB',
};

/**
 * A statement can hold what a person told us. `log_min_messages=log` silences whole errors, since
 * even a terse one quotes the value it could not cast; the caller receives the error all the same.
 */
const PRIVACY: Readonly<Record<string, string>> = {
  log_statement: 'none',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_duration_statement: '-1',
  log_connections: '',
  log_disconnections: 'off',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
  log_temp_files: '-1',
};

/** The arguments that start the server; every start applies the settings of this version. */
export function serverArguments(data: string, port: number): string[] {
  const settings: Record<string, string> = {
    ...FOOTPRINT,
    ...DURABILITY,
    ...PRIVACY,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socketDirectory(data, port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    cluster_name: 'qorgan',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, ...flags];
}

/** The data folder, which nobody else can enter; no socket when its path would be too long. */
export function socketDirectory(data: string, port: number): string {
  if (process.platform === 'win32') return '';
  const longest = join(data, `.s.PGSQL.${port}.lock`);
  // A comma would be read as a list of folders.
  return Buffer.byteLength(longest) > SOCKET_PATH_LIMIT || data.includes(',') ? '' : data;
}

/** Nothing of our own environment (root key, connection strings) reaches the server process. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = ['PATH', 'SystemRoot', 'TEMP', 'TMP'] as const;
  const kept = inherited.flatMap((key) => {
    const value = process.env[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
