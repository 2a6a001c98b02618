import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/create-calendar.js';
import { draftYear } from '../calendar/holiday-rules.js';
import type { Law } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';
import { sampleRule } from '../clocks/sample-law.fixture.js';
import { BREACH, SILENCE, type Deadline } from '../follow-up/deadline.js';
import { askedOf, FOLLOW_UP_LAW, newCase, told } from '../follow-up/follow-up.fixture.js';
import { moveByLaw, reproject } from './reproject.js';

const RULE = 'body.answers';
const withRules = (...rules: readonly Rule[]): Law => ({
  ...FOLLOW_UP_LAW,
  rules: new Map([
    ...FOLLOW_UP_LAW.rules,
    ...rules.map(
      (rule) => [rule.version === 1 ? rule.id : `${rule.id}@${rule.version}`, rule] as const,
    ),
  ]),
});
const rolling = sampleRule({ value: 10, unit: 'calendar-day' }, 'rolls', { id: RULE });
const before = withRules(rolling);

/** The law of the fixture, 2014 with a day off more. */
function withHoliday(date: string): Law {
  const year = { ...draftYear(2014, []), confirmed: true, statutory: [{ date, key: 'new' }] };
  const calendar = createCalendar({ id: 'kz', version: '2', holidayRules: [], years: [year] });
  return { ...before, calendar };
}

const { clocks } = told(newCase(), askedOf('a', '2014-03-03'));
// Due on Thursday 13 March.
const clock: Deadline = clocks.deadlines.find(({ rule }) => rule === RULE)!;
const movedTo = (law: Law, today = '2014-03-05', of = clock): Deadline => {
  const turned = reproject(of, law, today);
  if (turned.kind !== 'moved') throw new Error(`it is ${turned.kind}`);
  return turned.deadline;
};

describe('an open clock under another law', () => {
  it('stays where it is when its date comes out the same', () => {
    expect(reproject(clock, before, '2014-03-05').kind).toBe('same');
    expect(reproject(clock, withHoliday('2014-03-12'), '2014-03-05').kind).toBe('same');
  });

  it('moves with a new holiday on its last day, and its older reminders are void', () => {
    const moved = movedTo(withHoliday('2014-03-13'));
    expect(moved).toMatchObject({ due: { latest: '2014-03-14' }, generation: 2 });
  });

  it('keeps the wording that it started under', () => {
    const newer = { ...rolling, version: 2, limit: { value: 5, unit: 'calendar-day' } } as const;
    const effective = { from: '2014-03-04', to: null, approx: false };
    expect(reproject(clock, withRules(rolling, { ...newer, effective }), '2014-03-05').kind).toBe(
      'same',
    );
  });

  it('takes a newer wording where the law says that it takes over open clocks', () => {
    const newer: Rule = {
      ...rolling,
      version: 2,
      limit: { value: 5, unit: 'calendar-day' },
      effective: { from: '2014-03-04', to: null, approx: false },
      transition: 'move-open',
    };
    const law = withRules(rolling, newer);
    // 8 March is a Saturday and Women's Day, which gives Monday the tenth.
    expect(movedTo(law)).toMatchObject({ ruleVersion: 2, due: { latest: '2014-03-11' } });
    expect(reproject(clock, law, '2014-03-03').kind).toBe('same');
  });

  it('is an orphan where the packs no longer hold its rule', () => {
    const rules = new Map([...before.rules].filter(([id]) => id !== RULE));
    expect(reproject(clock, { ...before, rules }, '2014-03-05').kind).toBe('orphan');
  });
});

describe('the breach of a clock that the law moves', () => {
  const broken = { ...clock, breachedOn: '2014-03-14' };

  it('did not happen when the day it is about is not past under this law', () => {
    expect(movedTo(withHoliday('2014-03-13'), '2014-03-14', broken).breachedOn).toBeNull();
  });

  it('follows the day when that is past as well', () => {
    expect(movedTo(withHoliday('2014-03-13'), '2014-03-20', broken).breachedOn).toBe('2014-03-15');
  });

  it('of an earlier term, made longer since, is kept', () => {
    const earlier = { ...clock, breachedOn: '2014-03-10' };
    expect(movedTo(withHoliday('2014-03-13'), '2014-03-20', earlier).breachedOn).toBe('2014-03-10');
  });
});

describe('the change that a law makes', () => {
  const law = withHoliday('2014-03-13');
  const change = moveByLaw(clock, movedTo(law), clocks.watch, {
    law,
    today: '2014-03-05',
    release: 3,
  });

  it('says from which day to which, by which release, and sets the reminders anew', () => {
    expect(change.events).toMatchObject([
      {
        type: 'deadline.moved',
        data: {
          was: { latest: '2014-03-13' },
          due: { latest: '2014-03-14' },
          because: 'law-changed',
          by: null,
          release: 3,
        },
      },
    ]);
    expect(change.disarmed).toEqual([clock.id]);
    expect(change.armed.find(({ rung }) => rung === BREACH)).toMatchObject({
      on: '2014-03-15',
      generation: 2,
    });
  });

  it('tells nobody of an own target', () => {
    const silence = clocks.deadlines.find(({ rule }) => rule === SILENCE)!;
    const now = { ...silence, generation: 2 };
    const under = { law, today: '2014-03-05', release: 3 };
    expect(moveByLaw(silence, now, clocks.watch, under).events).toEqual([]);
  });
});
