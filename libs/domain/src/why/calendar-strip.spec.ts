import { describe, expect, it } from 'vitest';
import { sampleRule } from '../clocks/sample-law.fixture.js';
import { calendarStrip, isGap, type StripItem } from './calendar-strip.js';
import { stripText } from './strip-text.js';
import { BEFORE, extended, pause, rule, why } from './why.fixture.js';

const short = (item: StripItem): string =>
  isGap(item)
    ? `gap ${item.gap}`
    : `${item.date.slice(5)} ${item.mark}${item.counted ? '+' : ''}${item.label ? ` ${item.label}` : ''}`;

describe('the calendar strip', () => {
  it('marks each day from the start to the due day', () => {
    const strip = calendarStrip(why(rule(3, 'working-day'), '2014-03-20'));
    expect(strip.map(short)).toEqual([
      '03-20 start',
      '03-21 holiday nauryz',
      '03-22 holiday nauryz',
      '03-23 holiday nauryz',
      '03-24 off nauryz',
      '03-25 off nauryz',
      '03-26 counted+',
      '03-27 counted+',
      '03-28 due+',
    ]);
    expect(strip[0]).toEqual({
      date: '2014-03-20',
      weekday: 4,
      mark: 'start',
      counted: false,
      reason: 'start-day-not-counted',
    });
  });

  it('marks a counted holiday, moved days and a suspension', () => {
    const rolled = calendarStrip(why(rule(2, 'calendar-day'), '2014-03-20'));
    expect(rolled.map(short).slice(1, 4)).toEqual([
      '03-21 counted+',
      '03-22 holiday+ nauryz',
      '03-23 holiday nauryz',
    ]);
    const moved = calendarStrip(why(rule(3, 'working-day'), '2014-05-01'));
    expect(moved.map(short)).toEqual([
      '05-01 start',
      '05-02 off decree',
      '05-03 off',
      '05-04 worked+ decree',
      '05-05 counted+',
      '05-06 due+',
    ]);
    const ledger = pause('2014-03-18', '2014-03-20');
    const paused = calendarStrip(why(rule(2, 'calendar-day', 'plain'), '2014-03-17', ledger));
    expect(paused.map(short)).toEqual([
      '03-17 start',
      '03-18 suspended',
      '03-19 suspended',
      '03-20 counted+',
      '03-21 due+',
    ]);
  });

  it('runs back with a clock that runs back', () => {
    const strip = calendarStrip(why(rule(2, 'calendar-day', 'plain', BEFORE), '2014-03-19'));
    expect(strip.map(short)).toEqual(['03-19 start', '03-18 counted+', '03-17 due+']);
  });

  it('leaves the days of months and hours uncounted', () => {
    const month = calendarStrip(why(rule(1, 'month', 'plain'), '2014-02-17'));
    expect(month.filter((item) => !isGap(item) && item.mark === 'skipped')).toHaveLength(27);
    const hours = why(
      rule(48, 'hour', 'from-start'),
      '2014-03-17T10:00:00+06:00',
      pause('2014-03-18', '2014-03-20'),
    );
    expect(calendarStrip(hours).map(short)).toEqual([
      '03-17 start+',
      '03-18 suspended',
      '03-19 suspended',
      '03-20 skipped',
      '03-21 due',
    ]);
  });

  it('shortens a long way to the weeks that have something to show', () => {
    const strip = calendarStrip(why(rule(60, 'working-day'), '2014-01-15'));
    const gaps = strip.filter(isGap);
    expect(gaps.map(({ gap }) => gap)).toEqual([42, 14]);
    expect(strip.map(short)).toContain('03-08 holiday womens_day');
    expect(strip.map(short)).not.toContain('02-10 counted+');
  });

  it('leaves a way of 62 days whole', () => {
    const [whole, long] = [61, 62].map((days) =>
      calendarStrip(why(rule(days, 'calendar-day', 'plain'), '2014-03-17')),
    );
    expect(whole!.some(isGap)).toBe(false);
    expect(long!.some(isGap)).toBe(true);
  });

  it('goes to the date that was set, and only over what counts', () => {
    const printed = why(rule(3, 'calendar-day'), '2014-03-17', [
      { kind: 'printed', on: '2014-03-17', date: '2014-03-19' },
    ]);
    expect(calendarStrip(printed).map(short)).toEqual([
      '03-17 start',
      '03-18 skipped',
      '03-19 due',
    ]);
    const day = { value: 1, unit: 'calendar-day' } as const;
    const granted = why(rule(15, 'working-day', 'plain'), '2014-03-17', [
      extended('2014-03-19', { extra: day, from: 'decision' }),
    ]);
    expect(calendarStrip(granted).map(short)).toEqual(['03-19 start', '03-20 due+']);
  });

  it('is empty for a gate and one day for what is due at once', () => {
    expect(calendarStrip(why(sampleRule(null), '2014'))).toEqual([]);
    expect(calendarStrip(why(rule(1, 'immediate'), '2014-03-22')).map(short)).toEqual([
      '03-22 due',
    ]);
  });
});

describe('the strip on a terminal', () => {
  const text = (...of: Parameters<typeof why>) => calendarStrip(why(...of));

  it('is a page of a calendar with signs, names of days off and a legend', () => {
    expect(stripText(text(rule(15, 'working-day'), '2014-03-05'), 'en')).toBe(
      [
        '             Mon Tue Wed Thu Fri Sat Sun',
        "Mar 2014               5>  6+  7+  8*  9.  8 International Women's Day",
        '              10. 11+ 12+ 13+ 14+ 15. 16.  10 day off in lieu',
        '              17+ 18+ 19+ 20+ 21* 22* 23*  21-23 Nauryz',
        '              24. 25. 26+ 27+ 28+ 29. 30.  24-25 day off in lieu',
        'Mar/Apr 2014  31+  1!',
        '> start  + counted  . day off  * holiday  ! due',
      ].join('\n'),
    );
  });

  it('speaks Russian and Kazakh, and puts below what does not fit beside', () => {
    expect(stripText(text(rule(2, 'working-day'), '2014-04-30'), 'ru')).toBe(
      [
        '              пн  вт  ср  чт  пт  сб  вс',
        'апр/май 2014          30>  1*  2.  3.  4^  1 Праздник единства народа Казахстана',
        '                                           2 перенесённый по акту decree выходной',
        '                                           4 рабочий день по акту decree',
        '               5!',
        '> начало  . выходной  * праздник  ^ рабочий по переносу  ! последний день',
      ].join('\n'),
    );
    expect(stripText(text(rule(90, 'calendar-day', 'plain'), '2013-12-17'), 'kk')).toBe(
      [
        '              дс  сс  ср  бс  жм  сб  жс',
        'жел 2013          17> 18+ 19+ 20+ 21+ 22+',
        '               … 84 күн …',
        'нау 2014      17!',
        '> басы  + есептеледі  ! соңғы күн',
      ].join('\n'),
    );
  });

  it('stands in the order of the calendar when the clock runs back', () => {
    expect(stripText(text(rule(5, 'calendar-day', 'rolls', BEFORE), '2015-03-30'), 'en')).toBe(
      [
        '             Mon Tue Wed Thu Fri Sat Sun',
        'Mar 2015                      20! 21* 22*  21-22 Nauryz',
        '              23* 24. 25. 26+ 27+ 28+ 29+  23 Nauryz; 24-25 day off in lieu',
        '              30>',
        '> start  + counted  . day off  * holiday  ! due',
      ].join('\n'),
    );
  });

  it('is empty for a gate', () => {
    expect(stripText([], 'en')).toBe('');
  });
});
