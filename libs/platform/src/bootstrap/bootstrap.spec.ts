import { createServer } from 'node:net';
import { once } from 'node:events';
import {
  Body,
  Controller,
  Get,
  Module,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../config/config.js';
import { Refusal } from '../errors/refusal.js';
import { HealthProbes } from '../health/health-probes.js';
import { QorganLogger } from '../logging/logger.js';
import { CurrentActor, type Actor } from '../policy/actor.js';
import { Policy, Public } from '../policy/policy.decorator.js';
import { createService } from './bootstrap.js';
import { listen } from './listen.js';

const NAME = 'Rasim Bayramov';
const NewComplaint = z
  .strictObject({
    title: z.string().min(3),
    events: z.array(z.strictObject({ on: z.iso.date() })).optional(),
  })
  .meta({ id: 'NewComplaint' });

@Controller('api/desk')
class DeskController {
  @Get('who')
  @Policy('case:read')
  who(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('complaints')
  @Policy('case:register')
  create(@Body({ schema: NewComplaint }) body: z.output<typeof NewComplaint>): object {
    return { length: body.title.length };
  }

  @Get('cases/:id')
  @Policy('case:read')
  read(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query('depth', { schema: z.coerce.number().int().default(1) }) depth: number,
  ): object {
    return { id, depth };
  }

  @Post('fail/:how')
  @Public('Only exists in this spec.')
  fail(@Param('how') how: string): never {
    if (how === 'refusal') {
      const params = { expected: 4, name: NAME };
      throw new Refusal({ code: 'case.changed', status: 409, title: 'It has changed.', params });
    }
    if (how === 'missing') throw new NotFoundException(`no ${NAME}`);
    if (how === 'duplicate') throw Object.assign(new Error(NAME), { code: '23505', detail: NAME });
    if (how === 'down') throw Object.assign(new Error(NAME), { code: 'ECONNREFUSED' });
    throw new Error(`${NAME} was not expected`);
  }
}

@Module({ controllers: [DeskController] })
class DeskModule {}

const lines: string[] = [];
const destination = { write: (line: string) => void lines.push(line) };
const logger = new QorganLogger({ level: 'trace', destination });
const config = readConfig({});
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await createService(DeskModule, { config, logger });
});
afterAll(() => app.close());

const json = async (method: 'GET' | 'POST', url: string, rest: object = {}) => {
  const response = await app.inject({ method, url, ...rest });
  return { response, body: response.json() as Record<string, unknown> };
};

describe('a problem', () => {
  it('points at each wrong field and repeats nothing that was sent', async () => {
    const payload = { title: 'x', events: [{ on: NAME }], aggrieved: NAME, [NAME]: 1 };
    const { response, body } = await json('POST', '/api/desk/complaints', { payload });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:qorgan:problem:request.invalid', status: 400 });
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '#/body/title',
      '#/body/events/0/on',
      '#/body/aggrieved',
      '#/body/*',
    ]);
    expect(response.body).not.toContain('Bayramov');
  });

  it('points at query and path', async () => {
    const { body } = await json('GET', `/api/desk/cases/7?depth=1`);
    expect(body['errors']).toEqual([{ pointer: '#/path/id', detail: expect.any(String) }]);
    const id = '4f8c2a52-9c62-4f3a-8a3e-0a4b0b3d7a11';
    expect((await json('GET', `/api/desk/cases/${id}`)).body).toEqual({ id, depth: 1 });
  });

  it.each([
    ['refusal', 409, 'case.changed'],
    ['missing', 404, 'not-found'],
    ['duplicate', 409, 'conflict'],
    ['down', 503, 'dependency-unavailable'],
    ['surprise', 500, 'internal'],
  ])('of kind %s answers %i %s without text of others', async (how, status, code) => {
    const { response, body } = await json('POST', `/api/desk/fail/${how}`);
    expect(body).toMatchObject({ status, code });
    expect(response.headers['qorgan-correlation']).toBe(body['correlation']);
    expect(response.body).not.toContain('Bayramov');
  });

  it('answers what never reaches a controller, too', async () => {
    expect((await json('GET', `/api/${NAME}`)).body).toMatchObject({ code: 'not-found' });
    const payload = `{"title": "${NAME}`;
    const headers = { 'content-type': 'application/json' };
    const broken = await json('POST', '/api/desk/complaints', { payload, headers });
    expect(broken.body).toMatchObject({ status: 400, code: 'bad-request' });
    const large = { title: 'x'.repeat(1024 * 1024) };
    const refused = await json('POST', '/api/desk/complaints', { payload: large });
    expect(refused.body).toMatchObject({ status: 413, code: 'too-large' });
    const xml = { payload: '<a/>', headers: { 'content-type': 'text/xml' } };
    const unread = await json('POST', '/api/desk/complaints', xml);
    expect(unread.body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('leaves no name in the log', () => {
    expect(lines.join('')).toContain('request.failed');
    expect(lines.join('')).not.toMatch(/Rasim|Bayramov/);
  });
});

describe('policy', () => {
  it('takes the role from the header and gives the route its actor', async () => {
    const plain = await json('GET', '/api/desk/who');
    expect(plain.body).toMatchObject({ role: 'caseworker' });
    const lead = await json('GET', '/api/desk/who', { headers: { 'qorgan-role': 'lead' } });
    expect(lead.body).toMatchObject({ role: 'lead' });
    expect(lead.body['id']).not.toBe(plain.body['id']);
  });

  it('refuses what the role does not permit, and unknown roles', async () => {
    const operator = await json('GET', '/api/desk/who', { headers: { 'qorgan-role': 'operator' } });
    expect(operator.body).toMatchObject({ status: 403, code: 'policy.forbidden' });
    const admin = await json('GET', '/api/desk/who', { headers: { 'qorgan-role': 'admin' } });
    expect(admin.body).toMatchObject({ status: 400, code: 'policy.unknown-role' });
  });

  it('stops the start when a route says nothing, or says it twice', async () => {
    class Half {
      silent(): void {}
      twice(): void {}
    }
    Get('silent')(Half.prototype, 'silent', descriptor(Half, 'silent'));
    Get('twice')(Half.prototype, 'twice', descriptor(Half, 'twice'));
    Policy('case:read')(Half.prototype, 'twice', descriptor(Half, 'twice'));
    Public('both')(Half.prototype, 'twice', descriptor(Half, 'twice'));
    Controller('half')(Half);
    class HalfModule {}
    Module({ controllers: [Half] })(HalfModule);
    const start = createService(HalfModule, { config, logger });
    await expect(start).rejects.toMatchObject({ code: 'policy.undeclared' });
    await expect(start).rejects.toThrow('Half.silent, Half.twice');
  });
});

it('refuses a foreign web page before anything else', async () => {
  const headers = { host: 'evil.example' };
  const rebound = await json('GET', '/api/desk/who', { headers });
  expect(rebound.body).toMatchObject({ status: 403, code: 'request.foreign-page' });
  const sent = { payload: { title: 'abc' }, headers: { origin: 'https://evil.example' } };
  expect((await json('POST', '/api/desk/complaints', sent)).body).toMatchObject({ status: 403 });
  const own = { payload: { title: 'abc' }, headers: { 'sec-fetch-site': 'same-origin' } };
  expect((await json('POST', '/api/desk/complaints', own)).body).toEqual({ length: 3 });
});

describe('the service', () => {
  it('closes everything by its headers, and opens the API page just enough', async () => {
    const { headers } = await app.inject('/api/desk/who');
    expect(headers['content-security-policy']).toContain("default-src 'none'; base-uri");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    const page = await app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect((await app.inject('/api/docs/swagger-ui-bundle.js')).statusCode).toBe(200);
  });

  it('documents itself in OpenAPI 3.1 with the schemas it checks', async () => {
    const { body } = await json('GET', '/api/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    const text = JSON.stringify(body);
    expect(text).toContain('"x-qorgan-policy":"case:register"');
    expect(text).toContain('"additionalProperties":false');
    expect(text).toContain('application/problem+json');
    expect(text).toContain('Qorgan-Role');
  });

  it('is ready when every probe passes, and names those that fail', async () => {
    const probes = app.get(HealthProbes);
    let broken = true;
    probes.register('case-store', () => (broken ? Promise.reject(new Error(NAME)) : undefined));
    probes.register('queue', () => undefined);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    const { response, body } = await json('GET', '/health/ready');
    expect(response.statusCode).toBe(503);
    expect(body).toEqual({ status: 'down', failing: ['case-store'] });
    broken = false;
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
  });
});

describe('listening', () => {
  it('takes a free port when the usual one is taken, and refuses when it was named', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const host = '127.0.0.1';
    await expect(listen(app, { host, port, portIsDefault: false })).rejects.toMatchObject({
      exitCode: 78,
    });
    const address = await listen(app, { host, port, portIsDefault: true });
    expect(address.port).not.toBe(port);
    expect((await fetch(`${address.url}/health/live`)).status).toBe(200);
    await new Promise((resolve) => blocker.close(resolve));
  });
});

function descriptor(type: { prototype: object }, name: string): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(type.prototype, name) as PropertyDescriptor;
}
