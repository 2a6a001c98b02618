import { describe, expect, it } from 'vitest';
import { extended, pause, rule, told } from './why.fixture.js';

describe('the sentence of a clock that was moved', () => {
  it('a suspension', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', pause('2014-03-20', '2014-03-24')),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it, not counting 20-23 Mar 2014, when the term stood still: Mon 31 Mar 2014.',
      ru: 'Через 10 дней после 17 марта 2014 г. (пн), не считая 20–23 марта 2014 г., когда течение срока было приостановлено, наступает 31 марта 2014 г. (пн).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн, мерзім тоқтатыла тұрған 2014 жылғы 20–23 наурыз күндерін қоспағанда, 2014 жылғы 31 наурыз (дс) күні аяқталады.',
    });
  });

  it('a suspension of one day', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', pause('2014-03-20', '2014-03-21')),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it, not counting 20 Mar 2014, when the term stood still: Fri 28 Mar 2014.',
      ru: 'Через 10 дней после 17 марта 2014 г. (пн), не считая 20 марта 2014 г., когда течение срока было приостановлено, наступает 28 марта 2014 г. (пт).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн, мерзім тоқтатыла тұрған 2014 жылғы 20 наурыз күнін қоспағанда, 2014 жылғы 28 наурыз (жм) күні аяқталады.',
    });
  });

  it('a suspension over a new year', () => {
    expect(
      told(rule(1, 'month', 'plain'), '2013-12-20', pause('2013-12-28', '2014-01-06')),
    ).toEqual({
      en: 'Counted from Fri 20 Dec 2013, 1 month after it, not counting 28 Dec 2013-5 Jan 2014, when the term stood still: Wed 29 Jan 2014.',
      ru: 'Через 1 месяц после 20 декабря 2013 г. (пт), не считая 28 декабря 2013 г. – 5 января 2014 г., когда течение срока было приостановлено, наступает 29 января 2014 г. (ср).',
      kk: '2013 жылғы 20 желтоқсан (жм) күнінен кейінгі 1 ай, мерзім тоқтатыла тұрған 2013 жылғы 28 желтоқсан – 2014 жылғы 5 қаңтар күндерін қоспағанда, 2014 жылғы 29 қаңтар (ср) күні аяқталады.',
    });
  });

  it('a suspension of working days', () => {
    expect(told(rule(5, 'working-day'), '2014-03-17', pause('2014-03-18', '2014-03-20'))).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 5 working days after it, not counting 21-25, 29-30 Mar (weekend, Nauryz and the days off in lieu), not counting 18-19 Mar 2014, when the term stood still: Mon 31 Mar 2014.',
      ru: 'Через 5 рабочих дней после 17 марта 2014 г. (пн), не считая 21–25, 29–30 марта (выходные, Наурыз мейрамы и дни отдыха взамен праздничных), не считая 18–19 марта 2014 г., когда течение срока было приостановлено, наступает 31 марта 2014 г. (пн).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 5 жұмыс күні, 21–25, 29–30 наурыз күндерін (сенбі мен жексенбі, Наурыз мейрамы және мереке орнына берілген демалыс күндері) қоспағанда, мерзім тоқтатыла тұрған 2014 жылғы 18–19 наурыз күндерін қоспағанда, 2014 жылғы 31 наурыз (дс) күні аяқталады.',
    });
  });

  it('a suspension known to the month', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', pause('2014-03-20', '2014-04')),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it, not counting 20-31 Mar 2014, when the term stood still: Tue 8 Apr 2014; the due date lies between 8 Apr and 7 May 2014, and we act on the earliest day.',
      ru: 'Через 10 дней после 17 марта 2014 г. (пн), не считая 20–31 марта 2014 г., когда течение срока было приостановлено, наступает 8 апреля 2014 г. (вт); в целом последний день срока — между 8 апреля и 7 мая 2014 г., действуем по самому раннему.',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн, мерзім тоқтатыла тұрған 2014 жылғы 20–31 наурыз күндерін қоспағанда, 2014 жылғы 8 сәуір (сс) күні аяқталады; жалпы мерзімнің соңғы күні — 2014 жылғы 8 сәуір мен 7 мамыр аралығында, ең ертесі бойынша әрекет етеміз.',
    });
  });

  it('a suspension of hours', () => {
    expect(
      told(
        rule(48, 'hour', 'from-start'),
        '2014-03-17T10:00:00+06:00',
        pause('2014-03-18', '2014-03-20'),
      ),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10:00, 48 hours after it, not counting 18-19 Mar 2014, when the term stood still: Fri 21 Mar 2014, 10:00.',
      ru: 'Через 48 часов после 10:00 17 марта 2014 г. (пн), не считая 18–19 марта 2014 г., когда течение срока было приостановлено, наступает 10:00 21 марта 2014 г. (пт).',
      kk: '2014 жылғы 17 наурыз (дс), сағат 10:00 болған сәттен кейінгі 48 сағат, мерзім тоқтатыла тұрған 2014 жылғы 18–19 наурыз күндерін қоспағанда, 2014 жылғы 21 наурыз (жм), сағат 10:00 болғанда аяқталады.',
    });
  });

  it('a new total', () => {
    expect(
      told(rule(3, 'calendar-day'), '2014-03-17', [
        extended('2014-03-18', { untilTotal: { value: 2, unit: 'month' } }),
      ]),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 2 months after it, as extended by the decision of 18 Mar 2014: 17 May 2014, which is a day off, and so is 18 May (weekend), so the next working day: Mon 19 May 2014.',
      ru: 'Через 2 месяца после 17 марта 2014 г. (пн), с учётом продления по решению от 18 марта 2014 г., наступает 17 мая 2014 г., но это нерабочий день, как и 18 мая (выходные), поэтому последний день срока — следующий рабочий день, 19 мая 2014 г. (пн).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 2 ай, 2014 жылғы 18 наурыз күнгі шешіммен мерзімнің ұзартылғанын ескергенде, 2014 жылғы 17 мамыр күні аяқталады, бірақ бұл күн, 18 мамыр сияқты, жұмыс күні емес (сенбі мен жексенбі), сондықтан мерзімнің соңғы күні — келесі жұмыс күні, 2014 жылғы 19 мамыр (дс).',
    });
  });

  it('time on top, twice', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', [
        extended('2014-03-18', { extra: { value: 5, unit: 'calendar-day' } }),
        extended('2014-03-20', { extra: { value: 1, unit: 'week' } }),
      ]),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it and 5 days and 1 week more, as extended by the decisions of 18, 20 Mar 2014: Tue 8 Apr 2014.',
      ru: 'Через 10 дней и ещё 5 дней и 1 неделю после 17 марта 2014 г. (пн), с учётом продления по решениям от 18, 20 марта 2014 г., наступает 8 апреля 2014 г. (вт).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн және тағы 5 күн және 1 апта, 2014 жылғы 18, 20 наурыз күнгі шешімдермен мерзімнің ұзартылғанын ескергенде, 2014 жылғы 8 сәуір (сс) күні аяқталады.',
    });
  });

  it('hours on top', () => {
    expect(
      told(rule(48, 'hour', 'from-start'), '2014-03-17T10:00:00+06:00', [
        extended('2014-03-18', { extra: { value: 24, unit: 'hour' } }),
      ]),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10:00, 48 hours after it and 24 hours more, as extended by the decision of 18 Mar 2014: Thu 20 Mar 2014, 10:00.',
      ru: 'Через 48 часов и ещё 24 часа после 10:00 17 марта 2014 г. (пн), с учётом продления по решению от 18 марта 2014 г., наступает 10:00 20 марта 2014 г. (чт).',
      kk: '2014 жылғы 17 наурыз (дс), сағат 10:00 болған сәттен кейінгі 48 сағат және тағы 24 сағат, 2014 жылғы 18 наурыз күнгі шешіммен мерзімнің ұзартылғанын ескергенде, 2014 жылғы 20 наурыз (бс), сағат 10:00 болғанда аяқталады.',
    });
  });

  it('time from the day of the decision', () => {
    expect(
      told(rule(15, 'working-day'), '2014-03-17', [
        extended('2014-04-03', { extra: { value: 2, unit: 'month' }, from: 'decision' }),
      ]),
    ).toEqual({
      en: 'Counted from Thu 3 Apr 2014 (the day of the decision to extend), 2 months after it: Tue 3 Jun 2014.',
      ru: 'Через 2 месяца после 3 апреля 2014 г. (чт; день решения о продлении) наступает 3 июня 2014 г. (вт).',
      kk: '2014 жылғы 3 сәуір (бс; мерзімді ұзарту туралы шешім күні) күнінен кейінгі 2 ай 2014 жылғы 3 маусым (сс) күні аяқталады.',
    });
  });

  it('time from a decision known to the month', () => {
    expect(
      told(rule(15, 'working-day'), '2014-03-17', [
        extended('2014-04', { extra: { value: 2, unit: 'month' }, from: 'decision' }),
      ]),
    ).toEqual({
      en: 'Counted from Tue 1 Apr 2014 (the day of the decision to extend; the day in April 2014 is not known: we act on the earliest), 2 months after it: 1 Jun 2014, which is a day off (Sunday), so the next working day: Mon 2 Jun 2014; the due date lies between 2 and 30 Jun 2014.',
      ru: 'Через 2 месяца после 1 апреля 2014 г. (вт; день решения о продлении; точный день в апреле 2014 г. неизвестен, действуем по самому раннему) наступает 1 июня 2014 г., но это нерабочий день (воскресенье), поэтому последний день срока — следующий рабочий день, 2 июня 2014 г. (пн); в целом последний день срока — между 2 и 30 июня 2014 г.',
      kk: '2014 жылғы 1 сәуір (сс; мерзімді ұзарту туралы шешім күні; 2014 жылғы сәуір айындағы нақты күн белгісіз, ең ертесі бойынша әрекет етеміз) күнінен кейінгі 2 ай 2014 жылғы 1 маусым күні аяқталады, бірақ бұл күн жұмыс күні емес (жексенбі), сондықтан мерзімнің соңғы күні — келесі жұмыс күні, 2014 жылғы 2 маусым (дс); жалпы мерзімнің соңғы күні — 2014 жылғы 2–30 маусым аралығында.',
    });
  });

  it('a new total by a decision known to the month', () => {
    expect(
      told(rule(3, 'calendar-day'), '2014-03-17', [
        extended('2014-04', { untilTotal: { value: 10, unit: 'calendar-day' } }),
      ]),
    ).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it, as extended: Thu 27 Mar 2014.',
      ru: 'Через 10 дней после 17 марта 2014 г. (пн), с учётом продления, наступает 27 марта 2014 г. (чт).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн, мерзімнің ұзартылғанын ескергенде, 2014 жылғы 27 наурыз (бс) күні аяқталады.',
    });
  });

  it('a day that the decision names', () => {
    expect(
      told(rule(10, 'calendar-day'), '2014-03-17', [
        extended('2014-03-18', { until: '2014-04-05' }),
      ]),
    ).toEqual({
      en: 'The term was extended by the decision of 18 Mar 2014, until Sat 5 Apr 2014.',
      ru: 'Срок продлён решением от 18 марта 2014 г., последний день: 5 апреля 2014 г. (сб).',
      kk: 'Мерзім 2014 жылғы 18 наурыз күнгі шешіммен ұзартылды, соңғы күні: 2014 жылғы 5 сәуір (сб).',
    });
  });

  it('a day that a decision known to the month names', () => {
    expect(
      told(rule(10, 'calendar-day'), '2014-03-17', [extended('2014-03', { until: '2014-04-05' })]),
    ).toEqual({
      en: 'The term was extended, until Sat 5 Apr 2014.',
      ru: 'Срок продлён, последний день: 5 апреля 2014 г. (сб).',
      kk: 'Мерзім ұзартылды, соңғы күні: 2014 жылғы 5 сәуір (сб).',
    });
  });

  it('time on top of the day that a decision named', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', [
        extended('2014-03-18', { until: '2014-04-05' }),
        extended('2014-04-01', { extra: { value: 1, unit: 'week' } }),
      ]),
    ).toEqual({
      en: 'Counted from Sat 5 Apr 2014 (the day until which the term was extended), 1 week after it, as extended by the decisions of 18 Mar, 1 Apr 2014: Sat 12 Apr 2014.',
      ru: 'Через 1 неделю после 5 апреля 2014 г. (сб; день, до которого срок продлён), с учётом продления по решениям от 18 марта, 1 апреля 2014 г., наступает 12 апреля 2014 г. (сб).',
      kk: '2014 жылғы 5 сәуір (сб; ұзартылған мерзімнің соңғы күні) күнінен кейінгі 1 апта, 2014 жылғы 18 наурыз, 1 сәуір күнгі шешімдермен мерзімнің ұзартылғанын ескергенде, 2014 жылғы 12 сәуір (сб) күні аяқталады.',
    });
  });

  // What counting gives beside it is told in why-sentence.lines.spec.ts.
  it('a printed date', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', [
        { kind: 'printed', on: '2014-03-18', date: '2014-03-29' },
      ]),
    ).toEqual({
      en: expect.stringMatching(/^The date is the one that the body printed: Sat 29 Mar 2014[.;]/),
      ru: expect.stringMatching(/^Дату указал сам орган: 29 марта 2014 г\. \(сб\)[.;]/),
      kk: expect.stringMatching(/^Күнді органның өзі көрсеткен: 2014 жылғы 29 наурыз \(сб\)[.;]/),
    });
  });

  it('time on top of a printed date', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', [
        { kind: 'printed', on: '2014-03-18', date: '2014-03-29' },
        extended('2014-03-20', { extra: { value: 2, unit: 'calendar-day' } }),
      ]),
    ).toEqual({
      en: expect.stringMatching(
        /^Counted from Sat 29 Mar 2014 \(the date that the body printed\), 2 days after it, as extended by the decision of 20 Mar 2014: Mon 31 Mar 2014[.;]/,
      ),
      ru: expect.stringMatching(
        /^Через 2 дня после 29 марта 2014 г\. \(сб; дата, указанная самим органом\), с учётом продления по решению от 20 марта 2014 г\., наступает 31 марта 2014 г\. \(пн\)[.;]/,
      ),
      kk: expect.stringMatching(
        /^2014 жылғы 29 наурыз \(сб; органның өзі көрсеткен күн\) күнінен кейінгі 2 күн, 2014 жылғы 20 наурыз күнгі шешіммен мерзімнің ұзартылғанын ескергенде, 2014 жылғы 31 наурыз \(дс\) күні аяқталады[.;]/,
      ),
    });
  });

  it('a moved start', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', [
        { kind: 'move-anchor', on: '2014-03-20', to: '2014-03-19' },
      ]),
    ).toEqual({
      en: 'Counted from Wed 19 Mar 2014 (the start was moved, before: 17 Mar 2014), 10 days after it: Sat 29 Mar 2014.',
      ru: 'Через 10 дней после 19 марта 2014 г. (ср; начало срока перенесено, прежде: 17 марта 2014 г.) наступает 29 марта 2014 г. (сб).',
      kk: '2014 жылғы 19 наурыз (ср; мерзімнің басы ауыстырылған, бұрын: 2014 жылғы 17 наурыз) күнінен кейінгі 10 күн 2014 жылғы 29 наурыз (сб) күні аяқталады.',
    });
  });

  it('a start moved to a month', () => {
    expect(
      told(rule(10, 'calendar-day', 'plain'), '2014-03-17', [
        { kind: 'move-anchor', on: '2014-05-20', to: '2014-04' },
      ]),
    ).toEqual({
      en: 'Counted from Tue 1 Apr 2014 (the day in April 2014 is not known: we act on the earliest; the start was moved, before: 17 Mar 2014), 10 days after it: Fri 11 Apr 2014; the due date lies between 11 Apr and 10 May 2014.',
      ru: 'Через 10 дней после 1 апреля 2014 г. (вт; точный день в апреле 2014 г. неизвестен, действуем по самому раннему; начало срока перенесено, прежде: 17 марта 2014 г.) наступает 11 апреля 2014 г. (пт); в целом последний день срока — между 11 апреля и 10 мая 2014 г.',
      kk: '2014 жылғы 1 сәуір (сс; 2014 жылғы сәуір айындағы нақты күн белгісіз, ең ертесі бойынша әрекет етеміз; мерзімнің басы ауыстырылған, бұрын: 2014 жылғы 17 наурыз) күнінен кейінгі 10 күн 2014 жылғы 11 сәуір (жм) күні аяқталады; жалпы мерзімнің соңғы күні — 2014 жылғы 11 сәуір мен 10 мамыр аралығында.',
    });
  });
});
