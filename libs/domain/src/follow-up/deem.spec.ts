import { describe, expect, it } from 'vitest';
import type { Law } from '../clocks/law.js';
import type { NextRemedy } from '../clocks/next-remedy.js';
import { REFUSAL_DEEMED } from '../clocks/rules-in-force.js';
import { sampleRule } from '../clocks/sample-law.fixture.js';
import type { Fact } from '../casebook/fact.js';
import { applyChange } from './case-clocks.js';
import { BREACH, DEEMED, type CaseClocks, type Change, type Reminder } from './deadline.js';
import { fire } from './fire.js';
import { answerOf, askedOf, FOLLOW_UP_LAW, newCase } from './follow-up.fixture.js';
import { nextRemedies } from './next-remedies.js';
import { recordFact } from './record-fact.js';

// A prosecutor has seven days; fifteen days of silence open the court for fifteen more. A ministry
// has fifteen working days, and its silence is a refusal on the last of them.
const PROSECUTOR = sampleRule({ value: 7, unit: 'calendar-day' }, 'rolls', {
  id: 'prosecutor.answers',
  starts: [{ on: 'referral.sent', when: { to: ['court'] } }],
  closes: [{ on: 'referral.answered', same: ['to=by'] }],
  deemed: { effect: 'refusal', after: { value: 15, unit: 'calendar-day' }, article: '106(5)' },
  opens: ['kz.r.judge', 'kz.r.ombudsman', 'kz.r.old_court'],
});
const MINISTRY = sampleRule({ value: 15, unit: 'working-day' }, 'rolls', {
  id: 'ministry.answers',
  starts: [{ on: 'appeal.sent' }],
  closes: [{ on: 'referral.answered', same: ['to=by'] }],
  deemed: { effect: 'refusal', article: '91(2)' },
});
const JUDGE = sampleRule({ value: 15, unit: 'calendar-day' }, 'rolls', {
  id: 'judge.file',
  bearer: 'us',
  starts: [{ on: REFUSAL_DEEMED, when: { rule: ['prosecutor.answers'] } }],
  closes: [{ on: 'court.seized' }],
});
const remedy = (id: string, change: Partial<NextRemedy> = {}): NextRemedy => ({
  id,
  pack: 'spec',
  name: { en: id, ru: id, kk: id },
  to: ['court'],
  terms: [],
  source: { instrument: 'spec', article: 'spec', url: '' },
  effective: { from: '2000-01-01', to: null },
  confidence: 'own',
  ...change,
});
const law: Law = {
  ...FOLLOW_UP_LAW,
  rules: new Map(
    [...FOLLOW_UP_LAW.rules.values(), PROSECUTOR, MINISTRY, JUDGE]
      .filter(({ id }) => id !== 'body.answers')
      .map((rule) => [rule.id, rule]),
  ),
  remedies: new Map(
    [
      remedy('kz.r.judge', { terms: ['judge.file'] }),
      remedy('kz.r.ombudsman'),
      remedy('kz.r.old_court', { effective: { from: '1998-01-01', to: '2014-03-31' } }),
    ].map((each) => [each.id, each]),
  ),
};

const record = (clocks: CaseClocks, fact: Fact, today = fact.on): [CaseClocks, Change] => {
  const newId = (rule: string) => `${fact.id} ${rule}`;
  const change = recordFact(clocks, fact, { law, today, newId });
  return [applyChange(clocks, change), change];
};
const fired = (clocks: CaseClocks, reminder: Reminder, today = reminder.on) => {
  const deadline = clocks.deadlines.find(({ id }) => id === reminder.deadline)!;
  const newId = (what: string) => `${reminder.deadline} ${what}`;
  return fire(deadline, clocks.watch, reminder, { law, today, newId });
};
const rungOf = ({ armed }: Change, rung: number, rule = 'prosecutor.answers'): Reminder =>
  armed.find((each) => each.rung === rung && each.deadline.endsWith(rule))!;
const clockOf = ({ deadlines }: CaseClocks, rule: string) =>
  deadlines.find((each) => each.rule === rule);
const silent = record(newCase(), askedOf('p', '2014-03-03'));

describe('silence that the law turns into a refusal', () => {
  it('speaks after a time of its own, where the law names one, and not when the term ends', () => {
    const [clocks, change] = silent;
    expect(rungOf(change, BREACH).on).toBe('2014-03-12');
    expect(rungOf(change, DEEMED).on).toBe('2014-03-19');
    const refusal = fired(clocks, rungOf(change, DEEMED))!;
    expect(refusal.events[0]).toMatchObject({
      type: REFUSAL_DEEMED,
      on: '2014-03-19',
      data: {
        rule: 'prosecutor.answers',
        since: { earliest: '2014-03-18', latest: '2014-03-18' },
        opens: ['kz.r.judge', 'kz.r.ombudsman', 'kz.r.old_court'],
      },
    });
  });

  it('starts the clock of the next way from the day on which the time to answer ran out', () => {
    const [clocks, change] = silent;
    const refusal = fired(clocks, rungOf(change, DEEMED))!;
    const after = applyChange(clocks, refusal);
    expect(clockOf(after, 'judge.file')).toMatchObject({
      anchor: '2014-03-18',
      due: { earliest: '2014-04-02', latest: '2014-04-02' },
      trigger: refusal.events[0]!.id,
    });
    expect(refusal.armed.length).toBeGreaterThan(0);
    expect(clockOf(after, 'prosecutor.answers')!.closed).toBeNull();
    // Nobody has acted: the case sleeps on.
    expect(after.watch).toEqual(clocks.watch);
  });

  it('speaks when the term runs out, where the law names no other time', () => {
    const sent = { ...askedOf('m', '2014-03-03'), type: 'appeal.sent' };
    const [, change] = record(newCase(), sent);
    const [broken, refused] = [BREACH, DEEMED].map((rung) =>
      rungOf(change, rung, 'ministry.answers'),
    );
    expect(refused!.on).toBe(broken!.on);
  });

  it('is no refusal once there is an answer, nor twice', () => {
    const [clocks, change] = silent;
    const [answered] = record(clocks, answerOf('p', '2014-03-17'));
    expect(fired(answered, rungOf(change, DEEMED))).toBeNull();
    const after = applyChange(clocks, fired(clocks, rungOf(change, DEEMED))!);
    expect(fired(after, rungOf(change, DEEMED))).toBeNull();
    // A term that is made longer afterwards does not let the same silence speak again.
    const longer = { 'counted-from': '2014-03-03', until: '2014-05-05' };
    const extended = {
      ...askedOf('p', '2014-03-20'),
      id: 'x',
      type: 'term.extended',
      dates: longer,
    };
    const codes = { rule: ['prosecutor.answers'] };
    const [, again] = record(after, { ...extended, codes });
    expect(rungOf(again, BREACH).on).toBe('2014-05-06');
    expect(rungOf(again, DEEMED)).toBeUndefined();
  });

  it('keeps a late answer late and lets our own term run on', () => {
    const [clocks, change] = silent;
    const after = applyChange(clocks, fired(clocks, rungOf(change, DEEMED))!);
    const [answered] = record(after, answerOf('p', '2014-03-25'));
    expect(clockOf(answered, 'prosecutor.answers')!.closed).toMatchObject({ as: 'met-late' });
    expect(clockOf(answered, 'judge.file')!.closed).toBeNull();
  });

  it('of which only the month is known begins within a range, and ours is due on its earliest', () => {
    const [clocks, change] = record(newCase(), askedOf('p', '2014-02'), '2014-03-03');
    const after = applyChange(clocks, fired(clocks, rungOf(change, DEEMED))!);
    expect(clockOf(after, 'judge.file')).toMatchObject({
      anchor: '2014-02-17/2014-03-17',
      due: { earliest: '2014-03-04', latest: '2014-04-01' },
    });
  });
});

describe('where to go from a missed clock', () => {
  const [clocks, change] = silent;
  const term = clockOf(clocks, 'prosecutor.answers')!;
  const refused = applyChange(clocks, fired(clocks, rungOf(change, DEEMED))!);
  const said = (of: CaseClocks, today: string) =>
    nextRemedies(term, of, law, today).map(({ remedy: id, state, until, from }) =>
      [id, state, until ?? from ?? ''].join(' ').trim(),
    );

  it('says from when a way is open that silence opens', () => {
    expect(said(clocks, '2014-03-12')).toEqual([
      'kz.r.ombudsman open',
      'kz.r.old_court open',
      'kz.r.judge not-yet 2014-03-19',
    ]);
  });

  it('puts first what can be lost, with its last day', () => {
    expect(said(refused, '2014-03-20')[0]).toBe('kz.r.judge open 2014-04-02');
  });

  it('tells what has passed and what the law no longer has, and advises neither', () => {
    expect(said(refused, '2014-04-03')).toEqual([
      'kz.r.ombudsman open',
      'kz.r.judge passed 2014-04-02',
      'kz.r.old_court repealed',
    ]);
  });

  it('knows that somebody has gone there', () => {
    const [seized] = record(refused, { ...askedOf('c', '2014-03-25'), type: 'court.seized' });
    expect(said(seized, '2014-03-26')).toContain('kz.r.judge taken');
  });
});
