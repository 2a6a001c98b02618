import { addDays, daysBetween, daysOf, dayNumber, weekdayOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { isInForce, type HolidayRule } from './holiday-rules.js';
import type { DayKind, WorkingCalendar } from './working-calendar.js';

/** A day that another calendar of the same country calls free. */
export interface OtherDay {
  readonly date: IsoDate;
  /** In its own words. */
  readonly name: string;
  /** The holiday that it is given for, when it is a substitute. */
  readonly for?: IsoDate;
  /** The key of our movable feast that it is, when it is one. */
  readonly feast?: string;
}

/**
 * Why another calendar differs, as far as the faults are known that holiday libraries have:
 * it knows no decree that moves a rest day; it gives a substitute on a day that is free already
 * instead of the next working one; it gives one later than the next working day; it names a
 * movable feast a day early or late; it keeps a holiday in years in which the law does not.
 * `unexplained` is none of these: one of the two is wrong, and a person must find out which.
 */
export type KnownFault =
  | 'no-moves'
  | 'no-cascade'
  | 'late-substitute'
  | 'feast-day-early'
  | 'feast-day-late'
  | 'not-in-force'
  | 'unexplained';

export interface CalendarDifference {
  readonly date: IsoDate;
  readonly ours: DayKind;
  /** `key` is the other calendar's own name of the day. */
  readonly theirs: DayKind;
  readonly fault: KnownFault;
}

/**
 * Every day of a year on which two calendars differ: one has it worked and the other free, or one
 * gives a name to what is a plain weekend for the other. `rules` are those of our calendar.
 */
export function compareYears(
  year: number,
  ours: { readonly calendar: WorkingCalendar; readonly rules: readonly HolidayRule[] },
  theirs: readonly OtherDay[],
): CalendarDifference[] {
  const pair = { ...ours, theirs };
  return daysOf({ earliest: `${year}-01-01`, latest: `${year}-12-31` }).flatMap((date) => {
    const [our, their] = [ours.calendar.dayKind(date), kindOf(date, theirs)];
    if (restOf(our) === restOf(their)) return [];
    return { date, ours: our, theirs: their, fault: faultOf({ date, our, their }, pair) };
  });
}

interface Pair {
  readonly calendar: WorkingCalendar;
  readonly rules: readonly HolidayRule[];
  readonly theirs: readonly OtherDay[];
}

interface Day {
  readonly date: IsoDate;
  readonly our: DayKind;
  readonly their: DayKind;
}

const restOf = ({ working, reason }: DayKind): 'working' | 'weekend' | 'named' => {
  if (working) return 'working';
  return reason === 'weekend' ? 'weekend' : 'named';
};

function kindOf(date: IsoDate, theirs: readonly OtherDay[]): DayKind {
  const named = theirs.filter((day) => day.date === date);
  const day = named.find((each) => each.for === undefined) ?? named[0];
  if (day) {
    const reason = day.for === undefined ? 'holiday' : 'substitute-day-off';
    return { working: false, reason, key: day.name };
  }
  return isWeekend(date)
    ? { working: false, reason: 'weekend' }
    : { working: true, reason: 'working-day' };
}

function faultOf(day: Day, pair: Pair): KnownFault {
  if (day.our.reason === 'moved-day-off' || day.our.reason === 'moved-working-day') {
    return 'no-moves';
  }
  const feast = shiftOfFeast(day.date, pair);
  if (feast !== null) return feast < 0 ? 'feast-day-early' : 'feast-day-late';
  if (isNotInForce(day.date, pair)) return 'not-in-force';
  if (isSkipped(day, pair.theirs)) return 'late-substitute';
  return isLostInCascade(day, pair.theirs) ? 'no-cascade' : 'unexplained';
}

/** -1 when the other calendar has the feast of this day a day early, 1 when late, else null. */
function shiftOfFeast(date: IsoDate, { calendar, theirs }: Pair): -1 | 1 | null {
  for (const { date: named, feast } of theirs) {
    if (feast === undefined) continue;
    for (const shift of [-1, 1] as const) {
      const right = addDays(named, -shift);
      const isTouched = date === named || date === right;
      if (isTouched && calendar.dayKind(right).key === feast) return shift;
    }
  }
  return null;
}

/** Whether they name a fixed day that our rules know, but not in this year, or give a substitute for it. */
function isNotInForce(date: IsoDate, { rules, theirs }: Pair): boolean {
  return theirs.some((day) => {
    if (day.date !== date) return false;
    const origin = day.for ?? date;
    const known = rules.filter(({ days }) => days.includes(origin.slice(5)));
    return known.length > 0 && !known.some((rule) => isInForce(rule, Number(date.slice(0, 4))));
  });
}

/** Whether a substitute of theirs passes over a day that they call a working one. */
function isSkipped({ date, our, their }: Day, theirs: readonly OtherDay[]): boolean {
  if (our.reason === 'substitute-day-off' && their.working) {
    return theirs.some((day) => day.for !== undefined && day.for < date && date < day.date);
  }
  const given = theirs.find((day) => day.date === date && day.for !== undefined)?.for;
  if (given === undefined || !our.working) return false;
  const between = daysOf({ earliest: addDays(given, 1), latest: addDays(date, -1) });
  return between.some((day) => kindOf(day, theirs).working);
}

// A substitute that falls on a day that is free already is lost; ours then lies some days on.
function isLostInCascade({ date, our, their }: Day, theirs: readonly OtherDay[]): boolean {
  if (our.reason !== 'substitute-day-off' || !their.working) return false;
  return theirs.some(
    (lost) =>
      lost.for !== undefined &&
      lost.date < date &&
      daysBetween(lost.date, date) < DAYS_OF_A_WEEK &&
      theirs.some((other) => other.date === lost.date && other !== lost),
  );
}

const DAYS_OF_A_WEEK = 7;

const isWeekend = (date: IsoDate): boolean => weekdayOf(dayNumber(date)) > 5;
