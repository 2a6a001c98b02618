import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, daysOf, isoOf } from '../dates/days.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { dueOf, explain } from './due.js';
import type { LedgerAct } from './ledger.js';
import type { Limit, Rule, Unit } from './rule.js';
import { SAMPLE_LAW as law, sampleRule } from './sample-law.fixture.js';

const RUNS = { numRuns: 2000 };
const day = fc.integer({ min: 15_706, max: 16_400 }).map(isoOf);
const UNITS: readonly Unit[] = ['calendar-day', 'working-day', 'week', 'month', 'year'];
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({
    unit: fc.constantFrom<Unit>('calendar-day', 'working-day'),
    value: fc.integer({ min: 1, max: 120 }),
  }),
  fc.record({
    unit: fc.constantFrom<Unit>('week', 'month'),
    value: fc.integer({ min: 1, max: 14 }),
  }),
  fc.record({ unit: fc.constant<Unit>('year'), value: fc.integer({ min: 1, max: 2 }) }),
);
const direction = fc.constantFrom('after' as const, 'before' as const);
const rule = fc
  .record({ limit, by: fc.constantFrom('rolls', 'plain', 'from-start'), direction })
  .map(({ limit: number, by, direction: way }) => sampleRule(number, by, { direction: way }));
const due = (each: Rule, anchor: string, ledger: readonly LedgerAct[] = []) =>
  dueOf({ rule: each, anchor, law, ledger })!.range;
const works = (date: IsoDate) => law.calendar.dayKind(date).working;

describe('every clock', () => {
  it('comes to what a counter without any cleverness comes to', () => {
    fc.assert(
      fc.property(rule, day, (each, anchor) => {
        expect(due(each, anchor).earliest).toBe(naive(each, anchor));
      }),
      RUNS,
    );
  });

  it('never ends where its roll forbids, nor rolls into the wrong direction', () => {
    fc.assert(
      fc.property(limit, direction, day, (number, way, anchor) => {
        const rolled = due(sampleRule(number, 'rolls', { direction: way }), anchor).earliest;
        const plain = due(sampleRule(number, 'plain', { direction: way }), anchor).earliest;
        expect(works(rolled)).toBe(true);
        expect(way === 'after' ? rolled >= plain : rolled <= plain).toBe(true);
      }),
      RUNS,
    );
  });

  it('is never due earlier for one more unit, or for a later start', () => {
    fc.assert(
      fc.property(rule, day, (each, anchor) => {
        const more = { ...each, limit: { ...each.limit!, value: each.limit!.value + 1 } };
        const [now, longer] = [due(each, anchor).earliest, due(more, anchor).earliest];
        expect(each.direction === 'after' ? longer >= now : longer <= now).toBe(true);
        expect(due(each, addDays(anchor, 1)).earliest >= now).toBe(true);
      }),
      RUNS,
    );
  });

  it('explains the date that it gives, and counts the days of its budget', () => {
    fc.assert(
      fc.property(rule, day, (each, anchor) => {
        const lines = explain({ rule: each, anchor, law });
        expect(lines.at(-1)).toMatchObject({ reason: 'due', date: due(each, anchor).earliest });
        const budget = { 'calendar-day': 1, 'working-day': 1, week: 7 }[each.limit!.unit as string];
        if (budget === undefined) return;
        expect(lines.filter(({ counted }) => counted)).toHaveLength(each.limit!.value * budget);
      }),
      RUNS,
    );
  });

  it('moves by exactly the days for which it was suspended', () => {
    const gap = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(limit, day, gap, gap, (number, anchor, after, length) => {
        const each = sampleRule(number, 'plain');
        const from = addDays(anchor, after);
        const before = due(each, anchor).earliest;
        if (from > before) return;
        const to = addDays(from, length);
        const later = due(each, anchor, [
          { kind: 'suspend', on: from },
          { kind: 'resume', on: to },
        ]).earliest;
        const counts = (date: IsoDate) => number.unit !== 'working-day' || works(date);
        const lost = daysOf({ earliest: from, latest: addDays(to, -1) }).filter(counts).length;
        const gained = daysOf({ earliest: before, latest: later }).slice(1).filter(counts).length;
        expect(gained).toBe(lost);
        if (number.unit !== 'working-day') expect(daysBetween(before, later)).toBe(length);
      }),
      RUNS,
    );
  });

  it('gives for a partial date the range of what each of its days would give', () => {
    const partial = fc.oneof(
      day.map((date) => date.slice(0, 7)),
      day.map((date) => date.slice(0, 4)),
    );
    const pause = fc.option(fc.tuple(day, fc.integer({ min: 1, max: 90 })), { nil: null });
    fc.assert(
      fc.property(rule, partial, pause, (each, anchor, paused) => {
        const ledger: LedgerAct[] = paused
          ? [
              { kind: 'suspend', on: paused[0] },
              { kind: 'resume', on: addDays(...paused) },
            ]
          : [];
        const range = due(each, anchor, ledger);
        const exact = daysOf(rangeOf(anchor)).map((date) => due(each, date, ledger).earliest);
        exact.sort();
        expect(range).toEqual({ earliest: exact[0], latest: exact.at(-1) });
      }),
      { numRuns: 200 },
    );
  });
});

// Written for its plainness: no shared code with the line under test but the calendar's answer.
function naive(each: Rule, anchor: IsoDate): IsoDate {
  const counting = law.countings.get(each.counting)!;
  const way = each.direction === 'after' ? 1 : -1;
  const { unit, value } = each.limit!;
  expect(UNITS).toContain(unit);
  let at = unit === 'month' || unit === 'year' ? naiveMonths(anchor, value * way, unit) : anchor;
  let left = unit === 'week' ? value * 7 : unit.endsWith('-day') ? value : 0;
  const counts = (date: IsoDate) => unit !== 'working-day' || works(date);
  if (!counting.skipStart && left > 0 && counts(at)) left -= 1;
  while (left > 0) {
    at = addDays(at, way);
    if (counts(at)) left -= 1;
  }
  if (!counting.skipStart && unit === 'working-day') expect(works(at)).toBe(true);
  while (counting.roll === 'next-working-day' && !works(at)) at = addDays(at, way);
  return at;
}

function naiveMonths(anchor: IsoDate, value: number, unit: Unit): IsoDate {
  const [year, month, date] = anchor.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + value * (unit === 'year' ? 12 : 1), 1));
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  first.setUTCDate(Math.min(date, next.getUTCDate()));
  return first.toISOString().slice(0, 10);
}
