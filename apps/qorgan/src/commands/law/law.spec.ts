import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FollowUpModule } from '#apps/follow-up';
import { loadLaw } from '#libs/platform';
import { declareReferences, registerCase } from '../../../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../../../libs/testing/src/line.js';
import { qorgan } from '../../cli.fixture.js';

const YEAR = 'kz/calendar/2026.yaml';
const RULE = 'kz.cpc2014.complaint.prosecutor';

let folder: string;
let packs: string;

const edit = (name: string, change: (text: string) => string): void => {
  const path = join(packs, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
/** Puts the packs of the checkout in place of whatever a spec made of them. */
const restore = (): void => {
  rmSync(packs, { recursive: true, force: true });
  cpSync('packs', packs, { recursive: true });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qorgan-law-'));
  packs = join(folder, 'packs');
  restore();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('law check', () => {
  it('says what the packs hold, how much of it from memory, and their version', async () => {
    const { code, out } = await qorgan(['law', 'check', packs]);
    expect(code).toBe(0);
    expect(out).toMatch(/rules +1\d\d/);
    expect(out).toMatch(/unverified: .* +\d\d/);
    expect(out).toMatch(/worked examples, each reckoned anew +\d{3}/);
    expect(out).toContain(loadLaw(packs).version);
  });

  it('refuses a broken pack with file, line and remedy, and so does a start', async () => {
    edit('un/cat.yaml', (text) => text.replace('value: 90', 'value: 91'));
    const where = /un\/cat\.yaml:\d+ .*the clock runs to .* Correct the rule/;
    const check = await qorgan(['law', 'check', packs]);
    expect(check).toMatchObject({ code: 1, out: '' });
    expect(check.err).toMatch(where);
    const settings = { QORGAN_PACKS_DIR: packs, QORGAN_DATA_DIR: folder };
    const start = await qorgan(['start'], settings);
    expect(start.code).toBe(78);
    expect(start.err).toMatch(where);
    restore();
  });
});

describe('law plan and law apply', () => {
  let line: Line;
  let settings: Record<string, string>;
  const DECREE =
    'government_moves:\n  - { day_off: 2026-09-21, worked_instead: 2026-09-26, act: P0000000000, confidence: made up }\n';

  beforeAll(async () => {
    const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
    line = await openLine({ services, startAt: '2026-09-14T04:00:00Z' });
    await declareReferences(line);
    const id = await registerCase(line);
    await line.settled();
    // Seven days from Monday 14 September end on Monday 21 September.
    const body = { type: 'referral.sent', date: '2026-09-14', to: 'prosecutor-kostanay' };
    await line.post(`/api/follow-up/cases/${id}/entries`, body);
    await line.settled();
    settings = {
      QORGAN_DATABASE_URL: line.databaseUrl,
      QORGAN_VAULT_URL: line.vaultUrl,
      QORGAN_DATA_DIR: folder,
      QORGAN_PACKS_DIR: packs,
      QORGAN_ROOT_KEY: '07'.repeat(32),
      QORGAN_LOG_LEVEL: 'error',
    };
  });
  afterAll(() => line?.close());

  it('plans nothing while the packs are those that the clocks go by', async () => {
    const { code, out } = await qorgan(['law', 'plan'], settings);
    expect(code).toBe(0);
    expect(out).toContain(': 0 of 2 open clocks would move.');
  });

  it('shows who keeps which clock, from which day to which', async () => {
    edit(YEAR, (text) => text.replace('government_moves: []\n', DECREE));
    const { code, out } = await qorgan(['law', 'plan'], settings);
    expect(code).toBe(0);
    expect(out).toContain('Kept by the caseworker:');
    expect(out).toMatch(new RegExp(`Q-\\S+ +${RULE} +2026-09-21 +2026-09-22`));
    const json = await qorgan(['law', 'plan', '--json'], settings);
    expect(JSON.parse(json.out)).toMatchObject({
      moves: [{ rule: RULE, was: '2026-09-21', due: '2026-09-22', owner: 'caseworker' }],
      orphans: [],
    });
  });

  it('moves nothing until the version of the packs is typed', async () => {
    const { version } = loadLaw(packs);
    for (const retype of [[], ['--retype', 'yes']]) {
      const refused = await qorgan(['law', 'apply', ...retype], settings);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain(version);
      expect(refused.err).toContain('Nothing was moved');
    }
    expect((await qorgan(['law', 'plan'], settings)).out).toContain(': 1 of 2');
    const applied = await qorgan(['law', 'apply', '--retype', version], settings);
    expect(applied.code).toBe(0);
    expect(applied.out).toMatch(/Released as number 1: \d clocks moved/);
    expect((await qorgan(['law', 'plan'], settings)).out).toContain(': 0 of 2');
  });

  it('refuses packs that no longer hold the rule of an open clock', async () => {
    edit('kz/criminal-2014-complaint.yaml', (text) =>
      text.replace(`id: ${RULE}\n`, `id: ${RULE}.renamed\n`),
    );
    edit('kz/criminal-2014-complaint.yaml', (text) =>
      text.replaceAll(new RegExp(`${RULE}(?=[,\\]])`, 'g'), `${RULE}.renamed`),
    );
    const plan = await qorgan(['law', 'plan'], settings);
    expect(plan.code).toBe(1);
    expect(plan.out).toContain(`${RULE} (wording 1)`);
    const apply = await qorgan(['law', 'apply', '--retype', loadLaw(packs).version], settings);
    expect(apply).toMatchObject({ code: 1, err: 'Nothing was moved.\n' });
    restore();
  });
});
