import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumber, daysBetween, daysOf, isoOf, weekdayOf } from './days.js';
import { isValidInstant } from './instant-text.js';
import { dayOfInstant, instantIn, lastDayBefore, millisOf } from './instant.js';
import { isPartialDate, rangeOf } from './partial-date.js';

function isKnownToTemporal(text: string): boolean {
  try {
    return Boolean(Temporal.Instant.from(text));
  } catch {
    return false;
  }
}

const anyDay = fc.integer({ min: -25_000, max: 60_000 });

describe('day arithmetic', () => {
  it('agrees with Temporal on every day from 1901 to 2134', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, step) => {
        const plain = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        const iso = plain.toString();
        expect(isoOf(day)).toBe(iso);
        expect(dayNumber(iso)).toBe(day);
        expect(weekdayOf(day)).toBe(plain.dayOfWeek);
        expect(addDays(iso, step)).toBe(plain.add({ days: step }).toString());
        expect(addMonths(iso, step)).toBe(plain.add({ months: step }).toString());
        expect(daysBetween(iso, addDays(iso, step))).toBe(step);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the one leap day of four centuries', () => {
    expect([11_015, 11_016, 11_017].map(isoOf)).toEqual(['2000-02-28', '2000-02-29', '2000-03-01']);
    expect(addMonths('2000-01-31', 1)).toBe('2000-02-29');
  });

  it('walks a month to its last day', () => {
    expect(daysOf(rangeOf('2012-02'))).toHaveLength(29);
    expect(daysOf(rangeOf('2014')).at(-1)).toBe('2014-12-31');
  });

  it.each([
    ['2014', true],
    ['2014-13', false],
    ['2014-02-29', false],
    ['2012-02-29', true],
    ['2014-5', false],
    ['1899', false],
  ])('%s is a date: %s', (text, expected) => expect(isPartialDate(text)).toBe(expected));
});

describe('moments', () => {
  it('are written with the offset that the zone had on that day', () => {
    const noon = millisOf('2024-02-29T12:00:00Z');
    expect(instantIn(noon, 'Asia/Almaty')).toBe('2024-02-29T18:00:00+06:00');
    expect(instantIn(noon + 86_400_000, 'Asia/Almaty')).toBe('2024-03-01T17:00:00+05:00');
    expect(instantIn(noon, 'Asia/Aqtobe')).toBe('2024-02-29T17:00:00+05:00');
  });

  it('belong to the day of the zone, and a term that ends at 00:00 to the day before', () => {
    expect(dayOfInstant('2014-03-17T19:00:00Z', 'Asia/Almaty')).toBe('2014-03-18');
    expect(lastDayBefore(millisOf('2014-03-18T00:00:00+06:00'), 'Asia/Almaty')).toBe('2014-03-17');
    expect(lastDayBefore(millisOf('2014-03-18T00:01:00+06:00'), 'Asia/Almaty')).toBe('2014-03-18');
  });

  it('need an offset', () => {
    expect(isValidInstant('2014-03-17T10:00:00+06:00')).toBe(true);
    expect(isValidInstant('2014-03-17T10:00:00')).toBe(false);
    expect(isValidInstant('2014-03-17')).toBe(false);
  });

  it('exist where Temporal knows them', () => {
    const two = (max: number) => fc.nat({ max }).map((value) => String(value).padStart(2, '0'));
    const parts = [two(13), two(33), two(25), two(61), two(59), two(25), two(61)] as const;
    fc.assert(
      fc.property(fc.tuple(...parts), fc.constantFrom('+', '-'), (drawn, sign) => {
        const [month, day, hour, minute, second, ahead, past] = drawn;
        const time = `${hour}:${minute}:${second}${sign}${ahead}:${past}`;
        const text = `2015-${month}-${day}T${time}`;
        expect([text, isValidInstant(text)]).toEqual([text, isKnownToTemporal(text)]);
      }),
      { numRuns: 5000 },
    );
  });
});
