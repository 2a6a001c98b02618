import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { QorganLogger } from '../logging/logger.js';
import { createService } from './bootstrap.js';

@Module({})
class NothingElse {}

const folder = mkdtempSync(join(tmpdir(), 'qorgan-desk-'));
const logger = new QorganLogger({ level: 'silent' });
let app: NestFastifyApplication;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html>\n<html lang="en"><title>Desk</title></html>',
  );
  writeFileSync(join(folder, 'secret.txt'), 'not an asset');
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'index-1a2b.js.gz'), gzipSync('export {};'));
  app = await createService(NothingElse, {
    config: readConfig({ QORGAN_LANG: 'kk' }),
    logger,
    deskDir: folder,
  });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('the desk', () => {
  it.each(['/', '/cases', '/cases/0b0e', '/replay', '/replay/kz-2013-2014'])(
    'is one page at %s, which nobody keeps and nothing foreign may enter',
    async (path) => {
      const { statusCode, headers, body } = await app.inject(path);
      expect(statusCode).toBe(200);
      expect(body).toContain('<html lang="kk"><title>Desk</title>');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
      expect(headers['x-frame-options']).toBe('DENY');
    },
  );

  it('has assets that are kept for ever, as their names change with them', async () => {
    const { statusCode, headers } = await app.inject('/assets/index-1a2b.js');
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toContain('javascript');
  });

  it('sends an asset gzipped to whoever reads that, and as it is to others', async () => {
    const url = '/assets/index-1a2b.js';
    const plain = await app.inject(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const short = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(short.headers['content-encoding']).toBe('gzip');
    expect(short.headers['content-type']).toBe(plain.headers['content-type']);
    expect(short.headers['cache-control']).toBe(plain.headers['cache-control']);
    expect(short.headers['vary']).toMatch(/accept-encoding/i);
    expect(gunzipSync(short.rawPayload).toString()).toBe(plain.body);
  });

  it.each(['/assets/gone.js', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/secret.txt'])(
    'gives nothing else: %s',
    async (path) => {
      const { statusCode, body } = await app.inject(path);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('not an asset');
    },
  );

  it('leaves what is not a page to the services, who refuse it in their own way', async () => {
    const { statusCode, headers } = await app.inject('/api/nothing');
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it('is refused to a foreign page like everything else', async () => {
    const headers = { host: 'evil.example' };
    expect((await app.inject({ url: '/', headers })).statusCode).toBe(403);
  });
});
