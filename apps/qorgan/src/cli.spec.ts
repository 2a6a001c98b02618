import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../libs/testing/src/database.js';
import { generateCasebook } from '../../../libs/testing/src/casebooks/generate-casebook.js';
import { qorgan } from './cli.fixture.js';

const FOUNDING = 'casebooks/kz-2013-2014.yaml';

let folder: string;

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'qorgan-cli-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.unstubAllEnvs());

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('due', () => {
  const due = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { code, out } = await qorgan(['due', ...args, '--json']);
    expect(code).toBe(0);
    return JSON.parse(out) as Record<string, unknown>;
  };

  it('tells the day, every day on the way to it, and where the rule comes from', async () => {
    const said = await due('kz.cpc2014.complaint.prosecutor', '2026-03-18');
    expect(Object.keys(said)).toEqual(
      expect.arrayContaining(['rule', 'anchor', 'due', 'explanation', 'confidence', 'source']),
    );
    expect(said).toMatchObject({ rule: 'kz.cpc2014.complaint.prosecutor', anchor: '2026-03-18' });
    expect(said['due']).toMatch(/^2026-03-\d{2}$/);
    const days = said['explanation'] as { date: string; counted: boolean; reason: string }[];
    expect(days.length).toBeGreaterThan(3);
    for (const day of days) {
      expect(day).toMatchObject({ counted: expect.any(Boolean), reason: expect.any(String) });
    }
    expect(days.at(-1)!.date).toBe(said['due']);
  });

  it('tells a range where the day is not known', async () => {
    const said = await due('un.cat.art22.followup.state', '2014-05');
    expect(said['due']).toEqual({ earliest: '2014-07-30', latest: '2014-08-29' });
    expect(said['confidence']).toBe('recalled');
  });

  it('tells people the same in words', async () => {
    const { code, out } = await qorgan(['due', 'un.cat.art22.followup.state', '2013-12-17']);
    expect(code).toBe(0);
    expect(out).toContain('due 2014-03-17');
    expect(out).toContain('UNVERIFIED');
  });

  it.each([
    ['a rule that is none, with the nearest that is', ['un.cat.art22.folowup.state', '2014'], 1],
    ['a date that does not exist', ['un.cat.art22.followup.state', '2014-02-30'], 1],
    ['a command without its words', ['un.cat.art22.followup.state'], 2],
    ['an option that is none', ['un.cat.art22.followup.state', '2014', '--jason'], 2],
    ['a language that is none', ['un.cat.art22.followup.state', '2014', '--lang', 'fr'], 2],
  ])('refuses %s', async (_, args, expected) => {
    const { code, out, err } = await qorgan(['due', ...args]);
    expect(code).toBe(expected);
    expect(out).toBe('');
    expect(err).not.toContain('    at ');
    if (args[0]!.includes('folowup')) expect(err).toContain('un.cat.art22.followup.state');
  });
});

describe('replay', () => {
  it('prints a report of the promised shape, twice the same to the byte', async () => {
    const first = await qorgan(['replay', FOUNDING, '--json']);
    const again = await qorgan(['replay', FOUNDING, '--json']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(again.out).toBe(first.out);
    const said = JSON.parse(first.out) as Record<string, object[]>;
    expect(said).toMatchObject({ from: '2010-03-19', until: '2014-12-15', cases: 23 });
    expect(Object.keys(said)).toEqual([
      'casebook',
      'from',
      'until',
      'cases',
      'entries',
      'deadlines',
      'reminders',
      'stalls',
      'statistics',
    ]);
    const clock = ['case', 'rule', 'bearer', 'anchor', 'due', 'standing', 'closedBy', 'daysLate'];
    expect(Object.keys(said['deadlines']![0]!)).toEqual(expect.arrayContaining(clock));
    const reminder = ['on', 'case', 'rule', 'rung', 'to'];
    expect(Object.keys(said['reminders']![0]!)).toEqual(reminder);
    expect(Object.keys(said['stalls']![0]!)).toEqual(['case', 'since', 'reason']);
    const figures = { 2012: { official: { allegations: 602, 'criminal-cases-opened': 18 } } };
    expect(said['statistics']).toMatchObject(figures);
  });

  it('ends on the day that is asked for', async () => {
    const { out } = await qorgan(['replay', FOUNDING, '--until', '2012-08-22', '--json']);
    const { reminders, until } = JSON.parse(out) as { until: string; reminders: { on: string }[] };
    expect(until).toBe('2012-08-22');
    expect(reminders.every(({ on }) => on <= '2012-08-22')).toBe(true);
    expect((await qorgan(['replay', FOUNDING, '--until', '2012-08'])).code).toBe(1);
  });

  it.each(['en', 'ru', 'kk'])('fits 100 columns in %s, and names nobody', async (lang) => {
    const { code, out } = await qorgan(['replay', FOUNDING, '--lang', lang]);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(out).toContain('2012-08-22');
    expect(out).not.toMatch(/undefined|Alexander|Oleg|Tolendinov/);
  });

  it('refuses a language that is none as a slip of usage', async () => {
    expect((await qorgan(['replay', FOUNDING, '--lang', 'fr'])).code).toBe(2);
  });
});

describe('a file that cannot be used', () => {
  it('is refused with every fault, its line and its case', async () => {
    const text = generateCasebook({ cases: 3, seed: 1 });
    const spoiled = text
      .replace('type: ', 'type: x')
      .replace('alleged: [', 'alleged: [Not A Code, ');
    for (const command of ['replay', 'import']) {
      const { code, out, err } = await qorgan([command, file('spoiled.yaml', spoiled)]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('spoiled.yaml:');
      expect(err).toMatch(/2 fault\(s\)\. Nothing was imported/);
      expect(err).not.toContain('Not A Code');
    }
  });

  it('is refused when it is not there', async () => {
    expect((await qorgan(['replay', join(folder, 'none.yaml')])).code).toBe(1);
  });
});

describe('import', () => {
  let databases: TestDatabase[];
  let settings: Record<string, string>;

  beforeAll(async () => {
    databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
    settings = {
      QORGAN_DATABASE_URL: databases[0]!.url,
      QORGAN_VAULT_URL: databases[1]!.url,
      QORGAN_DATA_DIR: folder,
      QORGAN_ROOT_KEY: '07'.repeat(32),
      QORGAN_LOG_LEVEL: 'error',
    };
  });
  afterAll(() => Promise.all(databases.map((each) => each.drop())));

  it('shows the difference, writes it when told, and asks before known cases change', async () => {
    const path = file('book.yaml', generateCasebook({ cases: 3, seed: 1 }));
    const dry = await qorgan(['import', path, '--dry-run'], settings);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toMatch(/new cases +3\n/);
    expect(dry.out).toContain('Nothing was written');
    expect((await qorgan(['import', path, '--dry-run'], settings)).out).toBe(dry.out);

    expect((await qorgan(['import', path], settings)).code).toBe(0);
    expect((await qorgan(['import', path], settings)).out).toMatch(/new cases +0\n/);

    const more = `${generateCasebook({ cases: 3, seed: 1 })}      - { date: 2016-12-01, type: hunger-strike }\n`;
    const changed = file('changed.yaml', more);
    const refused = await qorgan(['import', changed], settings);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--apply-changes');
    expect((await qorgan(['import', changed, '--apply-changes'], settings)).code).toBe(0);
    expect((await qorgan(['import', changed], settings)).code).toBe(0);
  });
});

describe('law calendar', () => {
  it('prints the YAML of a draft alone, and tells the rest beside it', async () => {
    const { code, out, err } = await qorgan(['law', 'calendar', '2029']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^# yaml-language-server: .*\n# Working calendar of Kazakhstan, 2029: .*\n# Not confirmed: /,
    );
    expect(out.trimEnd().split('\n').at(-1)).toBe('government_moves: []');
    expect(out).toContain('{ date: 2029-12-17, for: 2029-12-16, key: independence }');
    expect(out).toContain('{ date: 2029-04-24, key: kurban_ait_day1, confidence: estimated }');
    expect(err).toContain('2029 has no calendar in the packs');
    expect(err).toMatch(
      /2029-12-17 +Mon +day off for independence +working day +substitute too late/,
    );
    expect(err).toContain("Kurban Ait, 2029-04-24, is the library's own estimate");
    expect(err.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('keeps a draft that the packs then hold, and never writes over it', async () => {
    const packs = join(folder, 'packs');
    cpSync('packs', packs, { recursive: true });
    const settings = { QORGAN_PACKS_DIR: packs, QORGAN_DATA_DIR: folder };
    const path = join(packs, 'kz', 'calendar', '2028.yaml');
    const shown = await qorgan(['law', 'calendar', '2028'], settings);
    const kept = await qorgan(['law', 'calendar', '2028', '--out', path], settings);
    expect(kept).toEqual({ code: 0, out: '', err: `Written: ${path}\n${shown.err}` });
    expect(readFileSync(path, 'utf8')).toBe(shown.out);

    expect((await qorgan(['rules'], settings)).code).toBe(0);
    const held = await qorgan(['law', 'calendar', '2028', '--against'], settings);
    expect(held).toMatchObject({ code: 0, err: '' });
    expect(held.out).toContain('2028 is not confirmed in kz/calendar/2028.yaml');
    const twice = await qorgan(['law', 'calendar', '2030', '--out', path], settings);
    expect(twice).toMatchObject({ code: 1, out: '' });
    expect(twice.err).toContain('is there already and is not written over');
    expect(readFileSync(path, 'utf8')).toBe(shown.out);
  });

  it('compares a confirmed year as it stands, and drafts none', async () => {
    const { code, out, err } = await qorgan(['law', 'calendar', '2026']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('2026 is confirmed in kz/calendar/2026.yaml. Nothing is drafted');
    expect(err.match(/^2026-\d\d-\d\d/gm)).toEqual(['2026-03-15', '2026-03-16', '2026-03-25']);
    const { out: json } = await qorgan(['law', 'calendar', '2026', '--json']);
    expect(JSON.parse(json)).toMatchObject({
      year: 2026,
      file: 'kz/calendar/2026.yaml',
      confirmed: true,
      library: 'date-holidays 3.37.0',
      calendar: { year: 2026, moves: [] },
      differences: [
        { date: '2026-03-15', weekday: 7, fault: 'not-in-force' },
        { date: '2026-03-16', weekday: 1, fault: 'not-in-force' },
        {
          date: '2026-03-25',
          weekday: 3,
          ours: { working: false, reason: 'substitute-day-off', key: 'nauryz' },
          theirs: { working: true, reason: 'working-day' },
          fault: 'no-cascade',
        },
      ],
    });
  });

  it('says when the library names no day of the feast', async () => {
    const { out, err } = await qorgan(['law', 'calendar', '2077']);
    expect(out).toContain('# Not confirmed: Kurban Ait is missing');
    expect(err).toContain('names no day of Kurban Ait in 2077');
  });

  it.each([
    ['a year before the rules', ['1999'], 1, 'from 2010 to 2100'],
    ['a year beyond them', ['2101'], 1, 'from 2010 to 2100'],
    ['a word', ['abc'], 1, 'abc is no year'],
    ['a year of two digits', ['26'], 1, '26 is no year'],
    ['no year', [], 2, 'missing required argument'],
    ['a year that has its file', ['2026', '--out', 'x.yaml'], 1, 'kz/calendar/2026.yaml'],
    ['a folder that is not there', ['2028', '--out', 'no/such/x.yaml'], 1, 'Make the folder'],
    ['two ways to print', ['2028', '--out', 'x.yaml', '--against'], 2, 'cannot be used with'],
  ])('refuses %s', async (_, args, expected, said) => {
    const { code, out, err } = await qorgan(['law', 'calendar', ...args]);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
  });

  it('teaches', async () => {
    const { code, out } = await qorgan(['law', 'calendar', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: qorgan law calendar [options] <year>');
    expect(out).toContain('qorgan law calendar 2028 --out packs/kz/calendar/2028.yaml');
  });
});

describe('the command line', () => {
  const COMMANDS = [
    'start',
    'demo',
    'import',
    'replay',
    'due',
    'rules',
    'law',
    'migrate',
    'doctor',
  ];

  it('tells of its commands', async () => {
    const { code, out } = await qorgan(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command}`);
  });

  it.each(COMMANDS)('%s has help', async (command) => {
    const { code, out } = await qorgan([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: qorgan ${command}`);
  });

  it('lists the rules, with those that no lawyer has checked', async () => {
    const { code, out } = await qorgan(['rules', '--json']);
    expect(code).toBe(0);
    const rules = JSON.parse(out) as { id: string; confidence: string }[];
    expect(rules.map(({ id }) => id)).toContain('kz.cpc1997.investigation.term');
    expect((await qorgan(['rules'])).out).toContain('unverified');
  });

  it.each([
    ['a command that is none', ['repley'], {}, 2],
    ['no command', [], {}, 2],
    ['no command of a group', ['law'], {}, 2],
    ['a command of a group that is none', ['law', 'calender'], {}, 2],
    ['a setting that is wrong', ['replay', FOUNDING], { QORGAN_PORT: 'eighty' }, 78],
    ['a setting that is misspelt', ['rules'], { QORGAN_DATABSE_URL: 'postgres://x' }, 78],
    ['packs that are not there', ['rules'], { QORGAN_PACKS_DIR: 'no-such-folder' }, 78],
  ])('ends on %s with its own code', async (_, args, settings, expected) => {
    const { code, err } = await qorgan(args, settings);
    expect({ code, err }).toMatchObject({ code: expected });
    expect(err).not.toBe('');
  });
});
