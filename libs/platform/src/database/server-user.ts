import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { QorganError } from '../errors/qorgan-error.js';

/** The operating system user that runs the server process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root, so a root process hands the server to an unprivileged user.
 * Undefined means: run it as the user we already are.
 */
export function serverUser(passwd = '/etc/passwd'): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return accountOf('postgres', passwd) ?? accountOf('nobody', passwd) ?? NOBODY;
}

/** Refuses, with the folder's name, when the server user could not reach `path`. */
export function assertReachable(path: string, user: ServerUser | undefined, what: string): void {
  if (user === undefined) return;
  const blocked = firstBlockedFolder(path, user);
  if (blocked === undefined) return;
  throw new QorganError(
    'database.folder-closed',
    `${what} lies under ${blocked}, which user ${user.uid} (it runs the database, as PostgreSQL ` +
      'refuses to run as root) may not enter.',
    `Run Qorgan as an ordinary user, or move it, or run: chmod o+x "${blocked}"`,
  );
}

/** The outermost folder on the way to `path` that `user` may not pass through. */
export function firstBlockedFolder(path: string, user: ServerUser): string | undefined {
  return ancestors(path).find((folder) => {
    if (!existsSync(folder)) return false;
    const { mode, uid, gid } = statSync(folder);
    if (uid === user.uid) return (mode & 0o100) === 0;
    if (gid === user.gid) return (mode & 0o010) === 0;
    return (mode & 0o001) === 0;
  });
}

function ancestors(path: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    folders.unshift(at);
    if (dirname(at) === at) return folders;
  }
}

function accountOf(name: string, passwd: string): ServerUser | undefined {
  if (!existsSync(passwd)) return undefined;
  for (const line of readFileSync(passwd, 'utf8').split('\n')) {
    const [account, , uid, gid] = line.split(':');
    if (account === name && uid !== undefined && gid !== undefined) {
      return { uid: Number(uid), gid: Number(gid) };
    }
  }
  return undefined;
}
