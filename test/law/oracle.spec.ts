import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf, writeDue, type Due, type LedgerAct, type Rule } from '#libs/domain';
import { packLaw } from '../../libs/testing/src/line.js';
import {
  dayAfter,
  extension,
  movedAnchor,
  namedDay,
  suspensions,
  together,
  vagueSuspension,
  writtenLate,
} from './ledgers.js';
import { openLawBooks } from './oracle/law-books.js';
import { leafOf } from './oracle/leaf.js';
import { oracle, type Question } from './oracle/oracle.js';
import { aDay, aDayOf, aLimit, aMoment, aMonth, aQuestion, aYear, COUNTINGS } from './questions.js';

// Two authors count the same law. `dueOf` reckons with numbers of days; the oracle tears leaves off a
// calendar, and counts hours minute by minute. They share the text of the law and nothing else.
// QORGAN_LAW_RUNS asks that many times more: QORGAN_LAW_RUNS=10 npx vitest run test/law/oracle.spec.ts

const FACTOR = Number(process.env['QORGAN_LAW_RUNS'] ?? 1);
const PATIENCE = 120_000 * FACTOR;

const books = openLawBooks(new URL('../../packs', import.meta.url).pathname);
const law = packLaw();
const anyRule = [...law.rules.values()][0]!;

function engine({ limit, direction, counting, anchor, zone, ledger }: Question): Due | null {
  const rule: Rule = {
    ...anyRule,
    limit: limit ?? null,
    direction: direction ?? 'after',
    counting,
  };
  return dueOf({ rule, anchor, law, ...(zone && { zone }), ...(ledger && { ledger }) });
}

function agree(runs: number, questions: fc.Arbitrary<Question>): void {
  const property = fc.property(questions, (question) => {
    expect(writeDue(engine(question))).toBe(oracle(question, books));
  });
  fc.assert(property, { numRuns: runs * FACTOR });
}

const RUNS = {
  days: 22_000,
  workingDays: 15_000,
  months: 15_000,
  immediate: 1000,
  drafted: 4000,
  momentsAsAnchors: 8000,
  hours: 5000,
  hoursOfADay: 600,
  suspendedDays: 14_000,
  suspendedMonths: 8000,
  suspendedHours: 1500,
  extended: 10_000,
  extendedHours: 800,
  namedDays: 4000,
  manyActs: 6000,
  writtenLate: 2000,
  movedAnchors: 2000,
  monthsAsAnchors: 2000,
  yearsAsAnchors: 100,
  hoursOfAMonth: 40,
  vagueDecisions: 600,
  vagueSuspensions: 150,
};

const DAYS = aLimit({ 'calendar-day': 200, week: 12 });
const HOURS = aLimit({ hour: 96 });
const SHORT = aLimit({ 'calendar-day': 40, week: 5, 'working-day': 25, month: 4, year: 1 });

describe('the oracle alone', () => {
  const examples = books.rules.flatMap((rule) =>
    (rule.examples ?? []).map(({ anchor, due }) => ({ rule, anchor: String(anchor), due })),
  );

  it('reads rules with worked examples', () => expect(examples.length).toBeGreaterThan(60));

  it.each(examples)('works the example $rule.id from $anchor', ({ rule, anchor, due }) => {
    expect(oracle({ ...rule, anchor }, books)).toBe(due);
  });

  it.each([
    ['kz.cpc1997.complaint.prosecutor.torture', '2014-03-17', '2014-03-26'],
    ['kz.cpc1997.report.decide', '2013-12-25', '2013-12-28'],
    ['kz.cpc2014.complaint.prosecutor', '2022-10-15', '2022-10-22'],
    ['kz.cpc2014.complaint.prosecutor', '2026-03-18', '2026-03-26'],
    ['kz.appc.reply', '2026-03-05', '2026-04-01'],
    ['kz.ombudsman.request', '2026-12-04', '2026-12-21'],
    ['kz.cpc2014.detention.max', '2024-02-29T20:00:00+06:00', '2024-03-02T19:00:00+05:00'],
    ['un.cat.art22.followup.state', '2013-12-17', '2014-03-17'],
  ])('finds the golden date of %s from %s: %s', (id, anchor, due) => {
    const rule = books.rules.find((each) => each.id === id)!;
    expect(oracle({ ...rule, anchor }, books)).toBe(due);
  });
});

describe('oracle and engine', () => {
  it('are asked at least 100,000 questions', () => {
    const asked = Object.values(RUNS).reduce((sum, runs) => sum + runs, 0);
    expect(asked).toBeGreaterThanOrEqual(100_000);
  });

  it('ask about every counting of the packs', () => {
    expect([...COUNTINGS].sort()).toEqual([...law.countings.keys()].sort());
  });

  it('read the same calendar, day by day, in written and in drafted years', () => {
    const differences = [];
    for (let day = '2005-01-01'; day < '2041-01-01'; day = dayAfter(day, 1))
      if (law.calendar.dayKind(day).working !== books.isWorkingDay(leafOf(day)))
        differences.push(day);
    expect(differences).toEqual([]);
  });

  it('count calendar days and weeks', { timeout: PATIENCE }, () => {
    agree(RUNS.days, aQuestion({ anchor: aDay, limit: DAYS }));
  });

  it('count working days', { timeout: PATIENCE }, () => {
    agree(RUNS.workingDays, aQuestion({ anchor: aDay, limit: aLimit({ 'working-day': 60 }) }));
  });

  it('count months and years', { timeout: PATIENCE }, () => {
    agree(RUNS.months, aQuestion({ anchor: aDay, limit: aLimit({ month: 14, year: 5 }) }));
  });

  it('give no time to what is due at once, and no roll', { timeout: PATIENCE }, () => {
    const anchor = fc.oneof(aDay, aMoment, aMonth);
    agree(RUNS.immediate, aQuestion({ anchor, limit: aLimit({ immediate: 1 }) }));
  });

  it('roll a term of no days that starts on a day off', { timeout: PATIENCE }, () => {
    const none = fc
      .constantFrom('working-day' as const, 'calendar-day' as const, 'week' as const)
      .map((unit) => ({ value: 0, unit }));
    agree(RUNS.immediate, aQuestion({ anchor: aDay, limit: none }));
  });

  it('draft the calendar of a year that has none', { timeout: PATIENCE }, () => {
    const anchor = fc.oneof(aDayOf({ min: 2005, max: 2010 }), aDayOf({ min: 2028, max: 2060 }));
    agree(RUNS.drafted, aQuestion({ anchor, limit: SHORT }));
  });

  it('take the day of the zone from a moment', { timeout: PATIENCE }, () => {
    agree(RUNS.momentsAsAnchors, aQuestion({ anchor: aMoment, limit: SHORT }));
  });

  it('count hours to the minute', { timeout: PATIENCE }, () => {
    agree(RUNS.hours, aQuestion({ anchor: aMoment, limit: HOURS }));
  });

  it('count hours from a day whose minute is not known', { timeout: PATIENCE }, () => {
    agree(RUNS.hoursOfADay, aQuestion({ anchor: aDay, limit: HOURS }));
    agree(RUNS.hoursOfADay, aQuestion({ anchor: aDay, limit: HOURS, ledger: suspensions }));
  });
});

describe('oracle and engine, of a term with a history', () => {
  it('leave out suspended days', { timeout: PATIENCE }, () => {
    const limit = aLimit({ 'calendar-day': 90, week: 8, 'working-day': 40 });
    agree(RUNS.suspendedDays, aQuestion({ anchor: aDay, limit, ledger: suspensions }));
  });

  it('move months and years by suspended days', { timeout: PATIENCE }, () => {
    const limit = aLimit({ month: 8, year: 2 });
    agree(RUNS.suspendedMonths, aQuestion({ anchor: aDay, limit, ledger: suspensions }));
  });

  it('leave out the hours of suspended days', { timeout: PATIENCE }, () => {
    const ledger = suspensions;
    agree(RUNS.suspendedHours, aQuestion({ anchor: aMoment, limit: HOURS, ledger }));
  });

  it('extend', { timeout: PATIENCE }, () => {
    agree(RUNS.extended, aQuestion({ anchor: aDay, limit: SHORT, ledger: extension(SHORT) }));
  });

  it('extend hours', { timeout: PATIENCE }, () => {
    const limit = aLimit({ hour: 48 });
    const ledger = (anchor: string) =>
      extension(limit)(anchor).map((acts) =>
        // Hours on top run on from the last moment; nobody decides on them by the day.
        acts.map((act) => (act.kind === 'extend' ? { ...act, from: 'due' as const } : act)),
      );
    const asked = { anchor: aMoment, limit, ledger: together(ledger, suspensions) };
    agree(RUNS.extendedHours, aQuestion(asked));
  });

  it('keep to the day that a letter prints or a decision names', { timeout: PATIENCE }, () => {
    const anchor = fc.oneof(aDay, aMoment, aMonth);
    const limit = fc.oneof(SHORT, HOURS);
    agree(RUNS.namedDays, aQuestion({ anchor, limit, ledger: namedDay }));
  });

  it('suspend, extend and name days one after another', { timeout: PATIENCE }, () => {
    const extend = extension(SHORT);
    const ledger = (anchor: string) =>
      fc.oneof(
        together(suspensions, extend)(anchor),
        together(suspensions, extend, extend)(anchor),
        together(suspensions, namedDay, extend)(anchor),
        together(extend, namedDay, extend, namedDay)(anchor),
      );
    agree(RUNS.manyActs, aQuestion({ anchor: aDay, limit: SHORT, ledger }));
  });

  it(
    'read acts in the order of their days, whenever they were written',
    { timeout: PATIENCE },
    () => {
      const ledger = writtenLate(together(suspensions, extension(SHORT), namedDay));
      agree(RUNS.writtenLate, aQuestion({ anchor: aDay, limit: SHORT, ledger }));
    },
  );

  it('count anew from a corrected anchor', { timeout: PATIENCE }, () => {
    const ledger = together(movedAnchor(fc.oneof(aDay, aMoment, aMonth)), extension(SHORT));
    agree(RUNS.movedAnchors, aQuestion({ anchor: aDay, limit: SHORT, ledger }));
  });
});

describe('oracle and engine, of dates that are not known to the day', () => {
  it('try every day of a month', { timeout: PATIENCE }, () => {
    agree(RUNS.monthsAsAnchors, aQuestion({ anchor: aMonth, limit: SHORT }));
  });

  it('try every day of a month in a term with a history', { timeout: PATIENCE }, () => {
    const ledger = together(suspensions, extension(SHORT));
    agree(RUNS.monthsAsAnchors, aQuestion({ anchor: aMonth, limit: SHORT, ledger }));
  });

  it('try every day of a year', { timeout: PATIENCE }, () => {
    agree(RUNS.yearsAsAnchors, aQuestion({ anchor: aYear, limit: SHORT }));
  });

  it('try every hour of a month', { timeout: PATIENCE }, () => {
    agree(RUNS.hoursOfAMonth, aQuestion({ anchor: aMonth, limit: HOURS }));
  });

  it('try every day of a decision', { timeout: PATIENCE }, () => {
    const ledger = (anchor: string): fc.Arbitrary<LedgerAct[]> =>
      extension(SHORT)(anchor).map(([act]) => [{ ...act!, on: act!.on.slice(0, 7) }]);
    agree(RUNS.vagueDecisions, aQuestion({ anchor: aDay, limit: SHORT, ledger }));
  });

  it('try every day of a suspension', { timeout: PATIENCE }, () => {
    agree(
      RUNS.vagueSuspensions,
      aQuestion({ anchor: aDay, limit: SHORT, ledger: vagueSuspension }),
    );
  });
});
