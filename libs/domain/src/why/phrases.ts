import type { Limit } from '../clocks/rule.js';
import type { StripMark } from './calendar-strip.js';
import type { StartReason, WhyReason } from './why-input.js';

/** The walk from one day to another, every part of it written. */
export interface Walk {
  readonly start: string;
  /** Of the amounts the first is the term, the rest was put on top of it. */
  readonly amounts: readonly string[];
  readonly isBackward: boolean;
  /** True when the first day is counted too. */
  readonly includesStart: boolean;
  /** True when it runs from moment to moment. */
  readonly isToTheMinute: boolean;
  /** True for working days with nothing to tell but the days off between: a plain sum. */
  readonly isSum: boolean;
  /** What happened on the way, each a clause. */
  readonly clauses: readonly string[];
  readonly end: string;
}

/** Days that were passed over, written. */
export interface DaysOff {
  /** True when weekends are told as such, and not day by day. */
  readonly hasWeekends: boolean;
  /** The days one by one; empty when they are too many to be named. */
  readonly days: string;
  readonly isOneDay: boolean;
  /** Names of the holidays and the like; empty when nothing but weekends was passed over. */
  readonly why: string;
}

/** The end of a walk on a day that is not worked. */
export interface Roll {
  readonly why: string;
  /** The other days off up to the due date, written; empty when there are none. */
  readonly others: string;
  readonly isOneOther: boolean;
  readonly isBackward: boolean;
  readonly due: string;
}

/** The words of one language; what is inserted needs no case there. */
export interface Phrases {
  readonly and: string;
  readonly amount: (limit: Limit) => string;
  /** The names of the holidays by their keys in the packs; an unknown key has no name. */
  readonly holidays: Readonly<Partial<Record<string, string>>>;
  /** A day off that is nothing but a weekend: by name when there is one only. */
  readonly weekend: (days: number, weeks: number, weekday: number) => string;
  /** The days off given for holidays on weekends, beside those holidays or alone. */
  readonly inLieu: (days: number, isBesideHoliday: boolean) => string;
  readonly movedOff: (days: number, act: string | undefined) => string;
  readonly someDayOff: string;

  readonly startDayUnknown: (within: string) => string;
  readonly startTimeUnknown: string;
  readonly startMoved: (from: string) => string;
  readonly startHourNotCounted: string;
  /** What the first day is when it is not what the rule counts from. */
  readonly startIs: Readonly<Partial<Record<StartReason, string>>>;

  readonly walk: (walk: Walk) => string;
  readonly noSuchDay: (day: number, month: number, year: number) => string;
  /** `decisions` is empty when their days are not known. */
  readonly extended: (decisions: string, isOne: boolean) => string;
  readonly notCounting: (off: DaysOff) => string;
  readonly suspended: (days: string, isOneDay: boolean) => string;
  readonly worked: (days: string, isOneDay: boolean, acts: string) => string;
  readonly clocksMoved: (hours: number, way: 'forward' | 'back') => string;
  readonly rolled: (roll: Roll) => string;
  /** `acts` is empty when no line names them. */
  readonly dueIsWorked: (acts: string) => string;

  readonly atOnce: (due: string) => string;
  /** A due date that somebody set, by decisions of which the days may not be known. */
  readonly fixed: Readonly<Partial<Record<WhyReason, (due: string, decisions: string) => string>>>;
  readonly gate: string;

  /** What is said after the date, by the reason of a line that carries a date. */
  readonly asides: Readonly<Partial<Record<WhyReason, (date: string) => string>>>;
  /** What counting gives where a date that somebody set stands over it. */
  readonly computed: (due: string, isSame: boolean) => string;
  readonly range: (due: string, isTold: boolean) => string;
  /** Years without a confirmed calendar; none when they are not known. */
  readonly provisional: (years: readonly number[]) => string;

  readonly marks: Readonly<Record<StripMark, string>>;
  readonly workedDay: (act: string | undefined) => string;
}

/** Names one after another, the last after a word of its own: `a, b and c`. */
export const listOf = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/** Chooses a form by number. */
export type Plural = (count: number) => string;

/** English: one day, 2 days. */
export const englishPlural =
  (one: string, other: string): Plural =>
  (count) =>
    `${count} ${count === 1 ? one : other}`;

/** Russian: 1, 21 день; 2, 23 дня; 5, 11, 112 дней. */
export const russianPlural =
  (one: string, few: string, many: string): Plural =>
  (count) => {
    const [unit, teen] = [count % 10, Math.floor(count / 10) % 10 === 1];
    const form = unit === 1 && !teen ? one : unit >= 2 && unit <= 4 && !teen ? few : many;
    return `${count} ${form}`;
  };

/** Kazakh: a number never changes the word. */
export const kazakhPlural =
  (form: string): Plural =>
  (count) =>
    `${count} ${form}`;
