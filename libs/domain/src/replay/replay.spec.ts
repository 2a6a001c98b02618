import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook, CasebookEntry } from '../casebook/casebook.js';
import type { Fact } from '../casebook/fact.js';
import { daysBetween } from '../dates/days.js';
import { FOLLOW_UP_LAW as law } from '../follow-up/follow-up.fixture.js';
import { agendaOf, replay } from './replay.js';

type Said = Pick<Fact, 'type' | 'on'> & Partial<Fact>;

const entry = (said: Said): CasebookEntry => ({
  line: 1,
  fact: { bodies: {}, codes: {}, dates: {}, counts: {}, ...said },
  persons: [],
  text: {},
});
const ask = (on: string, ref = 'a') =>
  entry({ type: 'referral.sent', on, bodies: { to: { ref, kind: 'court' } } });
const answer = (on: string, ref = 'a') =>
  entry({ type: 'referral.answered', on, bodies: { by: { ref, kind: 'court' } } });

/** A casebook of these cases, by their keys. */
const book = (cases: Record<string, CasebookEntry[]>, asOf = '2014-12-15'): Casebook => ({
  title: 'Made up',
  jurisdiction: 'kz',
  source: { title: 'Made up', kind: 'spec', asOf },
  bodies: [],
  places: [],
  cases: Object.entries(cases).map(([key, entries]) => ({
    key,
    line: 1,
    aggrieved: [],
    unnamed: [],
    alleged: ['torture'],
    methods: [],
    intent: [],
    context: [],
    details: {},
    entries,
  })),
  annexes: [],
  statistics: [],
});

describe('the days on which entries become known', () => {
  it('are the last that each may have happened on, and never after the book was closed', () => {
    const entries = [ask('2014'), ask('2014-05'), ask('2014-02-03'), ask('2014-05-31')];
    expect(agendaOf(book({ a: entries })).map(({ on, fact }) => `${on} ${fact.on}`)).toEqual([
      '2014-02-03 2014-02-03',
      '2014-05-31 2014-05',
      '2014-05-31 2014-05-31',
      '2014-12-15 2014',
    ]);
  });
});

describe('a replay', () => {
  it('tells when each reminder would have come, and stops with the answer', () => {
    const said = replay(book({ a: [ask('2014-03-03'), answer('2014-03-13')] }), law, '2014-04-01');
    expect(said.reminders.map(({ on, rule, rung, to }) => `${on} ${rule} ${rung} ${to}`)).toEqual([
      '2014-03-06 body.answers 1 caseworker',
      '2014-03-13 body.answers 2 caseworker',
    ]);
    expect(said.deadlines).toMatchObject([
      {
        case: 'a',
        due: '2014-03-13',
        standing: 'met',
        closedBy: { on: '2014-03-13' },
        daysLate: 0,
      },
    ]);
    expect(said.stalls).toEqual([]);
  });

  it('tells that nobody answered, and of the silence after it, round after round', () => {
    const said = replay(book({ a: [ask('2014-03-03')] }), law);
    expect(said.deadlines).toMatchObject([
      { standing: 'missed', closedBy: null, firstAct: null, daysLate: 277 },
    ]);
    expect(said.stalls.map(({ since, reason }) => `${since} ${reason}`).slice(0, 3)).toEqual([
      '2014-03-14 body.answers',
      '2014-04-18 silence',
      // Ten working days of the ladder to 5 May, then thirty more.
      '2014-06-18 silence',
    ]);
  });

  it('of an answer that came late counts to it, and not to the last day', () => {
    const said = replay(book({ a: [ask('2014-03-03'), answer('2014-06-01')] }), law);
    expect(said.deadlines).toMatchObject([{ standing: 'met-late', daysLate: 80 }]);
  });

  it('ends on the day that is asked for, and knows nothing of what came after', () => {
    const whole = book({ a: [ask('2014-03-03'), answer('2014-06-01')] });
    const said = replay(whole, law, '2014-04-30');
    expect(said).toMatchObject({ from: '2014-03-03', until: '2014-04-30', entries: 1 });
    expect(said.deadlines).toMatchObject([{ standing: 'missed', daysLate: 48 }]);
  });

  it('of an empty book is empty', () => {
    expect(replay(book({}), law)).toMatchObject({
      from: null,
      cases: 0,
      reminders: [],
      stalls: [],
    });
  });
});

describe('whatever the chronology', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((n) => {
    return new Date(Date.UTC(2012, 10, 1) + n * 86_400_000).toISOString().slice(0, 10);
  });
  const date = fc.oneof(
    { weight: 4, arbitrary: day },
    day.map((each) => each.slice(0, 7)),
    day.map((each) => each.slice(0, 4)),
  );
  const body = fc.constantFrom('a', 'b');
  const anyEntry = fc.oneof(
    fc.tuple(date, body).map(([on, ref]) => ask(on, ref)),
    fc.tuple(date, body).map(([on, ref]) => answer(on, ref)),
    fc
      .tuple(fc.constantFrom('case.opened', 'case.ended', 'court.acted', 'note'), date)
      .map(([type, on]) => entry({ type, on })),
    fc
      .tuple(date, day)
      .map(([on, until]) => entry({ type: 'case.extended', on, dates: { until } })),
  );
  const anyBook = fc
    .dictionary(fc.constantFrom('k', 'l', 'm'), fc.array(anyEntry, { maxLength: 8 }), {
      minKeys: 1,
    })
    .map((cases) => book(cases));
  const check = (property: (whole: Casebook) => void): void => {
    fc.assert(fc.property(anyBook, property), { numRuns: 150 });
  };

  it('the same book gives the same report, byte for byte', () => {
    check((whole) => {
      const again = structuredClone(whole);
      expect(JSON.stringify(replay(again, law))).toBe(JSON.stringify(replay(whole, law)));
    });
  });

  it('no day knows of a later one: a shorter replay is the beginning of a longer', () => {
    fc.assert(
      fc.property(anyBook, day, (whole, until) => {
        const [short, long] = [replay(whole, law, until), replay(whole, law)];
        const upTo = long.reminders.filter(({ on }) => on <= until);
        expect(short.reminders).toEqual(upTo);
      }),
      { numRuns: 150 },
    );
  });

  it('a case is told the same beside others as alone', () => {
    check((whole) => {
      const all = replay(whole, law);
      for (const each of whole.cases) {
        const alone = replay({ ...whole, cases: [each] }, law);
        for (const part of ['deadlines', 'reminders', 'stalls'] as const) {
          const ofCase = (all[part] as readonly { case: string }[]).filter(
            ({ case: key }) => key === each.key,
          );
          expect(alone[part]).toEqual(ofCase);
        }
      }
    });
  });

  it('a clock that was met reminds nobody of anything after the day on which that was known', () => {
    check((whole) => {
      const { deadlines, reminders } = replay(whole, law);
      for (const { key, entries } of whole.cases) {
        const mine = deadlines.filter((each) => each.case === key && each.rule === 'body.answers');
        if (mine.length === 0 || mine.some(({ closedBy }) => closedBy === null)) continue;
        const known = agendaOf({ ...whole, cases: whole.cases.filter((each) => each.key === key) });
        const last = known.filter(({ fact }) => fact.type === 'referral.answered').at(-1)!.on;
        const after = reminders.filter(
          (each) => each.case === key && each.rule === 'body.answers' && each.on > last,
        );
        expect({ entries, after }).toEqual({ entries, after: [] });
      }
    });
  });

  it('a clock reminds once of each rung, and again only when it was moved', () => {
    check((whole) => {
      const { deadlines, reminders } = replay(whole, law);
      const isMoved = (key: string) =>
        whole.cases.some(
          (c) => c.key === key && c.entries.some((e) => e.fact.type.endsWith('extended')),
        );
      const counts = new Map<string, number>();
      for (const { case: key, rule, rung } of reminders) {
        if (rule === 'own.silence' || (rule === 'investigation.ends' && isMoved(key))) continue;
        const of = `${key} ${rule} ${rung}`;
        counts.set(of, (counts.get(of) ?? 0) + 1);
      }
      for (const [of, count] of counts) {
        const [key, rule] = of.split(' ');
        const clocks = deadlines.filter((each) => each.case === key && each.rule === rule).length;
        expect(count).toBeLessThanOrEqual(clocks);
      }
    });
  });

  it('a case stalls only where nobody was known to act since', () => {
    check((whole) => {
      const { stalls } = replay(whole, law);
      for (const { case: key, since, reason } of stalls) {
        if (reason !== 'silence') continue;
        const known = agendaOf(whole).filter(({ caseKey, on }) => caseKey === key && on < since);
        // Thirty working days are six weeks at least.
        expect(daysBetween(known.at(-1)!.on, since)).toBeGreaterThanOrEqual(40);
      }
    });
  });
});
