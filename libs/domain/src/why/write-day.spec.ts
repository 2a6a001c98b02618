import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from './lang.js';
import { runsOf, writeDays } from './write-days.js';
import { writeAnchor, writeDay, writeDueDate } from './write-day.js';

const due = (earliest: string, latest = earliest, instant?: string) => ({
  range: { earliest, latest },
  provisional: false,
  ...(instant !== undefined && { instant }),
});

describe('a day in words', () => {
  it.each<[Lang, string, string, string]>([
    ['en', '26 March 2026', '26 Mar 2026', 'Thu 26 Mar 2026'],
    ['ru', '26 марта 2026 г.', '26 марта 2026 г.', '26 марта 2026 г. (чт)'],
    ['kk', '2026 жылғы 26 наурыз', '2026 ж. 26 нау.', '2026 жылғы 26 наурыз (бс)'],
  ])('%s, in three styles', (lang, long, short, weekday) => {
    expect(writeDay('2026-03-26', lang, 'long')).toBe(long);
    expect(writeDay('2026-03-26', lang, 'short')).toBe(short);
    expect(writeDay('2026-03-26', lang, 'weekday')).toBe(weekday);
  });

  it.each(LANGS)('%s names twelve months and seven weekdays, each by itself', (lang) => {
    const months = Array.from({ length: 12 }, (_, at) => {
      const date = `2026-${String(at + 1).padStart(2, '0')}-15`;
      return `${writeDay(date, lang, 'long')} ${writeDay(date, lang, 'short')}`;
    });
    const weekdays = Array.from({ length: 7 }, (_, at) =>
      writeDay(`2026-03-0${at + 1}`, lang, 'weekday').replaceAll(/\d/g, ''),
    );
    expect(new Set(months).size).toBe(12);
    expect(new Set(weekdays).size).toBe(7);
    expect([...months, ...weekdays].join()).not.toContain('undefined');
  });
});

describe('a due date in words', () => {
  it.each([
    [due('2014-03-17'), 'Mon 17 Mar 2014', '17 марта 2014 г. (пн)', '2014 жылғы 17 наурыз (дс)'],
    [
      due('2014-07-30', '2014-08-29'),
      'between 30 Jul and 29 Aug 2014',
      'между 30 июля и 29 августа 2014 г.',
      '2014 жылғы 30 шілде мен 29 тамыз аралығында',
    ],
    [
      due('2014-06-03', '2014-06-30'),
      'between 3 and 30 Jun 2014',
      'между 3 и 30 июня 2014 г.',
      '2014 жылғы 3–30 маусым аралығында',
    ],
    [
      due('2014-09-02', '2015-01-01'),
      'between 2 Sep 2014 and 1 Jan 2015',
      'между 2 сентября 2014 г. и 1 января 2015 г.',
      '2014 жылғы 2 қыркүйек пен 2015 жылғы 1 қаңтар аралығында',
    ],
    [
      due('2024-03-02', '2024-03-02', '2024-03-02T19:00:00+05:00'),
      'Sat 2 Mar 2024, 19:00',
      '19:00 2 марта 2024 г. (сб)',
      '2024 жылғы 2 наурыз (сб), сағат 19:00',
    ],
    [
      due('2024-03-02', '2024-03-02', '2024-03-03T00:00:00+05:00'),
      'Sat 2 Mar 2024, 24:00',
      '24:00 2 марта 2024 г. (сб)',
      '2024 жылғы 2 наурыз (сб), сағат 24:00',
    ],
  ])('%j', (date, en, ru, kk) => {
    expect(LANGS.map((lang) => writeDueDate(date, lang))).toEqual([en, ru, kk]);
  });
});

describe('an anchor in words', () => {
  it.each([
    ['2014', '2014', '2014 г.', '2014 жыл'],
    ['2014-05', 'May 2014', 'май 2014 г.', '2014 жылғы мамыр'],
    ['2014-05-24', '24 May 2014', '24 мая 2014 г.', '2014 жылғы 24 мамыр'],
    [
      '2014-12-16/2015-01-15',
      'between 16 Dec 2014 and 15 Jan 2015',
      'между 16 декабря 2014 г. и 15 января 2015 г.',
      '2014 жылғы 16 желтоқсан мен 2015 жылғы 15 қаңтар аралығында',
    ],
    [
      '2014-03-17T10:20:00+06:00',
      'Mon 17 Mar 2014, 10:20',
      '10:20 17 марта 2014 г. (пн)',
      '2014 жылғы 17 наурыз (дс), сағат 10:20',
    ],
  ])('%s', (anchor, en, ru, kk) => {
    expect(LANGS.map((lang) => writeAnchor(anchor, lang))).toEqual([en, ru, kk]);
  });
});

describe('several days in words', () => {
  const MARCH = [21, 22, 23, 24, 25, 28, 29].map((day) => `2026-03-${day}`);
  const SPRING = [...MARCH, '2026-03-31', '2026-04-01', '2026-04-04'];
  const WINTER = ['2013-12-28', '2013-12-31', '2014-01-01', '2014-01-07'];

  it('joins those that follow one another', () => {
    const days = runsOf(SPRING).map(({ from, to }) => [from.day, to.day]);
    expect(days).toEqual([
      [21, 25],
      [28, 29],
      [31, 1],
      [4, 4],
    ]);
  });

  it.each<[Lang, readonly string[], boolean, string]>([
    ['en', [], true, ''],
    ['en', ['2026-03-09'], false, '9 Mar'],
    ['en', MARCH, false, '21-25, 28-29 Mar'],
    ['ru', MARCH, false, '21–25, 28–29 марта'],
    ['kk', MARCH, false, '21–25, 28–29 наурыз'],
    ['en', SPRING, true, '21-25, 28-29 Mar, 31 Mar-1 Apr, 4 Apr 2026'],
    ['ru', SPRING, true, '21–25, 28–29 марта, 31 марта – 1 апреля, 4 апреля 2026 г.'],
    ['kk', SPRING, true, '2026 жылғы 21–25, 28–29 наурыз, 31 наурыз – 1 сәуір, 4 сәуір'],
    ['en', WINTER, true, '28 Dec 2013, 31 Dec 2013-1 Jan 2014, 7 Jan 2014'],
    ['en', ['2013-12-28', '2014-01-07'], true, '28 Dec 2013, 7 Jan 2014'],
    ['ru', ['2013-12-28', '2014-01-07'], true, '28 декабря 2013 г., 7 января 2014 г.'],
    ['kk', ['2013-12-28', '2014-01-07'], true, '2013 жылғы 28 желтоқсан, 2014 жылғы 7 қаңтар'],
    ['kk', WINTER, false, '28 желтоқсан, 2013 жылғы 31 желтоқсан – 2014 жылғы 1 қаңтар, 7 қаңтар'],
  ])('%s %j, with the year: %s', (lang, days, withYear, expected) => {
    expect(writeDays(days, lang, withYear)).toBe(expected);
  });
});
