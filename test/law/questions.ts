import fc from 'fast-check';
import type { LedgerAct, Limit, Unit } from '#libs/domain';
import { dayAfter } from './ledgers.js';
import { daysIn } from './oracle/leaf.js';
import type { Question } from './oracle/oracle.js';

/** Countings of the packs; hours of detention are one of them, and are asked with days as well. */
export const COUNTINGS: readonly string[] = [
  'kz.calendar.days.ours',
  'none',
  'kz.cpc1997.art54',
  'kz.cpc2014.art48',
  'kz.detention.clock',
  'kz.appc.art76',
  'kz.working.days',
  'kz.calendar.days',
  'un.calendar',
];

/** Places with an offset that changed, with one that did not, and with hours that strike aslant. */
export const PLACES: readonly string[] = [
  'Asia/Almaty',
  'Asia/Aqtobe',
  'Asia/Qostanay',
  'Asia/Qyzylorda',
  'Europe/Zurich',
  'Asia/Kathmandu',
  'America/St_Johns',
];

const YEARS = { min: 2011, max: 2026 };

/** A year of the written calendars. */
export const aYear: fc.Arbitrary<string> = fc.integer(YEARS).map(String);

/** A month of those years. */
export const aMonth: fc.Arbitrary<string> = fc
  .tuple(aYear, fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${two(month)}`);

/** A day from one year to another; often where terms go wrong: ends of months, Nauryz, days off in May. */
export function aDayOf(years: { min: number; max: number }): fc.Arbitrary<string> {
  const plain = fc
    .tuple(fc.integer(years), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(
      ([year, month, day]) => `${year}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}`,
    );
  const trap = fc.constantFrom(
    '01-05',
    '01-30',
    '02-27',
    '03-20',
    '04-30',
    '05-08',
    '12-16',
    '12-27',
  );
  const trappy = fc
    .tuple(fc.integer(years), trap, fc.integer({ min: -4, max: 4 }))
    .map(([year, monthDay, turns]) => dayAfter(`${year}-${monthDay}`, turns));
  return fc.oneof(plain, trappy);
}

/** A day of the written calendars. */
export const aDay: fc.Arbitrary<string> = aDayOf(YEARS);

/** A moment to the minute, written with some offset: the zone of the place is another thing. */
export const aMoment: fc.Arbitrary<string> = fc
  .tuple(
    aDay,
    fc.oneof(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 18, 19, 23)),
    fc.oneof(fc.integer({ min: 0, max: 59 }), fc.constant(0)),
    fc.constantFrom('Z', '+05:00', '+06:00', '+01:00', '-03:30'),
  )
  .map(([day, hour, minute, offset]) => `${day}T${two(hour)}:${two(minute)}:00${offset}`);

/** A number of units from 1, of any of the kinds named, up to the number given for each. */
export const aLimit = (most: Partial<Record<Unit, number>>): fc.Arbitrary<Limit> =>
  fc.oneof(
    ...(Object.entries(most) as [Unit, number][]).map(([unit, max]) =>
      fc.integer({ min: 1, max }).map((value) => ({ value, unit })),
    ),
  );

/** What may be asked; what is left out may be anything. */
export interface Asked {
  readonly anchor: fc.Arbitrary<string>;
  readonly limit: fc.Arbitrary<Limit>;
  readonly countings?: readonly string[];
  readonly ledger?: (anchor: string) => fc.Arbitrary<LedgerAct[]>;
}

/** A question of either direction in any place, over the countings asked for. */
export function aQuestion(asked: Asked): fc.Arbitrary<Question> {
  return fc
    .record({
      anchor: asked.anchor,
      limit: asked.limit,
      direction: fc.constantFrom('after' as const, 'before' as const),
      counting: fc.constantFrom(...(asked.countings ?? COUNTINGS)),
      zone: fc.constantFrom(...PLACES),
    })
    .chain((question) =>
      (asked.ledger?.(question.anchor) ?? fc.constant([])).map((ledger) => ({
        ...question,
        ledger,
      })),
    );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
