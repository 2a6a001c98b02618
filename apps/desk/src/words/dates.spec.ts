import { describe, expect, it } from 'vitest';
import { dateText, dayText, momentText, monthText, numberText, rangeText } from './dates.js';

describe('a date in words', () => {
  it('says as much as is known', () => {
    expect(['2014', '2014-05', '2014-05-24'].map((date) => dateText(date, 'en'))).toEqual([
      '2014',
      'May 2014',
      '24 May 2014',
    ]);
    expect(['2014', '2014-05', '2014-05-24'].map((date) => dateText(date, 'ru'))).toEqual([
      '2014',
      'май 2014',
      '24 мая 2014',
    ]);
    expect(['2014', '2014-05', '2014-05-24'].map((date) => dateText(date, 'kk'))).toEqual([
      '2014 ж.',
      '2014 ж. мамыр',
      '2014 ж. 24 мамыр',
    ]);
  });

  it('has its weekday', () => {
    expect(dayText('2026-03-27', 'en')).toBe('Fri 27 Mar 2026');
    expect(dayText('2026-03-29', 'ru')).toBe('вс 29 мар. 2026');
    expect(dayText('2026-03-23', 'kk')).toBe('2026 ж. 23 наурыз, дс');
  });

  it('says the year of a range once where it is one', () => {
    expect(rangeText('2014-07-30', '2014-08-29', 'en')).toBe('30 Jul – 29 Aug 2014');
    expect(rangeText('2014-07-30', '2014-08-29', 'kk')).toBe('2014 ж. 30 шілде – 29 тамыз');
    expect(rangeText('2014-12-30', '2015-01-02', 'ru')).toBe('30 дек. 2014 – 2 янв. 2015');
  });
});

it('a month may stand alone, and a moment has the time of its place', () => {
  expect(monthText('2026-03-21', 'en', true)).toBe('Mar 2026');
  expect(monthText('2026-03-21', 'kk', true)).toBe('2026 ж. наурыз');
  expect(monthText('2026-03-21', 'ru', false)).toBe('март');
  expect(momentText('2024-03-02T19:00:00+05:00', 'en')).toBe('2 Mar 2024, 19:00');
});

it('a number has gaps between its thousands and no sign', () => {
  expect([7, -3021, 1_234_567].map(numberText)).toEqual(['7', '3\u202f021', '1\u202f234\u202f567']);
});
