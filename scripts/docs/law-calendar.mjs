import { page, table } from './markdown.mjs';

const WHAT = `The working calendar of Kazakhstan as terms are counted by it: every day whose kind is not plain from the
weekday. A year that is **not confirmed** gives provisional dates, and each date that rests on it says so;
years without a file are drafted from the holiday rules and are provisional too. A moved working day is a
working day for every term.`;

/** Every year that the packs hold: days off by law, days given for them, and moved rest days. */
export function calendarPage({ years }) {
  return page('The working calendar', 'packs/kz/calendar/', WHAT, ...years.map(yearSection));
}

function yearSection(year) {
  const off = [
    ...year.statutory.map(({ date, key }) => [date, key, 'holiday']),
    ...year.religious.map(({ date, key, confidence }) => [
      date,
      key,
      confidence === 'estimated' ? 'religious, **estimated**' : 'religious, not given again',
    ]),
    ...year.substitutes.map(({ date, key, for: of }) => [date, key, `given for ${of}`]),
    ...year.moves.map(({ dayOff, act, workedInstead }) => [
      dayOff,
      act,
      `moved rest day; ${workedInstead} is worked`,
    ]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `## ${year.year}${year.confirmed ? '' : ' (not confirmed)'}`,
    table(['day off', 'what for', ''], off),
  ].join('\n\n');
}
