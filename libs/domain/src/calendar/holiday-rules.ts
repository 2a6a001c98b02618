import { compareDates, dayNumber, isoOf, weekdayOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';

/** A holiday that falls on the same days each year while the law names it. */
export interface HolidayRule {
  readonly key: string;
  /** `MM-DD`; empty for a movable religious day, whose date is announced and never computed. */
  readonly days: readonly string[];
  /** First and last year. */
  readonly from: number;
  readonly to?: number;
  /** Whether a day off is given for it when it falls on a weekend. */
  readonly substitute: boolean;
}

export interface NamedDay {
  readonly date: IsoDate;
  readonly key: string;
  /** `estimated` when the date was not announced yet. */
  readonly confidence?: string;
}

export interface SubstituteDay extends NamedDay {
  readonly for: IsoDate;
}

/** A rest day moved by a decree: `dayOff` is free, `workedInstead` is a working day. */
export interface MovedDay {
  readonly dayOff: IsoDate;
  readonly workedInstead: IsoDate;
  readonly act: string;
  readonly confidence: string;
}

export interface CalendarYear {
  readonly year: number;
  /** False: a feast is estimated or moves are not decreed yet; all that rests on it is provisional. */
  readonly confirmed: boolean;
  readonly statutory: readonly NamedDay[];
  readonly religious: readonly NamedDay[];
  readonly substitutes: readonly SubstituteDay[];
  readonly moves: readonly MovedDay[];
}

/**
 * Drafts a year that nobody has confirmed: fixed days and their substitutes, without moves.
 * Movable religious days are announced and never computed; `feasts` are those that somebody
 * names for this year already, each with how far that can be trusted.
 */
export function draftYear(
  year: number,
  rules: readonly HolidayRule[],
  feasts: readonly NamedDay[] = [],
): CalendarYear {
  const inForce = rules.filter((rule) => isInForce(rule, year));
  const named = (rule: HolidayRule): NamedDay[] =>
    rule.days.map((day) => ({ date: `${year}-${day}`, key: rule.key }));
  const statutory = inOrder(inForce.filter((rule) => rule.substitute).flatMap(named));
  const fixed = inForce.filter((rule) => !rule.substitute).flatMap(named);
  const religious = inOrder([
    ...fixed.map((day) => ({ ...day, confidence: 'sourced' })),
    ...feasts,
  ]);
  const substitutes = substitutesFor(statutory, religious);
  return { year, confirmed: false, statutory, religious, substitutes, moves: [] };
}

/** Whether the law names this holiday in a year. */
export const isInForce = ({ from, to }: HolidayRule, year: number): boolean =>
  from <= year && year <= (to ?? year);

/**
 * The days off given for holidays that fall on a weekend: the next working day, past other
 * holidays and days already given (holidays law of 13 December 2001, art. 5).
 */
export function substitutesFor(
  statutory: readonly NamedDay[],
  religious: readonly NamedDay[],
): SubstituteDay[] {
  const taken = new Set([...statutory, ...religious].map((day) => dayNumber(day.date)));
  return inOrder(statutory)
    .filter((day) => weekdayOf(dayNumber(day.date)) > 5)
    .map((day) => {
      let next = dayNumber(day.date) + 1;
      while (weekdayOf(next) > 5 || taken.has(next)) next += 1;
      taken.add(next);
      return { date: isoOf(next), for: day.date, key: day.key };
    });
}

const inOrder = (days: readonly NamedDay[]): NamedDay[] =>
  days.toSorted((a, b) => compareDates(a.date, b.date));
