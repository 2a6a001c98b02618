import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_PAGES, SERVICES } from '#libs/contracts';
import { readConfig } from '../../libs/platform/src/config/config.js';
import { interpolate, readCompose, root, textOf, type ComposeService } from './compose-file.js';

const compose = readCompose();
const services = Object.entries(compose.services);
const staying = services.filter(([name]) => name !== 'migrate');
const ours = services.filter(([, { image }]) => image.startsWith('qorgan:'));

describe('docker-compose.yml', () => {
  const { $schema: _, ...schema } = JSON.parse(
    textOf('test/compose/compose-spec.json'),
  ) as object & {
    $schema: string;
  };
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

  it('is a Compose file, after the schema of the specification', () => {
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would be refused with a misspelt word', () => {
    const postgres = { ...compose.services['postgres'], read_onyl: true };
    expect(validate({ services: { postgres } })).toBe(false);
  });

  it('names no project, so that each folder is an installation of its own', () => {
    expect(compose.name).toBeUndefined();
  });

  it.each(services)('%s: its image is pinned to a version', (_name, { image }) => {
    expect(interpolate(image)).toMatch(/^[a-z/]+:\d+(\.\d+)+(-[a-z0-9]+)?$/);
  });

  it.each(services)('%s: can do nothing but its work', (_name, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.cap_add).toBeUndefined();
    expect(service.privileged).toBeUndefined();
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.stop_grace_period).toBe('30s');
  });

  it.each(staying)('%s: is watched', (_name, { healthcheck }) => {
    expect(healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each(services)('%s: mounts only what exists', (_name, { volumes = [] }) => {
    const paths = volumes
      .map((volume) => volume.split(':')[0]!)
      .filter((path) => path.startsWith('.'));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('lets nobody in but through the proxy, and from this machine', () => {
    const published = services.flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(published.map(([name, port]) => [name, interpolate(port!)])).toEqual([
      ['proxy', '127.0.0.1:8080:8080'],
    ]);
  });

  it('keeps the stores away from the proxy, and everything but the proxy from outside', () => {
    const on = (network: string) =>
      services.filter(([, { networks }]) => networks?.includes(network)).map(([name]) => name);
    expect(on('edge')).toEqual(['proxy']);
    expect(on('core').sort()).toEqual([...SERVICES, 'proxy'].sort());
    expect(on('store').sort()).toEqual([...SERVICES, 'migrate', 'postgres', 'valkey'].sort());
    expect(compose.networks).toMatchObject({ core: { internal: true }, store: { internal: true } });
  });

  it('migrates once, before any service starts', () => {
    expect(compose.services['migrate']?.command).toEqual(['migrate']);
    for (const name of SERVICES) {
      expect(compose.services[name]?.depends_on?.['migrate']).toEqual({
        condition: 'service_completed_successfully',
      });
    }
  });

  it('starts Valkey only when asked, and keeps what it is given', () => {
    const valkey = compose.services['valkey'];
    expect(valkey?.profiles).toEqual(['valkey']);
    expect(valkey?.command?.join(' ')).toContain('--appendonly yes --appendfsync always');
    const waits = SERVICES.map((name) => compose.services[name]?.depends_on?.['valkey']?.required);
    expect(waits).toEqual(SERVICES.map(() => false));
  });
});

describe('the proxy', () => {
  const nginx = textOf('deploy/proxy/nginx.conf');

  it.each(SERVICES)('maps /api/%s/ to its container', (service) => {
    const location = new RegExp(`location /api/${service}/ \\{([^}]*)\\}`).exec(nginx)?.[1] ?? '';
    expect(location).toContain(`set $upstream http://${service}:4466;`);
    expect(location).toContain('proxy_pass $upstream;');
    expect(compose.services[service]?.environment?.['QORGAN_PORT']).toBe('4466');
  });

  it.each(Object.values(DESK_PAGES))('hands the page of the desk out at %s', (pattern) => {
    const [, matches, location] = /location ~ (\S+) \{([^}]*)\}/.exec(nginx) ?? [];
    const isOfDesk = new RegExp(matches!);
    expect(isOfDesk.test(pattern.replaceAll('$', ''))).toBe(true);
    expect(isOfDesk.test('/assets/index-1a2b.js')).toBe(true);
    expect(['/api/intake/cases', '/health', '/casesx'].filter((at) => isOfDesk.test(at))).toEqual(
      [],
    );
    expect(location).toContain('set $upstream http://intake:4466;');
  });

  it('answers to the names of this machine only', () => {
    expect(nginx).toContain('server_name localhost 127.0.0.1;');
    expect(nginx).toMatch(/default_server;\s+return 444;/);
  });
});

describe('the image', () => {
  const dockerfile = textOf('Dockerfile');

  it('runs as nobody in particular, on Node 24, and starts the command line', () => {
    const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(runtime).toMatch(/^\nFROM node:24-bookworm-slim AS runtime/);
    expect(runtime).toContain('\nUSER node\n');
    expect(runtime).toContain('ENTRYPOINT ["node", "dist/apps/qorgan/src/main.js"]');
  });

  it('takes in nothing but what it is built from', () => {
    const lines = textOf('.dockerignore').split('\n');
    expect(lines).toContain('*');
    expect(lines.filter((line) => /^!.*(deploy|secret|\.git|\.qorgan)/.test(line))).toEqual([]);
  });
});

describe.runIf(process.platform !== 'win32')('the secrets', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'qorgan-secrets-')), 'secrets');
  const make = () => execFileSync('sh', [join(root, 'deploy/make-secrets.sh'), folder]);
  const secret = (name: string) => readFileSync(join(folder, name), 'utf8').trim();

  beforeAll(() => make());
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('are files, all of them made by one script', () => {
    const files = Object.values(compose.secrets).map(({ file }) => file);
    expect(files.every((file) => file.startsWith('./deploy/secrets/'))).toBe(true);
    expect(files.filter((file) => !existsSync(join(folder, basename(file))))).toEqual([]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('are kept when the script runs again', () => {
    const key = secret('root_key');
    make();
    expect(secret('root_key')).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(services)(
    '%s: declares what it reads, and has no secret in its settings',
    (_, service) => {
      const { environment = {}, secrets = [] } = service;
      const named = JSON.stringify([environment, service.healthcheck, service.command]);
      const read = [...named.matchAll(/\/run\/secrets\/(\w+)/g)].map(([, name]) => name!);
      expect(read.filter((name) => !secrets.includes(name))).toEqual([]);
      const bare = Object.keys(environment).filter((name) => /PASSWORD|_URL|ROOT_KEY/.test(name));
      expect(bare.filter((name) => !name.endsWith('_FILE'))).toEqual([]);
    },
  );

  it.each(SERVICES)('%s: its settings are ones that Qorgan takes', (name) => {
    const config = configOf(compose.services[name]!);
    expect(config.services).toEqual([name]);
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4466, behindProxy: true });
    expect(config.databaseUrl).toContain(
      `:${secret('case_database_password')}@postgres:5432/qorgan`,
    );
    expect(config.vaultUrl).toContain(`:${secret('vault_database_password')}@`);
    expect(config.vaultUrl).toMatch(/\/qorgan_vault$/);
    expect(config.rootKey).toMatchObject({ kind: 'file', mayCreate: false });
  });

  it('move the queue to Valkey with its profile, and leave it in PostgreSQL without', () => {
    const queues = ours.map(([, service]) => [
      configOf(service).queue,
      configOf(service, { COMPOSE_PROFILES: 'valkey' }).queue,
    ]);
    const url = `redis://default:${secret('valkey_password')}@valkey:6379`;
    expect(queues).toEqual(ours.map(() => [{ kind: 'postgres' }, { kind: 'redis', url }]));
  });

  /** What the process would read, with the secret files where the script has put them. */
  function configOf({ environment = {} }: ComposeService, variables: Record<string, string> = {}) {
    const settings = Object.entries(environment).map(([name, value]) => [
      name,
      interpolate(value, variables).replace('/run/secrets', folder),
    ]);
    return readConfig(Object.fromEntries(settings) as NodeJS.ProcessEnv, { cwd: '/app' });
  }
});
