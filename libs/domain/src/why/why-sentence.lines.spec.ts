import { describe, expect, it } from 'vitest';
import { inAllLanguages, rule, why } from './why.fixture.js';
import type { WhyInput, WhyLine } from './why-input.js';
import { whySentence } from './why-sentence.js';

const PLAIN = why(rule(10, 'calendar-day', 'plain'), '2014-03-17');

/** The same clock with lines in front of the others. */
const withLines = (...lines: WhyLine[]): WhyInput => ({
  ...PLAIN,
  lines: [...lines, ...PLAIN.lines],
});
const line = (reason: WhyLine['reason'], date: string): WhyLine => ({
  date,
  counted: false,
  reason,
});
const fixedOn = (date: string, ...lines: WhyLine[]): WhyInput => ({
  ...PLAIN,
  lines: [...lines, line('due', date)],
  due: { range: { earliest: date, latest: date }, provisional: false },
});

describe('the sentence written from lines alone', () => {
  it('tells that a day between two is not known', () => {
    const range = { earliest: '2014-08-14', latest: '2014-09-13' };
    const from = why(rule(90, 'calendar-day', 'plain'), '2014-05-16');
    const lines = [line('earliest-of-range', '2014-05-16'), ...from.lines];
    const anchor = '2014-05-16/2014-06-15';
    expect(inAllLanguages({ ...from, anchor, lines, due: { range, provisional: false } })).toEqual({
      en: 'Counted from Fri 16 May 2014 (the day between 16 May and 15 Jun 2014 is not known: we act on the earliest), 90 days after it: Thu 14 Aug 2014; the due date lies between 14 Aug and 13 Sep 2014.',
      ru: 'Через 90 дней после 16 мая 2014 г. (пт; точный день между 16 мая и 15 июня 2014 г. неизвестен, действуем по самому раннему) наступает 14 августа 2014 г. (чт); в целом последний день срока — между 14 августа и 13 сентября 2014 г.',
      kk: '2014 жылғы 16 мамыр (жм; 2014 жылғы 16 мамыр мен 15 маусым аралығындағы нақты күн белгісіз, ең ертесі бойынша әрекет етеміз) күнінен кейінгі 90 күн 2014 жылғы 14 тамыз (бс) күні аяқталады; жалпы мерзімнің соңғы күні — 2014 жылғы 14 тамыз бен 13 қыркүйек аралығында.',
    });
  });

  it('shows the computed date beside the printed one', () => {
    const lines = [line('computed', '2014-03-27'), line('printed-date', '2014-03-29')];
    expect(inAllLanguages(fixedOn('2014-03-29', ...lines))).toEqual({
      en: 'The date is the one that the body printed: Sat 29 Mar 2014; by counting it would be 27 Mar 2014.',
      ru: 'Дату указал сам орган: 29 марта 2014 г. (сб); по подсчёту последний день — 27 марта 2014 г.',
      kk: 'Күнді органның өзі көрсеткен: 2014 жылғы 29 наурыз (сб); есептеу бойынша соңғы күн — 2014 жылғы 27 наурыз.',
    });
  });

  it('leaves the count behind over which a printed date stands', () => {
    const count = PLAIN.lines.slice(0, -1);
    const lines = [...count, line('computed', '2014-03-27'), line('printed-date', '2014-03-27')];
    expect(inAllLanguages(fixedOn('2014-03-27', ...lines))).toEqual({
      en: 'The date is the one that the body printed: Thu 27 Mar 2014; counting gives the same day.',
      ru: 'Дату указал сам орган: 27 марта 2014 г. (чт); по подсчёту день тот же.',
      kk: 'Күнді органның өзі көрсеткен: 2014 жылғы 27 наурыз (бс); есептеу бойынша да сол күн.',
    });
  });

  it('gives what would have been counted as a range where it is one', () => {
    const { due, ...input } = fixedOn('2014-08-29', line('printed-date', '2014-08-29'));
    const computed = { earliest: '2014-07-30', latest: '2014-08-29' };
    expect(inAllLanguages({ ...input, due: { ...due!, computed } })).toEqual({
      en: 'The date is the one that the body printed: Fri 29 Aug 2014; by counting it would be between 30 Jul and 29 Aug 2014.',
      ru: 'Дату указал сам орган: 29 августа 2014 г. (пт); по подсчёту последний день — между 30 июля и 29 августа 2014 г.',
      kk: 'Күнді органның өзі көрсеткен: 2014 жылғы 29 тамыз (жм); есептеу бойынша соңғы күн — 2014 жылғы 30 шілде мен 29 тамыз аралығында.',
    });
  });

  it('tells of a restored term, whether it was counted or set', () => {
    expect(inAllLanguages(fixedOn('2014-04-05', line('restored', '2014-04-05')))).toEqual({
      en: 'The lost term was restored, until Sat 5 Apr 2014.',
      ru: 'Пропущенный срок восстановлен, последний день: 5 апреля 2014 г. (сб).',
      kk: 'Өткізіп алған мерзім қалпына келтірілді, соңғы күні: 2014 жылғы 5 сәуір (сб).',
    });
    expect(inAllLanguages(withLines(line('restored', '2014-03-16')))).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it: Thu 27 Mar 2014; the lost term was restored (16 Mar 2014).',
      ru: 'Через 10 дней после 17 марта 2014 г. (пн) наступает 27 марта 2014 г. (чт); пропущенный срок восстановлен (16 марта 2014 г.).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн 2014 жылғы 27 наурыз (бс) күні аяқталады; өткізіп алған мерзім қалпына келтірілді (2014 жылғы 16 наурыз).',
    });
  });

  it('tells of a law that changed on the way', () => {
    expect(inAllLanguages(withLines(line('law-changed', '2014-03-20')))).toEqual({
      en: 'Counted from Mon 17 Mar 2014, 10 days after it: Thu 27 Mar 2014; the law changed (20 Mar 2014).',
      ru: 'Через 10 дней после 17 марта 2014 г. (пн) наступает 27 марта 2014 г. (чт); закон изменился (20 марта 2014 г.).',
      kk: '2014 жылғы 17 наурыз (дс) күнінен кейінгі 10 күн 2014 жылғы 27 наурыз (бс) күні аяқталады; заң өзгерді (2014 жылғы 20 наурыз).',
    });
  });

  it('leaves out a reason that it does not know', () => {
    const later = line('a-reason-of-next-year' as WhyLine['reason'], '2014-03-20');
    expect(inAllLanguages(withLines(later))).toEqual(inAllLanguages(PLAIN));
  });

  it('says that a term was extended where no ledger tells by how much', () => {
    expect(whySentence(withLines(line('extended', '2014-03-18')), 'en')).toBe(
      'Counted from Mon 17 Mar 2014, 10 days after it, as extended by the decision of 18 Mar 2014: Thu 27 Mar 2014.',
    );
  });

  it('says that a year is not confirmed where nobody tells which', () => {
    const { unconfirmedYears: _, ...input } = why(rule(5, 'working-day'), '2015-12-29');
    expect(whySentence(input, 'en')).toMatch(
      / = Fri 8 Jan 2016; provisional: a year on the way has no confirmed calendar yet\.$/,
    );
    expect(whySentence(input, 'ru')).toMatch(/на один из этих годов ещё не подтверждён\.$/);
    expect(whySentence(input, 'kk')).toMatch(/осы жылдардың бірінің күнтізбесі әлі расталмаған\.$/);
  });
});
