import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { ConfigurationError } from './configuration-error.js';
import { describeConfig } from './describe-config.js';

const at = { cwd: '/srv/qorgan', home: '/home/desk' };

const problemsOf = (env: NodeJS.ProcessEnv): ConfigurationError => {
  try {
    readConfig(env, at);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('these settings were accepted');
};

describe('settings', () => {
  it('have defaults that need nothing installed and keep the key away from the data', () => {
    const config = readConfig({}, at);
    expect(config).toMatchObject({
      dataDir: '/srv/qorgan/.qorgan',
      queue: { kind: 'postgres' },
      host: '127.0.0.1',
      port: 4466,
      portIsDefault: true,
      rootKey: { kind: 'file', path: '/home/desk/.config/qorgan/root.key', mayCreate: true },
      silenceWorkingDays: 30,
      services: ['intake', 'follow-up', 'un-decisions', 'notifications'],
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.packsDir.endsWith('/packs')).toBe(true);
  });

  it('treat an empty value as unset', () => {
    expect(readConfig({ QORGAN_PORT: '', QORGAN_DATABASE_URL: ' ' }, at).portIsDefault).toBe(true);
  });

  it('name every mistake at once, with a remedy, and repeat no value', () => {
    const secret = 'mysql://root:hunter2@db';
    const error = problemsOf({
      QORGAN_DATABASE_URL: secret,
      QORGAN_PORT: '70000',
      QORGAN_SERVICES: 'intake,mail',
      QORGAN_PROT: '1',
    });
    expect(error.exitCode).toBe(78);
    expect(error.problems.map(({ setting }) => setting).sort()).toEqual([
      'QORGAN_DATABASE_URL',
      'QORGAN_PORT',
      'QORGAN_PROT',
      'QORGAN_SERVICES',
    ]);
    expect(error.message).toContain('Did you mean QORGAN_PORT?');
    expect(error.message).not.toMatch(/hunter2|70000|mail/);
  });

  it('let nobody else in before there are accounts', () => {
    expect(problemsOf({ QORGAN_HOST: '0.0.0.0' }).message).toContain('QORGAN_BEHIND_PROXY=true');
    expect(readConfig({ QORGAN_HOST: '::1' }, at).host).toBe('::1');
    const proxied = { QORGAN_HOST: '0.0.0.0', QORGAN_BEHIND_PROXY: 'true' };
    expect(readConfig(proxied, at)).toMatchObject({ host: '0.0.0.0', behindProxy: true });
  });

  it('refuse a root key that lies with the data', () => {
    const inside = { QORGAN_ROOT_KEY_FILE: '.qorgan/root.key' };
    expect(problemsOf(inside).problems[0]?.setting).toBe('QORGAN_ROOT_KEY_FILE');
    const beside = { QORGAN_ROOT_KEY_FILE: '.qorgan-keys/root.key' };
    expect(readConfig(beside, at).rootKey).toMatchObject({ kind: 'file', mayCreate: false });
  });

  it('choose the queue by its address', () => {
    const url = 'rediss://queue:6379';
    expect(readConfig({ QORGAN_QUEUE_URL: url }, at).queue).toEqual({ kind: 'redis', url });
  });

  it('are all described', () => {
    const described = describeConfig();
    expect(described.filter(({ description }) => description === '')).toEqual([]);
    expect(described.find(({ name }) => name === 'QORGAN_VAULT_URL')?.fileVariant).toBe(
      'QORGAN_VAULT_URL_FILE',
    );
    expect(described.find(({ name }) => name === 'QORGAN_SERVICES')?.defaultValue).toBe(
      'intake,follow-up,un-decisions,notifications',
    );
  });
});

describe('a secret in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qorgan-config-'));
    writeFileSync(join(folder, 'url'), 'postgres://u:p@db/qorgan\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read without its line end', () => {
    const config = readConfig({ QORGAN_DATABASE_URL_FILE: join(folder, 'url') }, at);
    expect(config.databaseUrl).toBe('postgres://u:p@db/qorgan');
  });

  it('may not be given twice, and must be readable', () => {
    const both = { QORGAN_ROOT_KEY: 'k', QORGAN_ROOT_KEY_FILE: '/run/secrets/key' };
    expect(problemsOf(both).message).toContain('not both');
    const missing = { QORGAN_VAULT_URL_FILE: join(folder, 'none') };
    expect(problemsOf(missing).message).toContain('cannot be read');
  });
});
