/**
 * A leaf of a tear-off calendar. The oracle knows no other time than this: it turns leaves one by
 * one, as a clerk would, where the engine reckons with numbers of days. `weekday`: Sunday is 0.
 */
export interface Leaf {
  readonly year: number;
  /** January is 1. */
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** Turns one leaf: forward, or back for a clock that runs back from an expiry. */
export type Turn = (leaf: Leaf) => Leaf;

/** The leaf of a day written `YYYY-MM-DD`; the day must exist. */
export function leafOf(text: string): Leaf {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return leaf(year, month, day);
}

/** The day as `YYYY-MM-DD`. Days written so stand in the order of the calendar. */
export const textOf = ({ year, month, day }: Leaf): string => `${year}-${two(month)}-${two(day)}`;

/** Whether two leaves are of one day. */
export const isSame = (a: Leaf, b: Leaf): boolean =>
  a.day === b.day && a.month === b.month && a.year === b.year;

/** The leaf under this one. */
export const tomorrow: Turn = ({ year, month, day, weekday }) => {
  const next = weekday === 6 ? 0 : weekday + 1;
  if (day < daysIn(year, month)) return { year, month, day: day + 1, weekday: next };
  if (month < 12) return { year, month: month + 1, day: 1, weekday: next };
  return { year: year + 1, month: 1, day: 1, weekday: next };
};

/** The leaf torn off before this one. */
export const yesterday: Turn = ({ year, month, day, weekday }) => {
  const before = weekday === 0 ? 6 : weekday - 1;
  if (day > 1) return { year, month, day: day - 1, weekday: before };
  if (month > 1) return { year, month: month - 1, day: daysIn(year, month - 1), weekday: before };
  return { year: year - 1, month: 12, day: 31, weekday: before };
};

/**
 * The same day number `months` pages on (back when negative), or the last day of that month when
 * it has no such number (CPC 2014 art. 48, CPC 1997 art. 55).
 */
export function sameNumber(from: Leaf, months: number): Leaf {
  let { year, month } = from;
  for (let left = Math.abs(months); left > 0; left -= 1) {
    month += months > 0 ? 1 : -1;
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return leaf(year, month, Math.min(from.day, daysIn(year, month)));
}

/** Every leaf of a year `2014`, of a month `2014-05`, or the one of a day. */
export function leavesOf(date: string): Leaf[] {
  if (date.length === 10) return [leafOf(date)];
  const leaves: Leaf[] = [];
  let next = leafOf(`${date}-01-01`.slice(0, 10));
  while (textOf(next).startsWith(date)) {
    leaves.push(next);
    next = tomorrow(next);
  }
  return leaves;
}

/** How many days a month has. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);

const two = (value: number): string => String(value).padStart(2, '0');

const leaf = (year: number, month: number, day: number): Leaf => ({
  year,
  month,
  day,
  weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
});
