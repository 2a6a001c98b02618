import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');

const imports = (...names: string[]) => names.map((name) => `import '${name}';\n`).join('');

/** What each room may not do: the file that tries, what it tries, the rule and its reason. */
const REFUSED: readonly [file: string, source: string, rule: string, reason: string][] = [
  ['libs/domain/src/a.ts', imports('node:fs'), 'imports', 'law as pure functions'],
  ['libs/domain/src/b.ts', imports('zod'), 'imports', 'law as pure functions'],
  ['libs/domain/src/c.ts', imports('#libs/contracts'), 'imports', 'law as pure functions'],
  ['libs/domain/src/d.ts', "import type { A } from 'pg';\nexport type B = A;", 'imports', 'law as'],
  ['libs/domain/src/e.ts', "export const f = () => import('node:fs');", 'imports', 'law as'],
  ['libs/domain/src/f.ts', 'export const now = new Date();', 'globals', 'Today is a parameter'],
  ['libs/domain/src/g.ts', 'export const x = Math.random();', 'properties', 'the same report'],
  ['libs/domain/src/h.ts', 'export const x = process.pid;', 'globals', 'domain is pure'],
  ['libs/domain/src/i.ts', imports('../../vault/src/seal.js'), 'imports', 'by its door'],
  ['libs/domain/src/j.ts', imports('./index.js'), 'imports', 'one knot'],
  ['libs/domain/src/k.ts', imports('./made-up.fixture.js'), 'imports', 'for specs alone'],
  ['libs/contracts/src/a.ts', imports('@nestjs/common'), 'imports', 'the browser'],
  ['libs/contracts/src/b.ts', imports('#libs/case-store'), 'imports', 'the browser'],
  ['libs/case-store/src/a.ts', imports('#libs/contracts'), 'imports', 'keeps rows'],
  ['libs/case-store/src/b.ts', imports('bullmq'), 'imports', 'keeps rows'],
  ['libs/vault/src/a.ts', imports('pino'), 'imports', "people's names"],
  ['libs/vault/src/b.ts', imports('#libs/platform'), 'imports', "people's names"],
  ['libs/messaging/src/a.ts', imports('#libs/vault'), 'imports', 'no feature'],
  ['libs/messaging/src/b.ts', imports('typeorm'), 'imports', 'no feature'],
  ['libs/platform/src/a.ts', imports('#apps/intake'), 'imports', 'never look up'],
  ['libs/platform/src/b.ts', imports('bullmq'), 'imports', 'hidden in libs/messaging'],
  ['libs/platform/src/c.ts', imports('#libs/testing'), 'imports', 'Only specs'],
  ['libs/platform/src/d.ts', 'export const x = process.env.HOME;', 'process-env', ''],
  ['libs/testing/src/a.ts', imports('#apps/intake'), 'imports', 'never look up'],
  ['libs/vault/src/a.spec.ts', imports('#apps/intake'), 'imports', 'never look up'],
  ['apps/intake/src/a.ts', imports('#apps/follow-up'), 'imports', 'imports another'],
  ['apps/intake/src/b.ts', imports('../../follow-up/src/x.js'), 'imports', 'by its door'],
  ['apps/intake/src/c.ts', imports('bullmq'), 'imports', 'Write @OnEvent'],
  ['apps/intake/src/d.ts', imports('typeorm'), 'imports', 'one transaction'],
  ['apps/intake/src/e.ts', imports('pg'), 'imports', 'one transaction'],
  ['apps/intake/src/f.ts', 'export const x = process.env.HOME;', 'process-env', ''],
  ['apps/intake/src/g.ts', imports('#libs/testing'), 'imports', 'Only specs'],
  ['apps/intake/src/h.ts', 'export const x = Date.now();', 'properties', 'the Clock'],
  ['apps/intake/src/i.ts', "console.log('x');", 'no-console', ''],
  ['apps/qorgan/src/a.ts', imports('pg'), 'imports', 'one transaction'],
  ['apps/desk/src/a.ts', imports('#libs/platform'), 'imports', 'in a browser'],
  ['apps/desk/src/b.ts', imports('node:fs'), 'imports', 'in a browser'],
  ['apps/desk/src/c.tsx', "localStorage.setItem('a', 'b');", 'globals', 'may be seized'],
  ['apps/desk/src/d.tsx', 'export const x = indexedDB;', 'globals', 'may be seized'],
  ['libs/platform/src/m.ts', "import { n } from './n.js';\nexport const m = n;", 'no-cycle', ''],
];

const ALLOWED: readonly [file: string, source: string][] = [
  ['libs/domain/src/ok.ts', imports('./x.js', '../y/z.js', 'temporal-polyfill')],
  ['libs/contracts/src/ok.ts', imports('#libs/domain', 'zod')],
  ['libs/case-store/src/ok.ts', imports('#libs/domain', 'typeorm', 'pg', 'node:crypto')],
  ['libs/vault/src/ok.ts', imports('#libs/case-store', 'node:crypto', 'node:fs/promises')],
  ['libs/messaging/src/ok.ts', imports('#libs/contracts', '@nestjs/microservices', 'bullmq')],
  ['libs/platform/src/ok.ts', imports('#libs/vault', '#libs/messaging', 'pg', 'node:fs')],
  ['apps/intake/src/ok.ts', imports('#libs/platform', '#libs/contracts', '@nestjs/common')],
  ['apps/qorgan/src/ok.ts', imports('#apps/intake', '#libs/platform')],
  ['apps/desk/src/ok.ts', imports('#libs/contracts', '#libs/domain', 'react')],
  ['apps/desk/src/shell/kept.ts', "export const x = localStorage.getItem('a');"],
  ['apps/desk/test/ok.ts', imports('#apps/intake', 'node:fs', 'playwright-core')],
  ['apps/intake/src/ok.spec.ts', imports('#libs/testing', 'pg', './made-up.fixture.js')],
];

interface Diagnostic {
  readonly code: string;
  readonly help?: string;
  readonly message: string;
  readonly filename: string;
}

describe('the walls between the rooms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qorgan-walls-'));
  let found: Diagnostic[] = [];

  beforeAll(() => {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    const circle = "import { m } from './m.js';\nexport const n = () => m;";
    const files = [...REFUSED, ...ALLOWED, ['libs/platform/src/n.ts', circle] as const];
    for (const [file, source] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    }
    found = lint(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(REFUSED)('refuses %s', (file, _source, rule, reason) => {
    const here = found.filter(({ filename }) => filename === file);
    const hit = here.find(({ code }) => code.includes(rule));
    expect(hit, `${file} was let through; found: ${JSON.stringify(here)}`).toBeDefined();
    expect(`${hit?.message} ${hit?.help ?? ''}`).toContain(reason);
  });

  it.each(ALLOWED)('lets %s through', (file) => {
    expect(found.filter(({ filename }) => filename === file)).toEqual([]);
  });
});

function lint(folder: string): Diagnostic[] {
  try {
    execFileSync(process.execPath, [oxlint, '-f', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    // It ends with 1 when it has found something, which it should.
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    return diagnostics.map((one) => ({ ...one, filename: one.filename.replaceAll('\\', '/') }));
  }
  throw new Error('oxlint found nothing: the walls do not stand');
}
