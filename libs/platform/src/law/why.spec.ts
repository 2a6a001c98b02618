import { fileURLToPath } from 'node:url';
import { addDays, LANGS, whyOf, whySentence, type Lang, type WhyInput } from '#libs/domain';
import { describe, expect, it } from 'vitest';
import { loadLaw } from './load-law.js';

const law = loadLaw(fileURLToPath(new URL('../../../../packs', import.meta.url)));
const told = (rule: string, anchor: string): Record<Lang, string> => {
  const why = whyOf({ rule: law.rules.get(rule)!, anchor, law });
  return { en: whySentence(why, 'en'), ru: whySentence(why, 'ru'), kk: whySentence(why, 'kk') };
};

describe('why this day, under the law of the packs', () => {
  it('kz.cpc1997.complaint.prosecutor.torture from 2014-03-17', () => {
    expect(told('kz.cpc1997.complaint.prosecutor.torture', '2014-03-17')).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 5 days after it: 22 Mar 2014, which is a day off, and so are 23-25 Mar (Nauryz and the days off in lieu), so the next working day: Wed 26 Mar 2014.',
      ru: 'Через 5 дней после 17 марта 2014 г. (пн) наступает 22 марта 2014 г., но это нерабочий день, как и 23–25 марта (Наурыз мейрамы и дни отдыха взамен праздничных), поэтому последний день срока — следующий рабочий день, 26 марта 2014 г. (ср).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 5 күн 2014 жылғы 22 наурыз күні аяқталады, бірақ бұл күн, 23–25 наурыз сияқты, жұмыс күні емес (Наурыз мейрамы және мереке орнына берілген демалыс күндері), сондықтан мерзімнің соңғы күні — келесі жұмыс күні, 2014 жылғы 26 наурыз (ср).',
    });
  });

  it('kz.cpc1997.report.decide from 2013-12-25', () => {
    expect(told('kz.cpc1997.report.decide', '2013-12-25')).toEqual({
      en: 'Counted from Wed 25 Dec 2013, 3 days after it: Sat 28 Dec 2013, a working day by act P1300001322.',
      ru: 'Через 3 дня после 25 декабря 2013 г. (ср) наступает 28 декабря 2013 г. (сб), рабочий день по акту P1300001322.',
      kk: '2013 жылғы 25 желтоқсан (ср) күнінен кейінгі 3 күн 2013 жылғы 28 желтоқсан (сб) күні аяқталады, бұл — P1300001322 актісі бойынша жұмыс күні.',
    });
  });

  it('kz.cpc2014.complaint.prosecutor from 2022-10-15', () => {
    expect(told('kz.cpc2014.complaint.prosecutor', '2022-10-15')).toEqual({
      en: 'Counted from Sat 15 Oct 2022, 7 days after it: Sat 22 Oct 2022, a working day by act P2200000796.',
      ru: 'Через 7 дней после 15 октября 2022 г. (сб) наступает 22 октября 2022 г. (сб), рабочий день по акту P2200000796.',
      kk: '2022 жылғы 15 қазан (сб) күнінен кейінгі 7 күн 2022 жылғы 22 қазан (сб) күні аяқталады, бұл — P2200000796 актісі бойынша жұмыс күні.',
    });
  });

  it('kz.cpc2014.complaint.prosecutor from 2026-03-18', () => {
    expect(told('kz.cpc2014.complaint.prosecutor', '2026-03-18')).toEqual({
      en: 'Counted from Wed 18 Mar 2026, 7 days after it: 25 Mar 2026, which is a day off (Nauryz, day off in lieu), so the next working day: Thu 26 Mar 2026.',
      ru: 'Через 7 дней после 18 марта 2026 г. (ср) наступает 25 марта 2026 г., но это нерабочий день (Наурыз мейрамы, день отдыха взамен праздничного), поэтому последний день срока — следующий рабочий день, 26 марта 2026 г. (чт).',
      kk: '2026 жылғы 18 наурыз (ср) күнінен кейінгі 7 күн 2026 жылғы 25 наурыз күні аяқталады, бірақ бұл күн жұмыс күні емес (Наурыз мейрамы, мереке орнына берілген демалыс күні), сондықтан мерзімнің соңғы күні — келесі жұмыс күні, 2026 жылғы 26 наурыз (бс).',
    });
  });

  it('kz.appc.reply from 2026-03-05', () => {
    expect(told('kz.appc.reply', '2026-03-05')).toEqual({
      en: "Thu 5 Mar 2026 + 15 working days, not counting 7-9, 14-15, 21-25, 28-29 Mar (weekends, International Women's Day, Nauryz and the days off in lieu) = Wed 1 Apr 2026.",
      ru: 'Через 15 рабочих дней после 5 марта 2026 г. (чт), не считая 7–9, 14–15, 21–25, 28–29 марта (выходные, Международный женский день, Наурыз мейрамы и дни отдыха взамен праздничных), наступает 1 апреля 2026 г. (ср).',
      kk: '2026 жылғы 5 наурыз (бс) күнінен кейінгі 15 жұмыс күні, 7–9, 14–15, 21–25, 28–29 наурыз күндерін (сенбі мен жексенбі, Халықаралық әйелдер күні, Наурыз мейрамы және мереке орнына берілген демалыс күндері) қоспағанда, 2026 жылғы 1 сәуір (ср) күні аяқталады.',
    });
  });

  it('kz.ombudsman.request from 2026-12-04', () => {
    expect(told('kz.ombudsman.request', '2026-12-04')).toEqual({
      en: 'Fri 4 Dec 2026 + 10 working days, not counting 5-6, 12-13, 16, 19-20 Dec (weekends and Independence Day) = Mon 21 Dec 2026.',
      ru: 'Через 10 рабочих дней после 4 декабря 2026 г. (пт), не считая 5–6, 12–13, 16, 19–20 декабря (выходные и День Независимости), наступает 21 декабря 2026 г. (пн).',
      kk: '2026 жылғы 4 желтоқсан (жм) күнінен кейінгі 10 жұмыс күні, 5–6, 12–13, 16, 19–20 желтоқсан күндерін (сенбі мен жексенбі және Тәуелсіздік күні) қоспағанда, 2026 жылғы 21 желтоқсан (дс) күні аяқталады.',
    });
  });

  it('kz.cpc2014.detention.max from 2024-02-29T20:00:00+06:00', () => {
    expect(told('kz.cpc2014.detention.max', '2024-02-29T20:00:00+06:00')).toEqual({
      en: 'Counted from Thu 29 Feb 2024, 20:00, 48 hours after it, the clocks having gone back 1 hour on the way: Sat 2 Mar 2024, 19:00.',
      ru: 'Через 48 часов после 20:00 29 февраля 2024 г. (чт), поскольку за это время часы перевели на 1 час назад, наступает 19:00 2 марта 2024 г. (сб).',
      kk: '2024 жылғы 29 ақпан (бс), сағат 20:00 болған сәттен кейінгі 48 сағат, осы аралықта сағат тілі 1 сағат артқа жылжытылғандықтан, 2024 жылғы 2 наурыз (сб), сағат 19:00 болғанда аяқталады.',
    });
  });

  it('un.cat.art22.followup.state from 2013-12-17', () => {
    expect(told('un.cat.art22.followup.state', '2013-12-17')).toEqual({
      en: 'Counted from Tue 17 Dec 2013, 90 days after it: Mon 17 Mar 2014.',
      ru: 'Через 90 дней после 17 декабря 2013 г. (вт) наступает 17 марта 2014 г. (пн).',
      kk: '2013 жылғы 17 желтоқсан (сс) күнінен кейінгі 90 күн 2014 жылғы 17 наурыз (дс) күні аяқталады.',
    });
  });

  it('un.cat.art22.followup.state from 2014-05', () => {
    expect(told('un.cat.art22.followup.state', '2014-05')).toEqual({
      en: 'Counted from Thu 1 May 2014 (the day in May 2014 is not known: we act on the earliest), 90 days after it: Wed 30 Jul 2014; the due date lies between 30 Jul and 29 Aug 2014.',
      ru: 'Через 90 дней после 1 мая 2014 г. (чт; точный день в мае 2014 г. неизвестен, действуем по самому раннему) наступает 30 июля 2014 г. (ср); в целом последний день срока — между 30 июля и 29 августа 2014 г.',
      kk: '2014 жылғы 1 мамыр (бс; 2014 жылғы мамыр айындағы нақты күн белгісіз, ең ертесі бойынша әрекет етеміз) күнінен кейінгі 90 күн 2014 жылғы 30 шілде (ср) күні аяқталады; жалпы мерзімнің соңғы күні — 2014 жылғы 30 шілде мен 29 тамыз аралығында.',
    });
  });

  it('kz.cpc2014.investigation.extension_request from 2015-03-30', () => {
    expect(told('kz.cpc2014.investigation.extension_request', '2015-03-30')).toEqual({
      en: '5 days before Mon 30 Mar 2015: 25 Mar 2015, which is a day off, and so are 21-24 Mar (Nauryz and the days off in lieu), so the previous working day: Fri 20 Mar 2015.',
      ru: 'За 5 дней до 30 марта 2015 г. (пн): 25 марта 2015 г., но это нерабочий день, как и 21–24 марта (Наурыз мейрамы и дни отдыха взамен праздничных), поэтому последний день срока — предыдущий рабочий день, 20 марта 2015 г. (пт).',
      kk: '2015 жылғы 30 наурыз (дс) күнінен 5 күн бұрын: 2015 жылғы 25 наурыз, бірақ бұл күн, 21–24 наурыз сияқты, жұмыс күні емес (Наурыз мейрамы және мереке орнына берілген демалыс күндері), сондықтан мерзімнің соңғы күні — алдыңғы жұмыс күні, 2015 жылғы 20 наурыз (жм).',
    });
  });

  it('kz.cpc1997.investigation.term from 2013-12-31', () => {
    expect(told('kz.cpc1997.investigation.term', '2013-12-31')).toEqual({
      en: 'Counted from Tue 31 Dec 2013, 2 months after it, as February 2014 has no 31st: Fri 28 Feb 2014.',
      ru: 'Через 2 месяца после 31 декабря 2013 г. (вт), поскольку в феврале 2014 г. нет 31-го числа, наступает 28 февраля 2014 г. (пт).',
      kk: '2013 жылғы 31 желтоқсан (сс) күнінен кейінгі 2 ай, 2014 жылғы ақпан айында 31-күн болмағандықтан, 2014 жылғы 28 ақпан (жм) күні аяқталады.',
    });
  });

  it('own.silence from 2026-12-03', () => {
    expect(told('own.silence', '2026-12-03')).toEqual({
      en: 'Thu 3 Dec 2026 + 30 working days, not counting weekends and 16 Dec 2026, 1-2, 4, 7 Jan 2027 (Independence Day, New Year, Orthodox Christmas and the day off in lieu) = Wed 20 Jan 2027; provisional: no confirmed calendar for 2027 yet.',
      ru: 'Через 30 рабочих дней после 3 декабря 2026 г. (чт), не считая выходных и 16 декабря 2026 г., 1–2, 4, 7 января 2027 г. (День Независимости, Новый год, православное Рождество и день отдыха взамен праздничного), наступает 20 января 2027 г. (ср); дата предварительная: календарь на 2027 год ещё не подтверждён.',
      kk: '2026 жылғы 3 желтоқсан (бс) күнінен кейінгі 30 жұмыс күні, демалыс күндерін және 2026 жылғы 16 желтоқсан, 2027 жылғы 1–2, 4, 7 қаңтар күндерін (Тәуелсіздік күні, Жаңа жыл, православиелік Рождество және мереке орнына берілген демалыс күні) қоспағанда, 2027 жылғы 20 қаңтар (ср) күні аяқталады; күн алдын ала есептелген: 2027 жылдың күнтізбесі әлі расталмаған.',
    });
  });

  it('has a name in each language for every holiday that the calendars hold', () => {
    const keys = new Set<string>();
    for (let date = '2011-01-01'; date < '2029-01-01'; date = addDays(date, 1)) {
      const { reason, key } = law.calendar.dayKind(date);
      if (reason === 'holiday' || reason === 'substitute-day-off') keys.add(key!);
    }
    expect(keys.size).toBe(13);
    const sentence = (key: string, lang: Lang): string => whySentence(overHoliday(key), lang);
    for (const lang of LANGS) {
      for (const key of keys) {
        expect(sentence(key, lang)).not.toBe(sentence('no-such-holiday', lang));
      }
    }
  });
});

/** A term of one working day with a holiday in between. */
const overHoliday = (key: string): WhyInput => ({
  rule: { limit: { value: 1, unit: 'working-day' }, direction: 'after' },
  anchor: '2026-03-02',
  lines: [
    { date: '2026-03-02', counted: false, reason: 'start-day-not-counted' },
    { date: '2026-03-03', counted: false, reason: 'holiday', key },
    { date: '2026-03-04', counted: true, reason: 'counted' },
    { date: '2026-03-04', counted: false, reason: 'due' },
  ],
  due: { range: { earliest: '2026-03-04', latest: '2026-03-04' }, provisional: false },
});
