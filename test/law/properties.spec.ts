import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  createCalendar,
  daysBetween,
  daysOf,
  dueOf,
  explain,
  rangeOf,
  type CalendarYear,
  type DueInput,
  type IsoDate,
  type Law,
  type LedgerAct,
  type Rule,
} from '#libs/domain';
import { readCalendar } from '#libs/platform';
import { packLaw } from '../../libs/testing/src/line.js';
import { extension, namedDay, suspensions, together } from './ledgers.js';
import type { Question } from './oracle/oracle.js';
import { aDay, aLimit, aMoment, aMonth, aQuestion, aYear } from './questions.js';

// What must hold of every clock under the real packs, whatever it is. QORGAN_LAW_RUNS multiplies.

const FACTOR = Number(process.env['QORGAN_LAW_RUNS'] ?? 1);
const PATIENCE = 120_000 * FACTOR;
const RUNS = {
  rolls: 40_000,
  more: 40_000,
  later: 20_000,
  suspended: 40_000,
  explained: 40_000,
  sameHoliday: 20_000,
  months: 4000,
  years: 60,
};

const packs = new URL('../../packs', import.meta.url).pathname;
const law = packLaw();
const anyRule = [...law.rules.values()][0]!;

function inputOf(question: Question, of: Law = law): DueInput {
  const { limit, direction, counting, anchor, zone, ledger } = question;
  const rule: Rule = {
    ...anyRule,
    limit: limit ?? null,
    direction: direction ?? 'after',
    counting,
  };
  return { rule, anchor, law: of, ...(zone && { zone }), ...(ledger && { ledger }) };
}

const due = (question: Question, of?: Law) => dueOf(inputOf(question, of))!;
const works = (date: IsoDate): boolean => law.calendar.dayKind(date).working;

const holds = <T>(runs: number, of: fc.Arbitrary<T>, property: (value: T) => void): void => {
  fc.assert(fc.property(of, property), { numRuns: runs * FACTOR });
};

const DAYS = aLimit({ 'calendar-day': 200, week: 12, 'working-day': 90, month: 18, year: 2 });
const SHORT = aLimit({ 'calendar-day': 40, week: 5, 'working-day': 25, month: 4, year: 1 });
const ANY = aLimit({ 'calendar-day': 90, 'working-day': 60, month: 8, year: 1, hour: 96 });

describe('every clock', () => {
  it('are tried 200,000 times and more', () => {
    expect(Object.values(RUNS).reduce((sum, runs) => sum + runs, 0)).toBeGreaterThan(200_000);
  });

  it('is never due where its roll forbids, nor rolls the wrong way', { timeout: PATIENCE }, () => {
    holds(RUNS.rolls, aQuestion({ anchor: aDay, limit: DAYS }), (question) => {
      const { earliest } = due(question).range;
      if (law.countings.get(question.counting)!.roll === 'none') return;
      expect(works(earliest)).toBe(true);
      const plain = due({ ...question, counting: 'un.calendar', zone: 'Asia/Almaty' }).range;
      const back = question.direction === 'before';
      if (question.limit!.unit === 'working-day') return;
      expect(back ? earliest <= plain.earliest : earliest >= plain.earliest).toBe(true);
    });
  });

  it('is never due earlier for one more unit', { timeout: PATIENCE }, () => {
    const asked = aQuestion({ anchor: aDay, limit: DAYS, ledger: suspensions });
    holds(RUNS.more, asked, (question) => {
      const { value, unit } = question.limit!;
      const [now, longer] = [question, { ...question, limit: { value: value + 1, unit } }].map(
        (each) => due(each).range.earliest,
      );
      expect(question.direction === 'before' ? longer! <= now! : longer! >= now!).toBe(true);
    });
  });

  it('is never due earlier for a later start', { timeout: PATIENCE }, () => {
    holds(RUNS.later, aQuestion({ anchor: aDay, limit: DAYS }), (question) => {
      const later = { ...question, anchor: addDays(question.anchor, 1) };
      expect(due(later).range.earliest >= due(question).range.earliest).toBe(true);
    });
  });

  it('suspended for n counted days is due exactly n later', { timeout: PATIENCE }, () => {
    const limit = aLimit({ 'calendar-day': 120, week: 8, 'working-day': 60, month: 6 });
    const span = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
    );
    // Countings that leave the last day where it is: a roll may swallow what a suspension adds.
    const countings = ['un.calendar', 'kz.calendar.days.ours'];
    const asked = fc.tuple(aQuestion({ anchor: aDay, limit, countings }), span);
    holds(RUNS.suspended, asked, ([drawn, [share, length]]) => {
      const question = { ...drawn, direction: 'after' as const };
      const before = due(question).range.earliest;
      const first = addDays(question.anchor, 1);
      const from = addDays(first, Math.floor(share * daysBetween(first, before)));
      const ledger: LedgerAct[] = [
        { kind: 'suspend', on: from },
        { kind: 'resume', on: addDays(from, length) },
      ];
      const after = due({ ...question, ledger }).range.earliest;
      const counts = (date: IsoDate) => question.limit!.unit !== 'working-day' || works(date);
      const lost = daysOf({ earliest: from, latest: addDays(from, length - 1) }).filter(counts);
      const gained = daysOf({ earliest: before, latest: after }).slice(1).filter(counts);
      expect(gained).toHaveLength(lost.length);
    });
  });

  it('is explained by the very date that it has', { timeout: PATIENCE }, () => {
    const ledger = together(suspensions, extension(SHORT), namedDay);
    const anchor = fc.oneof(aDay, aDay, aMoment, aMonth);
    const asked = fc.oneof(
      aQuestion({ anchor, limit: ANY }),
      aQuestion({ anchor: aDay, limit: SHORT, ledger }),
    );
    holds(RUNS.explained, asked, (question) => {
      const lines = explain(inputOf(question));
      const { range, instant } = due(question);
      expect(lines.at(-1)).toMatchObject({ reason: 'due', date: range.earliest });
      if (instant !== undefined) expect(lines.at(-1)!.at).toBe(instant);
      const { value, unit } = question.limit!;
      const budget = { 'calendar-day': 1, 'working-day': 1, week: 7 }[unit as string];
      if (budget === undefined || (question.ledger ?? []).length > 0) return;
      expect(lines.filter(({ counted }) => counted)).toHaveLength(value * budget);
    });
  });
});

describe('a holiday', () => {
  const data = readCalendar(packs);
  const withHolidays = (dates: readonly IsoDate[]): Law => {
    const years = data.years.map((year): CalendarYear => {
      const own = dates.filter((date) => date.startsWith(`${year.year}-`));
      return {
        ...year,
        statutory: [...year.statutory, ...own.map((date) => ({ date, key: 'x' }))],
      };
    });
    return { ...law, calendar: createCalendar({ ...data, years }) };
  };
  const days = ['2014-06-03', '2019-08-13', '2021-03-22', '2024-10-09', '2026-01-02'];
  const laws = days.map((date) => ({
    once: withHolidays([date]),
    twice: withHolidays([date, date]),
    date,
  }));

  it('that is added twice changes nothing more', { timeout: PATIENCE }, () => {
    const near = fc.integer({ min: -60, max: 5 });
    const asked = fc
      .tuple(fc.constantFrom(...laws), near)
      .chain(([each, turns]) =>
        aQuestion({ anchor: fc.constant(addDays(each.date, turns)), limit: DAYS }).map(
          (question) => [each, question] as const,
        ),
      );
    holds(RUNS.sameHoliday, asked, ([{ once, twice }, question]) => {
      expect(due(question, twice)).toEqual(due(question, once));
      expect(explain(inputOf(question, twice))).toEqual(explain(inputOf(question, once)));
    });
  });

  it('that the calendar has already changes no day of it', () => {
    const again = withHolidays(data.years.flatMap(({ statutory }) => statutory.map((d) => d.date)));
    const all = daysOf({ earliest: '2011-01-01', latest: '2027-12-31' });
    const changed = all.filter(
      (date) => again.calendar.dayKind(date).working !== law.calendar.dayKind(date).working,
    );
    expect(changed).toEqual([]);
  });
});

describe('a date that is known in part', () => {
  const check = (question: Question): void => {
    const { range } = due(question);
    const exact = daysOf(rangeOf(question.anchor)).map(
      (anchor) => due({ ...question, anchor }).range,
    );
    const ends = exact.flatMap(({ earliest, latest }) => [earliest, latest]).sort();
    expect(range).toEqual({ earliest: ends[0], latest: ends.at(-1) });
  };

  it('gives the range of what each day of a month would give', { timeout: PATIENCE }, () => {
    holds(RUNS.months, aQuestion({ anchor: aMonth, limit: SHORT, ledger: suspensions }), check);
  });

  it('gives the range of what each day of a year would give', { timeout: PATIENCE }, () => {
    holds(RUNS.years, aQuestion({ anchor: aYear, limit: SHORT }), check);
  });

  it('is never a moment', () => {
    holds(500, aQuestion({ anchor: aMonth, limit: aLimit({ hour: 72 }) }), (question) => {
      expect(due(question).instant).toBeUndefined();
    });
  });
});
