import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dueOf, explain, rulesStartedBy, writeDue, type Fact } from '#libs/domain';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLaw } from './load-law.js';
import { PackError } from './pack-error.js';

const PACKS = fileURLToPath(new URL('../../../../packs', import.meta.url));
const law = loadLaw(PACKS);
const due = (id: string, anchor: string) =>
  writeDue(dueOf({ rule: law.rules.get(id)!, anchor, law }));

describe('the packs', () => {
  it.each([
    ['kz.cpc1997.complaint.prosecutor.torture', '2014-03-17', '2014-03-26'],
    ['kz.cpc1997.report.decide', '2013-12-25', '2013-12-28'],
    ['kz.cpc2014.complaint.prosecutor', '2022-10-15', '2022-10-22'],
    ['kz.cpc2014.complaint.prosecutor', '2026-03-18', '2026-03-26'],
    ['kz.appc.reply', '2026-03-05', '2026-04-01'],
    ['kz.ombudsman.request', '2026-12-04', '2026-12-21'],
    ['kz.cpc2014.detention.max', '2024-02-29T20:00:00+06:00', '2024-03-02T19:00:00+05:00'],
    ['un.cat.art22.followup.state', '2013-12-17', '2014-03-17'],
    ['un.cat.art22.followup.state', '2012-05-24', '2012-08-22'],
    ['un.cat.art22.followup.state', '2014-05', '2014-07-30..2014-08-29'],
    ['kz.cpc1997.investigation.term', '2014-07-30', '2014-09-30'],
  ])('golden: %s from %s runs to %s', (id, anchor, expected) => {
    expect(due(id, anchor)).toBe(expected);
  });

  const examples = [...law.rules.values()].flatMap((rule) =>
    rule.examples.map((example) => ({ rule, example, title: `${rule.id} from ${example.anchor}` })),
  );
  it.each(examples)('example: $title', ({ rule, example }) => {
    const input = { rule, anchor: example.anchor, law };
    expect(writeDue(dueOf(input))).toBe(example.due);
    const last = explain(input).at(-1)!;
    expect([last.reason, last.date]).toEqual(['due', dueOf(input)!.range.earliest]);
  });

  it('give every rule two examples, three names and a ladder', () => {
    for (const rule of law.rules.values()) {
      if (rule.limit !== null) expect(rule.examples.length).toBeGreaterThanOrEqual(2);
      expect(Object.values(rule.name).every((name) => name.length > 0)).toBe(true);
      expect(law.ladders.has(rule.id) || law.ladders.has(rule.bearer)).toBe(true);
    }
  });

  it('hold the calendar of each year from 2011, and say that 2027 is not confirmed', () => {
    expect(law.calendar.dayKind('2011-03-05')).toMatchObject({ reason: 'moved-working-day' });
    expect(law.calendar.dayKind('2026-12-17')).toEqual({ working: true, reason: 'working-day' });
    expect(law.calendar.dayKind('2026-08-31').working).toBe(true);
    expect(law.calendar.dayKind('2027-03-15')).toMatchObject({ key: 'constitution' });
    expect(law.calendar.dayKind('2027-06-01').provisional).toBe(true);
    expect(law.calendar.dayKind('2028-06-01').provisional).toBe(true);
    expect(law.calendar.dayKind('2026-06-01').provisional).toBeUndefined();
  });
});

describe('what starts which clock', () => {
  const sent = (on: string, kind: string): Fact => ({
    id: '1',
    type: 'referral.sent',
    on,
    bodies: { to: { ref: 'b', kind } },
    codes: {},
    dates: {},
    counts: {},
  });
  const started = (on: string, kind: string, alleged: readonly string[] = ['torture']) =>
    rulesStartedBy(law, sent(on, kind), { alleged }).map(({ rule }) => rule.id);

  it.each([
    ['2011-11-26', 'prosecutor', ['kz.cpc1997.complaint.prosecutor.v1']],
    ['2011-11-27', 'prosecutor', ['kz.cpc1997.complaint.prosecutor.torture']],
    ['2014-12-31', 'prosecutor', ['kz.cpc1997.complaint.prosecutor.torture']],
    ['2015-01-01', 'prosecutor', ['kz.cpc2014.complaint.prosecutor.v1']],
    ['2017-07-24', 'prosecutor', ['kz.cpc2014.complaint.prosecutor']],
    ['2014-05', 'police', ['kz.cpc1997.report.decide']],
    [
      '2015-05',
      'police',
      [
        'kz.cpc2014.registration.accept',
        'kz.cpc2014.registration.erdr',
        'kz.cpc2014.registration.redirect',
      ],
    ],
    ['2021-06-30', 'ministry', ['kz.appeals2007.reply']],
    ['2021-07-01', 'ministry', ['kz.appc.reply']],
    ['2014-08', 'ombudsman', []],
    ['2023-01-10', 'ombudsman', ['kz.ombudsman.complaint']],
    ['2014-08', 'court', ['kz.cpc1997.complaint.court.decide']],
  ])('a referral of %s to %s', (on, kind, expected) => {
    expect(started(on, kind)).toEqual(expected);
  });

  it('puts every complaint to a prosecutor under exactly one of the two clocks', () => {
    expect(started('2014-05', 'prosecutor', ['denial-of-access'])).toEqual([
      'kz.cpc1997.complaint.prosecutor',
    ]);
    expect(started('2014-05', 'prosecutor', ['denial-of-access', 'ill-treatment'])).toEqual([
      'kz.cpc1997.complaint.prosecutor.torture',
    ]);
  });

  it('counts from the transmittal of a decision when it is known', () => {
    const decision = {
      ...sent('2013-11-05', 'treaty-body'),
      type: 'un.decision',
      codes: { committee: ['cat'], outcome: ['violation'] },
    };
    const anchor = (dates: Fact['dates']) =>
      rulesStartedBy(law, { ...decision, dates }, { alleged: [] }).map((start) => start.anchor);
    expect(anchor({ 'transmitted-on': '2013-12-17' })).toEqual(['2013-12-17']);
    expect(anchor({})).toEqual(['2013-11-05']);
  });
});

describe('loading', () => {
  const dir = mkdtempSync(join(tmpdir(), 'packs-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const faultsAfter = (file: string, change: (text: string) => string): readonly string[] => {
    rmSync(dir, { recursive: true });
    cpSync(PACKS, dir, { recursive: true });
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
    try {
      loadLaw(dir);
      return [];
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      return error.faults.map(
        (fault) => `${fault.file}:${fault.line} ${fault.wrong}. ${fault.remedy}`,
      );
    }
  };
  const cat = 'un/cat.yaml';

  it.each([
    [
      cat,
      'value: 90',
      'value: 91',
      /cat\.yaml:\d+ un\.cat\.art22\.followup\.state: from 2013-12-17 the clock runs to 2014-03-18/,
    ],
    [
      cat,
      'on: un.decision',
      'on: un.decison',
      /no entry of type un\.decison\. The nearest known type is un\.decision/,
    ],
    [
      cat,
      'committee: [cat], outcome',
      'committee: [cat], outcom',
      /no entry has a field outcom\. The nearest known field is outcome/,
    ],
    [
      cat,
      'counting: un.calendar',
      'counting: un.calender',
      /no counting rule un\.calender\. The nearest one is un\.calendar/,
    ],
    [
      cat,
      'unit: month',
      'unit: moon',
      /limit\.unit cannot be moon\. Write one of: hour, calendar-day/,
    ],
    [cat, '    bearer: us\n', '', /bearer is missing\. Add it, one of: state/],
    [cat, '      kk: ', '      ky: ', /name\.kk is missing. Add it[^]*name knows no ky/],
    [cat, 'from: 2002-05-17', 'from: 2002-02-30', /is not a day that exists/],
    [cat, 'id: un.cat.art22.comments', 'id: un.cat.art22.state_reply', /is declared twice/],
    [
      cat,
      'id: un.cat.art22.comments',
      'id: un.cat.art22.state_reply\n    version: 2',
      /in force together/,
    ],
    [
      cat,
      'id: un.cat.art22.comments',
      'id: un.cat.art22.state_reply\n    version: 2',
      /in force together/,
    ],
    [
      'kz/criminal-1997.yaml',
      'to: 2009-12-31',
      'to: 2009-11-30',
      /no wording is in force from 2009-12-01 to 2009-12-31\. End it on the day before/,
    ],
    [cat, /      article: [^\n]*\n/, '', /source\.article is missing/],
    [cat, 'opens: [un.r.', 'opens: [un.r.x', /no remedy un\.r\.x/],
    [cat, 'limit: { value: 6, unit: month }', 'limit: { value: 0, unit: month }', /write at-once/],
    [cat, 'instrument: cat-rules', 'instrument: cat-rulez', /no instrument cat-rulez/],
    [cat, 'rules:', 'rules: [', /not YAML/],
    ['kz/calendar/2014.yaml', '2014-03-24', '2014-03-42', /is not a day that exists/],
    [
      'kz/calendar/2014.yaml',
      '  - { date: 2014-03-25',
      '  # - { date: 2014-03-25',
      /prosecutor\.torture: from 2014-03-17 the clock runs to 2014-03-25/,
    ],
    [
      'kz/calendar/2027.yaml',
      'confirmed: false',
      'confirmed: true',
      /2027\.yaml:\d+ 2027 rests on an estimated day/,
    ],
    ['ladders.yaml', 'rung: 2, offset: 5', 'rung: 1, offset: 5', /two rungs of one number/],
    ['own-targets.yaml', 'format: qorgan-rules/1', 'format: rules', /does not say what it holds/],
  ])('refuses %s with %j turned into %j', (file, from, to, expected) => {
    const faults = faultsAfter(file, (text) => text.replace(from, to));
    expect(faults.join('\n')).toMatch(expected);
  });

  it('names the line of the fault and all faults at once', () => {
    const faults = faultsAfter(cat, (text) =>
      text.replace('value: 90', 'value: ninety').replace('bearer: us', 'bearer: we'),
    );
    expect(faults).toHaveLength(2);
    const text = readFileSync(join(dir, cat), 'utf8').split('\n');
    const line = text.findIndex((each) => each.includes('value: ninety')) + 1;
    expect(faults.some((fault) => fault.startsWith(`un/cat.yaml:${line} `))).toBe(true);
  });

  it('changes its version with the contents, and lets a team set its silence', () => {
    expect(law.version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadLaw(PACKS).version).toBe(law.version);
    const other = loadLaw(PACKS, { silenceWorkingDays: 10 });
    expect(other.version).toMatch(/^[0-9a-f]{12}$/);
    expect(other.version).not.toBe(law.version);
    expect(other.rules.get('own.silence')!.limit!.value).toBe(10);
  });

  it('refuses an empty file and a folder that holds no law', () => {
    expect(faultsAfter('ladders.yaml', () => '').join('\n')).toMatch(/does not say what it holds/);
    expect(() => loadLaw(join(dir, 'nowhere'))).toThrow(/hold no rules/);
  });

  it('keeps what it has checked, and reads anew what was edited', () => {
    rmSync(dir, { recursive: true });
    cpSync(PACKS, join(dir, 'packs'), { recursive: true });
    const cacheDir = join(dir, 'kept');
    const first = loadLaw(join(dir, 'packs'), { cacheDir });
    const second = loadLaw(join(dir, 'packs'), { cacheDir });
    expect([...second.rules]).toEqual([...first.rules]);
    expect([...second.ladders]).toEqual([...first.ladders]);
    expect(second.calendar.dayKind('2014-05-11')).toEqual(first.calendar.dayKind('2014-05-11'));
    const kept = readFileSync(join(cacheDir, 'law.json'), 'utf8');
    writeFileSync(join(cacheDir, 'law.json'), kept.replaceAll('Asia/Almaty', 'Asia/Aqtobe'));
    expect(loadLaw(join(dir, 'packs'), { cacheDir }).zone).toBe('Asia/Aqtobe');
    writeFileSync(join(dir, 'packs', 'extra.yaml'), 'format: nothing');
    expect(() => loadLaw(join(dir, 'packs'), { cacheDir })).toThrow(PackError);
  });
});
