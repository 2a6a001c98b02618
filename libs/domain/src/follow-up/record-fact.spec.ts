import { describe, expect, it } from 'vitest';
import { BREACH, SILENCE, type CaseClocks, type Deadline } from './deadline.js';
import type { Fact } from '../casebook/fact.js';
import { sampleRule } from '../clocks/sample-law.fixture.js';
import { answerOf, askedOf, factOf, FOLLOW_UP_LAW, newCase, told } from './follow-up.fixture.js';
import { recordFact } from './record-fact.js';

const legal = ({ deadlines }: CaseClocks): readonly Deadline[] =>
  deadlines.filter(({ rule }) => rule !== SILENCE);
const silence = ({ deadlines }: CaseClocks): Deadline =>
  deadlines.find(({ rule }) => rule === SILENCE)!;

describe('a fact that starts a clock', () => {
  it('arms it from its own date, or from the date that the rule asks for', () => {
    const plain = told(newCase(), factOf('case.opened', '2014-03-03'));
    expect(legal(plain.clocks)[0]).toMatchObject({ anchor: '2014-03-03', generation: 1 });
    const dates = { 'opened-on': '2014-02-20' };
    const dated = told(newCase(), factOf('case.opened', '2014-03-03', { dates }));
    expect(legal(dated.clocks)[0]).toMatchObject({
      anchor: '2014-02-20',
      due: { earliest: '2014-04-20', latest: '2014-04-20' },
    });
  });

  it('arms its ladder and its breach, and starts to listen for silence', () => {
    const { change } = told(newCase(), factOf('case.opened', '2014-03-03'));
    const of = (rule: string) =>
      change.armed.filter(({ deadline }) => deadline.endsWith(rule)).map(({ rung }) => rung);
    expect(of('investigation.ends')).toEqual([BREACH, 1, 2, 3]);
    expect(of(SILENCE)).toEqual([1, 2, 3]);
    expect(change.events.map(({ type }) => type)).toEqual(['deadline.armed']);
  });

  it('of which the month is known runs within a range and is armed on its earliest day', () => {
    const { change, clocks } = told(newCase(), factOf('case.opened', '2014-02'), '2014-03-03');
    expect(legal(clocks)[0]!.due).toEqual({ earliest: '2014-04-01', latest: '2014-04-28' });
    const breach = change.armed.find(({ rung }) => rung === BREACH)!;
    expect(breach.on).toBe('2014-04-29');
  });
});

describe('what the law wants at once', () => {
  const rule = sampleRule({ value: 0, unit: 'immediate' }, 'plain', {
    id: 'complaint.passed-on',
    starts: [{ on: 'complaint.handed-over', anchor: ['at'] }],
    alarmAfter: { value: 24, unit: 'hour' },
  });
  const law = { ...FOLLOW_UP_LAW, rules: new Map([...FOLLOW_UP_LAW.rules, [rule.id, rule]]) };
  const breachOf = (dates: Fact['dates']) => {
    const fact = factOf('complaint.handed-over', '2014-03-03', { dates });
    const newId = (id: string): string => id;
    const { armed } = recordFact(newCase(), fact, { law, today: '2014-03-03', newId });
    return armed.find(({ deadline, rung }) => deadline === rule.id && rung === BREACH)!.on;
  };

  it.each([
    ['a day', {}, '2014-03-04'],
    ['an hour of the evening', { at: '2014-03-03T18:00:00+06:00' }, '2014-03-05'],
    ['midnight', { at: '2014-03-03T00:00:00+06:00' }, '2014-03-04'],
  ])('is asked for no sooner than after the own time from %s', (_, dates, on) => {
    expect(breachOf(dates as Fact['dates'])).toBe(on);
  });
});

describe('a decision of a UN body', () => {
  it('is the end of the communication before that body alone', () => {
    const decided = (committee: string, on: string) =>
      factOf('un.decision', on, { codes: { committee: [committee] } });
    const one = told(newCase(), decided('cat', '2014-03-03')).clocks;
    expect(one.watch.codes).toEqual({ committee: ['cat'], decided: ['cat'] });
    const registered = factOf('un.registered', '2014-03-04', { codes: { committee: ['hrc'] } });
    const both = told(one, registered).clocks;
    expect(both.watch.codes).toEqual({ committee: ['hrc'], decided: ['cat'] });
  });
});

describe('an answer', () => {
  it('closes the clock of the body that was asked, in time or late', () => {
    const asked = told(newCase(), askedOf('a', '2014-03-03')).clocks;
    const onDay = told(asked, answerOf('a', '2014-03-13'));
    expect(legal(onDay.clocks)[0]!.closed).toMatchObject({ on: '2014-03-13', as: 'met' });
    expect(onDay.change.disarmed).toContain(legal(asked)[0]!.id);
    const late = told(asked, answerOf('a', '2014-03-14'));
    expect(legal(late.clocks)[0]!.closed).toMatchObject({ as: 'met-late' });
    expect(late.change.events[0]).toMatchObject({ type: 'deadline.met', data: { as: 'met-late' } });
  });

  it('of another body closes nothing, nor one that names nobody', () => {
    const asked = told(newCase(), askedOf('a', '2014-03-03')).clocks;
    const ofAnother = told(asked, answerOf('b', '2014-03-10'));
    const ofNobody = told(asked, factOf('referral.answered', '2014-03-10'));
    expect([ofAnother, ofNobody].map(({ clocks }) => legal(clocks)[0]!.closed)).toEqual([
      null,
      null,
    ]);
  });

  it('closes the oldest open question to its body, whichever was told first', () => {
    const younger = told(newCase(), askedOf('a', '2014-03-05')).clocks;
    const both = told(younger, askedOf('a', '2014-03-03'), '2014-03-06').clocks;
    const once = told(both, answerOf('a', '2014-03-10')).clocks;
    const open = (clocks: CaseClocks) =>
      legal(clocks).flatMap(({ anchor, closed }) => (closed ? [] : [anchor]));
    expect(open(once)).toEqual(['2014-03-05']);
    expect(open(told(once, answerOf('a', '2014-03-11')).clocks)).toEqual([]);
  });

  it('does not answer what was asked after it', () => {
    const asked = told(newCase(), askedOf('a', '2014-03-10')).clocks;
    const { clocks } = told(asked, answerOf('a', '2014-03-09'), '2014-03-12');
    expect(legal(clocks)[0]!.closed).toBeNull();
  });

  it('of which the month is known is late only when every day of it is', () => {
    const asked = told(newCase(), askedOf('a', '2014-03-03')).clocks;
    const march = told(asked, answerOf('a', '2014-03'), '2014-04-01').clocks;
    const april = told(asked, answerOf('a', '2014-04'), '2014-05-01').clocks;
    expect([march, april].map((each) => legal(each)[0]!.closed!.as)).toEqual(['met', 'met-late']);
  });
});

describe('a breach', () => {
  const asked = told(newCase(), askedOf('a', '2014-03-03')).clocks;
  const broken: CaseClocks = {
    ...asked,
    deadlines: asked.deadlines.map((each) =>
      each.rule === SILENCE ? each : { ...each, breachedOn: '2014-03-14' },
    ),
  };

  it('is kept when the answer comes', () => {
    const { clocks } = told(broken, answerOf('a', '2014-04-01'));
    expect(legal(clocks)[0]).toMatchObject({
      breachedOn: '2014-03-14',
      closed: { as: 'met-late' },
    });
  });

  it('is kept when the term is extended after it', () => {
    const opened = told(newCase(), factOf('case.opened', '2014-03-03')).clocks;
    const late = {
      ...opened,
      deadlines: opened.deadlines.map((each) => ({ ...each, breachedOn: '2014-05-04' })),
    };
    const dates = { until: '2014-08-01' };
    const { clocks } = told(late, factOf('case.extended', '2014-06-01', { dates }));
    expect(legal(clocks)[0]).toMatchObject({ breachedOn: '2014-05-04', generation: 2 });
  });

  it('is known even when question and late answer became known on one day', () => {
    const { clocks } = told(asked, answerOf('a', '2014-03-20'), '2014-12-15');
    expect(legal(clocks)[0]).toMatchObject({
      breachedOn: '2014-03-14',
      closed: { as: 'met-late' },
    });
  });
});

describe('an act that is no answer', () => {
  const opened = told(newCase(), factOf('case.opened', '2014-03-03')).clocks;

  it('is noted, and the clock runs on', () => {
    const { clocks, change } = told(opened, factOf('court.acted', '2014-03-20'));
    expect(legal(clocks)[0]).toMatchObject({ closed: null, firstAct: { on: '2014-03-20' } });
    expect(change.disarmed).not.toContain(legal(opened)[0]!.id);
    expect(change.events.map(({ type }) => type)).toEqual(['deadline.acted-on']);
  });

  it('is the first one, in whatever order acts become known', () => {
    const once = told(opened, factOf('court.acted', '2014-03-20')).clocks;
    const later = told(once, factOf('court.acted', '2014-03-25')).clocks;
    expect(legal(later)[0]!.firstAct!.on).toBe('2014-03-20');
    const earlier = told(later, factOf('court.acted', '2014-03-10'), '2014-03-26').clocks;
    expect(legal(earlier)[0]!.firstAct!.on).toBe('2014-03-10');
  });
});

describe('an extension', () => {
  const opened = told(newCase(), factOf('case.opened', '2014-03-03')).clocks;

  it('moves the clock, and older reminders of it are void', () => {
    const dates = { until: '2014-08-01' };
    const { clocks, change } = told(opened, factOf('case.extended', '2014-04-10', { dates }));
    const [clock] = legal(clocks);
    expect(clock).toMatchObject({ generation: 2, due: { latest: '2014-08-01' } });
    expect(change.disarmed).toContain(clock!.id);
    const rearmed = change.armed.filter(({ deadline }) => deadline === clock!.id);
    expect(new Set(rearmed.map(({ generation }) => generation))).toEqual(new Set([2]));
    expect(change.events[0]).toMatchObject({
      type: 'deadline.extended',
      data: { was: { latest: '2014-05-03' }, due: { latest: '2014-08-01' } },
    });
  });

  it('that does not say until when moves nothing', () => {
    const { change } = told(opened, factOf('case.extended', '2014-04-10'));
    expect(change.deadlines.every(({ rule }) => rule === SILENCE)).toBe(true);
  });
});

describe('silence', () => {
  const opened = told(newCase(), factOf('case.opened', '2014-03-03')).clocks;

  it('is listened to anew after every act, whoever acted', () => {
    const { clocks, change } = told(opened, factOf('court.acted', '2014-03-20'));
    expect(silence(clocks)).toMatchObject({ anchor: '2014-03-20', generation: 2 });
    expect(change.disarmed).toContain(silence(opened).id);
  });

  it('is not broken by an old act that is told again', () => {
    const { clocks } = told(opened, factOf('court.acted', '2014-02-01'), '2014-03-25');
    expect(silence(clocks)).toEqual(silence(opened));
  });

  it('ends a stall even with an old act: somebody acted, today', () => {
    const watch = { ...opened.watch, stalledSince: '2014-04-18', stallReason: 'silence' };
    const { clocks, change } = told({ ...opened, watch }, factOf('note', '2014-02'), '2014-05-20');
    expect(clocks.watch).toMatchObject({ stalledSince: null, stallReason: null });
    expect(silence(clocks).anchor).toBe('2014-05-20');
    expect(change.events.at(-1)).toMatchObject({
      type: 'case.resumed',
      data: { since: '2014-04-18' },
    });
  });

  it('does not count from a day that has not come: a date of the year is known only to today', () => {
    const { clocks } = told(opened, factOf('note', '2014'), '2014-06-01');
    expect(clocks.watch.lastActOn).toBe('2014-06-01');
  });
});
