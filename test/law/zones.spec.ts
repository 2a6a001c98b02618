import { beforeAll, describe, expect, it } from 'vitest';
import { dueOf, type CountingRule, type Due, type Law, type Limit, type Rule } from '#libs/domain';
import { packLaw } from '../../libs/testing/src/line.js';
import { dayAfter } from './ledgers.js';
import { midnight, MINUTE, wallTime, writeMoment } from './oracle/wall-clock.js';
import { transitionsOf, zones, type Transition } from './zone-transitions.js';

// Detention runs by the minute whatever the wall clocks do; a day is a day, be it of 23 hours or of 25.
// Every change of offset of every zone is tried, for places may lie anywhere and zones change by decree.

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
// Some 30,000 clocks each: seconds on a quiet machine, more on a busy one.
const PATIENCE = 120_000;
const [FIRST_YEAR, LAST_YEAR] = [2011, 2037];

const plainDays: CountingRule = {
  id: 'plain',
  skipStart: true,
  roll: 'none',
  zone: null,
  source: 'spec',
};
const packs = packLaw();
const law: Law = { ...packs, countings: new Map([...packs.countings, ['plain', plainDays]]) };
const anyRule = [...law.rules.values()][0]!;

function due(limit: Limit, counting: string, anchor: string, zone: string): Due {
  const rule: Rule = { ...anyRule, limit, counting, direction: 'after' };
  return dueOf({ rule, anchor, law, zone })!;
}

const detention = (hours: number, start: number, zone: string): Due =>
  due({ value: hours, unit: 'hour' }, 'kz.detention.clock', writeMoment(start, zone), zone);

const dayClock = (days: number, anchor: string, zone: string): string => {
  const { range } = due({ value: days, unit: 'calendar-day' }, 'plain', anchor, zone);
  return range.earliest === range.latest ? range.latest : `${range.earliest}..${range.latest}`;
};

/** A day of UTC some days on: what is left of a calendar when no zone is asked. */
const utcDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Terms that begin or end on the day of a moment; `from` is the day they are counted from. */
function daysAround(moment: number, zone: string) {
  const day = wallTime(moment, zone).day;
  const earlier = moment - 2 * DAY;
  return [
    { zone, days: 1, anchor: writeMoment(moment, zone), from: day },
    { zone, days: 10, anchor: new Date(moment).toISOString(), from: day },
    { zone, days: 2, anchor: writeMoment(earlier, zone), from: wallTime(earlier, zone).day },
    { zone, days: 3, anchor: day, from: day },
    { zone, days: 3, anchor: utcDay(day, -3), from: utcDay(day, -3) },
  ];
}

let transitions: readonly Transition[] = [];

beforeAll(() => {
  transitions = zones().flatMap((zone) => transitionsOf(zone, FIRST_YEAR, LAST_YEAR));
});

describe('every change of offset of every zone', () => {
  it('is found', () => {
    const of = (zone: string) =>
      transitions.filter((each) => each.zone === zone).map(({ at }) => new Date(at).toISOString());
    expect(zones().length).toBeGreaterThan(400);
    expect(transitions.length).toBeGreaterThan(5000);
    expect(of('Asia/Almaty')).toContain('2024-02-29T18:00:00.000Z');
    expect(of('Asia/Qostanay')).toContain('2024-02-29T18:00:00.000Z');
    expect(of('Asia/Qyzylorda')).toContain('2018-12-20T18:00:00.000Z');
    expect(of('Europe/Zurich').slice(0, 2)).toEqual([
      '2011-03-27T01:00:00.000Z',
      '2011-10-30T01:00:00.000Z',
    ]);
    expect(of('UTC')).toEqual([]);
  });

  it('leaves detention its 24 and its 48 elapsed hours', { timeout: PATIENCE }, () => {
    const differences: string[] = [];
    for (const { zone, at } of transitions)
      for (const [hours, before] of [
        [24, 23 * HOUR],
        [24, 10 * MINUTE],
        [48, 25 * HOUR + 7 * MINUTE],
        [48, MINUTE],
      ] as const) {
        const end = at - before + hours * HOUR;
        const { instant, range } = detention(hours, at - before, zone);
        const right = instant === writeMoment(end, zone) && Date.parse(instant) === end;
        const day = wallTime(end - 1000, zone).day;
        if (!right || range.earliest !== day || range.latest !== day)
          differences.push(`${hours} h in ${zone} from ${writeMoment(at - before, zone)}`);
      }
    expect(differences).toEqual([]);
  });

  it('ends what ends at midnight with the day before', { timeout: PATIENCE }, () => {
    const differences: string[] = [];
    for (const { zone, at } of transitions) {
      const today = wallTime(at, zone).day;
      const end = midnight(dayAfter(today, 1), zone);
      const { range, instant } = detention(24, end - DAY, zone);
      if (range.latest !== today || instant !== writeMoment(end, zone))
        differences.push(`${zone} at the end of ${today}: ${range.latest}, ${instant}`);
    }
    expect(differences).toEqual([]);
  });

  it('takes no day and gives none', { timeout: PATIENCE }, () => {
    const differences = transitions
      .flatMap(({ zone, at }) =>
        [at - MINUTE, at, at + 90 * MINUTE].flatMap((moment) => daysAround(moment, zone)),
      )
      .filter(({ days, anchor, zone, from }) => dayClock(days, anchor, zone) !== utcDay(from, days))
      .map(({ days, anchor, zone }) => `${days} days in ${zone} from ${anchor}`);
    expect(differences).toEqual([]);
  });
});

describe('the changes of Kazakhstan', () => {
  it.each(['Asia/Almaty', 'Asia/Qostanay'])('give 29 February 2024 25 hours in %s', (zone) => {
    expect(midnight('2024-03-01', zone) - midnight('2024-02-29', zone)).toBe(25 * HOUR);
    const start = Date.parse('2024-02-29T00:00:00+06:00');
    expect(detention(24, start, zone)).toMatchObject({
      instant: '2024-02-29T23:00:00+05:00',
      range: { earliest: '2024-02-29', latest: '2024-02-29' },
    });
    expect(detention(25, start, zone)).toMatchObject({
      instant: '2024-03-01T00:00:00+05:00',
      range: { earliest: '2024-02-29', latest: '2024-02-29' },
    });
    expect(detention(48, start + 20 * HOUR, zone).instant).toBe('2024-03-02T19:00:00+05:00');
  });

  it.each([
    ['Asia/Almaty', '2024-02-29'],
    ['Asia/Qostanay', '2024-02-29'],
    ['Asia/Qyzylorda', '2018-12-20'],
  ])('leave days what they are in %s on %s', (zone, day) => {
    const lastMinute = midnight(utcDay(day, 1), zone) - MINUTE;
    expect(wallTime(lastMinute, zone)).toMatchObject({ day, time: '23:59:00', offset: 300 });
    expect(dayClock(1, writeMoment(lastMinute, zone), zone)).toBe(utcDay(day, 1));
    expect(dayClock(1, writeMoment(lastMinute + MINUTE, zone), zone)).toBe(utcDay(day, 2));
    expect(dayClock(1, utcDay(day, -1), zone)).toBe(day);
  });

  it('give 20 December 2018 25 hours in Asia/Qyzylorda', () => {
    const zone = 'Asia/Qyzylorda';
    expect(midnight('2018-12-21', zone) - midnight('2018-12-20', zone)).toBe(25 * HOUR);
    expect(detention(48, Date.parse('2018-12-20T20:00:00+06:00'), zone)).toMatchObject({
      instant: '2018-12-22T19:00:00+05:00',
      range: { earliest: '2018-12-22', latest: '2018-12-22' },
    });
    expect(detention(25, Date.parse('2018-12-20T00:00:00+06:00'), zone)).toMatchObject({
      instant: '2018-12-21T00:00:00+05:00',
      range: { earliest: '2018-12-20', latest: '2018-12-20' },
    });
  });

  it('leave Asia/Aqtobe alone', () => {
    expect(midnight('2024-03-01', 'Asia/Aqtobe') - midnight('2024-02-29', 'Asia/Aqtobe')).toBe(DAY);
    const start = Date.parse('2024-02-29T20:00:00+05:00');
    expect(detention(48, start, 'Asia/Aqtobe').instant).toBe('2024-03-02T20:00:00+05:00');
  });
});
