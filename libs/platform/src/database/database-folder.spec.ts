import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, startMark } from './process-state.js';
import { firstBlockedFolder } from './server-user.js';
import { serverArguments, serverEnvironment, socketDirectory } from './settings.js';
import { acquireSupervisorLock } from './supervisor-lock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qorgan-folder-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the supervisor lock', () => {
  const lock = () => join(folder, 'supervisor.lock');
  const leave = (pid: number, mark: string) => writeFileSync(lock(), JSON.stringify({ pid, mark }));

  it('is refused while its holder lives', () => {
    leave(process.ppid, startMark(process.ppid));
    expect(() => acquireSupervisorLock(lock())).toThrow(`Process ${process.ppid}`);
  });

  it('is taken over from a dead holder, also when its number lives on in another', () => {
    leave(2 ** 22 + 1, '');
    acquireSupervisorLock(lock())();
    leave(process.ppid, 'another life');
    acquireSupervisorLock(lock())();
    leave(process.pid, startMark(process.pid));
    acquireSupervisorLock(lock())();
    writeFileSync(lock(), 'half writ');
    acquireSupervisorLock(lock())();
    expect(existsSync(lock())).toBe(false);
  });

  it('is held once in this process, too', () => {
    const release = acquireSupervisorLock(lock());
    expect(() => acquireSupervisorLock(lock())).toThrow(`Process ${process.pid}`);
    release();
    acquireSupervisorLock(lock())();
  });
});

describe('the server user', () => {
  it('is stopped by the outermost folder it may not enter', () => {
    const nobody = { uid: 65534, gid: 65534 };
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'inner'), { recursive: true });
    expect(firstBlockedFolder(join(closed, 'inner', 'data'), nobody)).toBeUndefined();
    chmodSync(closed, 0o700);
    expect(firstBlockedFolder(join(closed, 'inner', 'data'), nobody)).toBe(closed);
    const owner = { uid: process.getuid?.() ?? 0, gid: 65534 };
    expect(firstBlockedFolder(join(closed, 'inner', 'data'), owner)).toBeUndefined();
  });
});

describe('settings of the server', () => {
  it('have no socket where its path would be too long', () => {
    expect(socketDirectory('/srv/qorgan/data', 5432)).toBe('/srv/qorgan/data');
    expect(socketDirectory(`/srv/${'d'.repeat(100)}`, 5432)).toBe('');
  });

  it('log no statement and keep every commit', () => {
    const settings = serverArguments('/srv/data', 5432);
    expect(settings).toEqual(
      expect.arrayContaining([
        'log_statement=none',
        'log_min_error_statement=panic',
        'log_parameter_max_length_on_error=0',
        'fsync=on',
        'synchronous_commit=on',
        'full_page_writes=on',
        'listen_addresses=127.0.0.1',
      ]),
    );
  });

  it('pass none of our secrets on', () => {
    const allowed = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LC_ALL', 'TZ'];
    expect(Object.keys(serverEnvironment()).filter((key) => !allowed.includes(key))).toEqual([]);
  });
});

describe('a process', () => {
  it('is alive or not', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(2 ** 22 + 1)).toBe(false);
  });
});
