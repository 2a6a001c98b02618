import { ENGLISH_DATES } from './date-words.en.js';
import { formOf } from './date-forms.js';
import {
  englishPlural,
  listOf,
  type DaysOff,
  type Phrases,
  type Roll,
  type Walk,
} from './phrases.js';

const DAYS = englishPlural('day', 'days');
const HOURS = englishPlural('hour', 'hours');
const UNITS = {
  hour: HOURS,
  'calendar-day': DAYS,
  'working-day': englishPlural('working day', 'working days'),
  week: englishPlural('week', 'weeks'),
  month: englishPlural('month', 'months'),
  year: englishPlural('year', 'years'),
  immediate: () => 'at once',
};

function walk(told: Walk): string {
  const { start, amounts, end } = told;
  const [amount, ...more] = amounts;
  const onTop = more.length === 0 ? '' : ` and ${listOf(more, 'and')} more`;
  const clauses = told.clauses.map((clause) => `, ${clause}`).join('');
  if (told.isSum) return `${start} + ${amount}${clauses} = ${end}`;
  if (told.isBackward) {
    const included = told.includesStart ? ', that day included' : '';
    return `${amount}${onTop} before ${start}${included}${clauses}: ${end}`;
  }
  return told.includesStart
    ? `Counted from ${start}, that day included, ${amount}${onTop}${clauses}: ${end}`
    : `Counted from ${start}, ${amount} after it${onTop}${clauses}: ${end}`;
}

function notCounting({ hasWeekends, days, why }: DaysOff): string {
  const named = why === '' ? '' : ` (${why})`;
  if (!hasWeekends) return `not counting ${days}${named}`;
  if (days === '') return `not counting weekends${why === '' ? '' : ` and holidays${named}`}`;
  return `not counting weekends and ${days}${named}`;
}

function rolled({ why, others, isOneOther, isBackward, due }: Roll): string {
  const also = others === '' ? '' : `, and so ${isOneOther ? 'is' : 'are'} ${others}`;
  const next = isBackward ? 'the previous working day' : 'the next working day';
  return `, which is a day off${also} (${why}), so ${next}: ${due}`;
}

function weekend(days: number, weeks: number, weekday: number): string {
  if (days === 1) return formOf(ENGLISH_DATES.weekdays.long, weekday);
  return weeks === 1 ? 'weekend' : 'weekends';
}

const by = (act: string | undefined): string => (act === undefined ? '' : ` by act ${act}`);

/** The explanation in English. */
export const ENGLISH: Phrases = {
  and: 'and',
  amount: ({ unit, value }) => UNITS[unit](value),
  holidays: {
    new_year: 'New Year',
    orthodox_christmas: 'Orthodox Christmas',
    womens_day: "International Women's Day",
    nauryz: 'Nauryz',
    unity: 'Unity Day',
    defender: 'Defender of the Fatherland Day',
    victory: 'Victory Day',
    capital: 'Capital Day',
    constitution: 'Constitution Day',
    kurban_ait_day1: 'first day of Kurban Ait',
    republic: 'Republic Day',
    first_president: 'Day of the First President',
    independence: 'Independence Day',
  },
  weekend,
  inLieu: (days, isBesideHoliday) =>
    `${isBesideHoliday ? 'the ' : ''}${days === 1 ? 'day' : 'days'} off in lieu`,
  movedOff: (days, act) => `${days === 1 ? 'a day' : 'days'} off moved${by(act)}`,
  someDayOff: 'day off',

  startDayUnknown: (within) =>
    `the day${within === '' ? '' : ` ${within}`} is not known: we act on the earliest`,
  startTimeUnknown: 'the time is not known: we act on the earliest',
  startMoved: (from) => `the start was moved, before: ${from}`,
  startHourNotCounted: 'the hour that had begun is not counted',
  startIs: {
    decision: 'the day of the decision to extend',
    extended: 'the day until which the term was extended',
    'printed-date': 'the date that the body printed',
    restored: 'the day until which the term was restored',
  },

  walk,
  noSuchDay: (day, month, year) =>
    `as ${ENGLISH_DATES.period(year, month)} has no ${day}${day === 31 ? 'st' : 'th'}`,
  extended: (decisions, isOne) =>
    'as extended' + (decisions === '' ? '' : ` by the decision${isOne ? '' : 's'} of ${decisions}`),
  notCounting,
  suspended: (days) => `not counting ${days}, when the term stood still`,
  worked: (days, isOneDay, acts) =>
    `counting ${days} as ${isOneDay ? 'a working day' : 'working days'}` +
    (acts === '' ? '' : ` (act ${acts})`),
  clocksMoved: (hours, way) => `the clocks having gone ${way} ${HOURS(hours)} on the way`,
  rolled,
  dueIsWorked: (acts) => (acts === '' ? 'a moved working day' : `a working day${by(acts)}`),

  atOnce: (due) => `To be done at once, on the same day: ${due}`,
  fixed: {
    'printed-date': (due) => `The date is the one that the body printed: ${due}`,
    extended: (due, decisions) =>
      `The term was extended${decisions === '' ? '' : ` by the decision of ${decisions}`}, until ${due}`,
    restored: (due) => `The lost term was restored, until ${due}`,
  },
  gate: 'This step has no term in days: there is no due date, and it stays open until it is taken',

  asides: {
    restored: (date) => `the lost term was restored (${date})`,
    'law-changed': (date) => `the law changed (${date})`,
  },
  computed: (due, isSame) =>
    isSame ? 'counting gives the same day' : `by counting it would be ${due}`,
  range: (due, isTold) =>
    `the due date lies ${due}${isTold ? '' : ', and we act on the earliest day'}`,
  provisional: (years) =>
    years.length === 0
      ? 'provisional: a year on the way has no confirmed calendar yet'
      : `provisional: no confirmed calendar for ${years.join(', ')} yet`,

  marks: {
    start: 'start',
    counted: 'counted',
    off: 'day off',
    holiday: 'holiday',
    worked: 'moved working day',
    suspended: 'stood still',
    skipped: 'within the term',
    due: 'due',
  },
  workedDay: (act) => `working day${by(act)}`,
};
