import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerAct } from '../clocks/ledger.js';
import type { Limit, Unit } from '../clocks/rule.js';
import { sampleRule } from '../clocks/sample-law.fixture.js';
import { addDays, daysBetween, isoOf } from '../dates/days.js';
import { calendarStrip, isGap, type StripDay } from './calendar-strip.js';
import { LANGS } from './lang.js';
import { stripText } from './strip-text.js';
import { why } from './why.fixture.js';
import { whySentence } from './why-sentence.js';
import { writeDueDate } from './write-day.js';

const RUNS = { numRuns: 1000 };
const day = fc.integer({ min: 15_400, max: 16_800 }).map(isoOf);
const known = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
);
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}:00+06:00`);
const two = (value: number): string => String(value).padStart(2, '0');
const UNITS: readonly Unit[] = ['hour', 'calendar-day', 'working-day', 'week', 'month', 'year'];
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ unit: fc.constantFrom(...UNITS), value: fc.integer({ min: 0, max: 30 }) }),
  fc.constant<Limit>({ unit: 'immediate', value: 1 }),
);
const rule = fc
  .record({
    limit,
    by: fc.constantFrom('rolls', 'plain', 'from-start', 'geneva'),
    direction: fc.constantFrom('after' as const, 'before' as const),
  })
  .map(({ limit: number, by, direction }) => sampleRule(number, by, { direction }));
const act: fc.Arbitrary<readonly LedgerAct[]> = fc.oneof(
  fc.tuple(day, fc.integer({ min: 1, max: 40 })).map(([on, days]): LedgerAct[] => [
    { kind: 'suspend', on },
    { kind: 'resume', on: addDays(on, days) },
  ]),
  fc
    .record({ on: known, extra: limit, from: fc.constantFrom('due' as const, 'decision' as const) })
    .map((more): LedgerAct[] => [{ kind: 'extend', ...more }]),
  fc
    .record({ on: known, untilTotal: limit })
    .map((more): LedgerAct[] => [{ kind: 'extend', ...more }]),
  fc.record({ on: known, until: day }).map((more): LedgerAct[] => [{ kind: 'extend', ...more }]),
  fc.record({ on: known, date: day }).map((more): LedgerAct[] => [{ kind: 'printed', ...more }]),
  fc
    .record({ on: known, to: fc.oneof(known, moment) })
    .map((more): LedgerAct[] => [{ kind: 'move-anchor', ...more }]),
);
const ledger = fc.array(act, { maxLength: 3 }).map((acts) => acts.flat());
const clock = fc.record({ rule, anchor: fc.oneof(known, moment), ledger });

describe('the explanation of any clock', () => {
  it('is one clean sentence that holds the written due date, in every language', () => {
    fc.assert(
      fc.property(clock, ({ rule: each, anchor, ledger: acts }) => {
        const input = why(each, anchor, acts);
        for (const lang of LANGS) {
          const sentence = whySentence(input, lang);
          expect(sentence).toContain(writeDueDate(input.due!, lang));
          expect(sentence).not.toMatch(
            /undefined|NaN|null|\n|\s\s|\(\)|\( | \)| [,;:.]|[,;:]{2}|\.\.|;\)/,
          );
          expect(sentence).toMatch(/[^.]\.$/);
        }
      }),
      RUNS,
    );
  });

  it('has a strip that ends on the due day and misses none on the way', () => {
    fc.assert(
      fc.property(clock, ({ rule: each, anchor, ledger: acts }) => {
        const input = why(each, anchor, acts);
        const strip = calendarStrip(input);
        const days = strip.filter((item): item is StripDay => !isGap(item));
        const [first, last] = [days[0]!, days.at(-1)!];
        expect(last).toMatchObject({ date: input.due!.range.earliest, mark: 'due' });
        const left = strip.filter(isGap).reduce((sum, { gap }) => sum + gap, 0);
        expect(days.length + left).toBe(Math.abs(daysBetween(first.date, last.date)) + 1);
        expect(strip.filter(isGap).every(({ gap }) => gap % 7 === 0)).toBe(true);
      }),
      RUNS,
    );
  });

  it('counts on the strip the days that are counted', () => {
    fc.assert(
      fc.property(rule, fc.oneof(known, moment), (each, anchor) => {
        const input = why(each, anchor);
        const counted = input.lines.filter((line) => line.counted).map(({ date }) => date);
        const strip = calendarStrip(input);
        const shown = strip.flatMap((item) => (!isGap(item) && item.counted ? item.date : []));
        if (strip.some(isGap)) expect(counted).toEqual(expect.arrayContaining(shown));
        else expect(shown).toEqual([...new Set(counted)]);
      }),
      RUNS,
    );
  });

  it('fits a terminal of any width that holds a week', () => {
    const width = fc.integer({ min: 42, max: 120 });
    fc.assert(
      fc.property(clock, fc.constantFrom(...LANGS), width, (each, lang, columns) => {
        const text = stripText(
          calendarStrip(why(each.rule, each.anchor, each.ledger)),
          lang,
          columns,
        );
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(
          columns,
        );
        expect(text).not.toMatch(/undefined|NaN|null| \n| $/);
        expect(text).toContain('!');
      }),
      RUNS,
    );
  });
});
