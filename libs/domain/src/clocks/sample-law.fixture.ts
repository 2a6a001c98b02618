import { createCalendar } from '../calendar/create-calendar.js';
import type { CalendarYear, HolidayRule } from '../calendar/holiday-rules.js';
import { draftYear } from '../calendar/holiday-rules.js';
import type { Law } from './law.js';
import type { CountingRule, Limit, Rule } from './rule.js';

// A small law for specs: the holidays of Kazakhstan, the moves of 2013 and 2014, four ways to count.
const HOLIDAYS: readonly HolidayRule[] = [
  { key: 'new_year', days: ['01-01', '01-02'], from: 2002, substitute: true },
  { key: 'orthodox_christmas', days: ['01-07'], from: 2006, substitute: false },
  { key: 'womens_day', days: ['03-08'], from: 2002, substitute: true },
  { key: 'nauryz', days: ['03-21', '03-22', '03-23'], from: 2010, substitute: true },
  { key: 'unity', days: ['05-01'], from: 1996, substitute: true },
  { key: 'defender', days: ['05-07'], from: 2013, substitute: true },
  { key: 'victory', days: ['05-09'], from: 2002, substitute: true },
  { key: 'capital', days: ['07-06'], from: 2009, substitute: true },
  { key: 'constitution', days: ['08-30'], from: 1996, to: 2025, substitute: true },
  { key: 'independence', days: ['12-16', '12-17'], from: 2002, to: 2021, substitute: true },
];

const confirmed = (year: number, moves: readonly (readonly [string, string])[]): CalendarYear => ({
  ...draftYear(year, HOLIDAYS),
  confirmed: true,
  moves: moves.map(([dayOff, workedInstead]) => ({
    dayOff,
    workedInstead,
    act: 'decree',
    confidence: 'sourced',
  })),
});

const YEARS = [
  confirmed(2012, []),
  confirmed(2013, [['2013-05-10', '2013-05-04']]),
  confirmed(2014, [
    ['2014-01-03', '2013-12-28'],
    ['2014-05-02', '2014-05-04'],
    ['2014-05-08', '2014-05-11'],
  ]),
  confirmed(2015, []),
];

const counting = (id: string, change: Partial<CountingRule>): CountingRule => ({
  id,
  skipStart: true,
  roll: 'next-working-day',
  zone: null,
  source: 'spec',
  ...change,
});

export const SAMPLE_LAW: Law = {
  version: 'sample',
  rules: new Map(),
  countings: new Map(
    [
      counting('rolls', {}),
      counting('plain', { roll: 'none' }),
      counting('from-start', { skipStart: false, roll: 'none' }),
      counting('geneva', { roll: 'none', zone: 'Europe/Zurich' }),
    ].map((each) => [each.id, each]),
  ),
  ladders: new Map(),
  remedies: new Map(),
  calendar: createCalendar({ id: 'kz', version: '1', holidayRules: HOLIDAYS, years: YEARS }),
  zone: 'Asia/Almaty',
};

/** A rule that says nothing but how long and how it is counted. */
export function sampleRule(limit: Limit | null, by = 'rolls', change: Partial<Rule> = {}): Rule {
  return {
    id: 'sample',
    version: 1,
    pack: 'spec',
    track: 'spec',
    kind: limit === null ? 'gate' : 'term',
    name: { en: 'sample', ru: 'sample', kk: 'sample' },
    bearer: 'state',
    starts: [],
    closes: [],
    acts: [],
    extendedBy: [],
    limit,
    direction: 'after',
    counting: by,
    alarmAfter: null,
    overridable: false,
    deemed: null,
    extension: [],
    responsible: 'somebody',
    opens: [],
    source: { instrument: 'spec', article: 'spec', url: '' },
    effective: { from: '2000-01-01', to: null, approx: false },
    transition: 'keep',
    confidence: 'own',
    notes: '',
    examples: [],
    ...change,
  };
}
