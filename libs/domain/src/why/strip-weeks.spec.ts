import { describe, expect, it } from 'vitest';
import { calendarStrip } from './calendar-strip.js';
import { weeksOfStrip, type StripRow } from './strip-weeks.js';
import { BEFORE, rule, why } from './why.fixture.js';

const rowText = (row: StripRow): string =>
  'gap' in row ? `${row.gap} days` : `${row[0]!.date}..${row.at(-1)!.date}`;

describe('the weeks of a strip', () => {
  it('begin on Monday', () => {
    // From Thursday 6 March 2014.
    const strip = calendarStrip(why(rule(7, 'calendar-day'), '2014-03-06'));
    const rows = weeksOfStrip(strip).map(rowText);
    expect(rows[0]).toBe('2014-03-06..2014-03-09');
    expect(rows[1]).toBe('2014-03-10..2014-03-13');
  });

  it('go forward where the clock runs back', () => {
    const strip = calendarStrip(why(rule(10, 'calendar-day', 'rolls', BEFORE), '2014-03-20'));
    expect(strip[0]).toMatchObject({ date: '2014-03-20' });
    const rows = weeksOfStrip(strip).map(rowText);
    expect(rows.at(-1)).toBe('2014-03-17..2014-03-20');
    expect(rows).toEqual(rows.toSorted());
  });

  it('leave out what is plain in a long way, in a row of its own', () => {
    const rows = weeksOfStrip(calendarStrip(why(rule(90, 'calendar-day'), '2014-02-04')));
    expect(rows.some((row) => 'gap' in row && row.gap > 7)).toBe(true);
    const days = rows.reduce((sum, row) => sum + ('gap' in row ? row.gap : row.length), 0);
    expect(days).toBe(91);
  });
});
