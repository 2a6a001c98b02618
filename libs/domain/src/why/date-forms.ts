import { dayNumber, weekdayOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';

/** A day in its parts. Months count from 1; Monday is weekday 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** A time of which the day is not known: a year, a month, or the days between two. */
export type Period =
  | { readonly year: number; readonly month?: number }
  | { readonly from: DayParts; readonly to: DayParts };

/** Twelve forms, January first, or seven, Monday first. */
export type Forms = readonly string[];

/** How a language writes dates. */
export interface DateWords {
  readonly weekdays: { readonly short: Forms; readonly long: Forms };
  /** Names that stand alone: heads of a calendar, `May 2014`. */
  readonly months: { readonly short: Forms; readonly long: Forms };
  readonly long: (day: DayParts) => string;
  readonly short: (day: DayParts) => string;
  /** The day as a sentence names it where its weekday does not matter. */
  readonly plain: (day: DayParts) => string;
  /** With the weekday, the hour where there is one, and remarks on it in brackets. */
  readonly full: (day: DayParts, time?: string, remarks?: readonly string[]) => string;
  /** `between 30 Jul and 29 Aug 2014`. */
  readonly between: (from: DayParts, to: DayParts) => string;
  /** `May 2014`. */
  readonly period: (year: number, month?: number) => string;
  /** What belongs to a period: `in May 2014`. */
  readonly within: (period: Period) => string;
  /** Days of one month, without the year: `7-9, 14 Mar`. */
  readonly inMonth: (days: string, month: number) => string;
  readonly ofYear: (days: string, year: number) => string;
  readonly isYearFirst: boolean;
  /** What stands between the ends of a run of days, inside a month and across months. */
  readonly to: { readonly within: string; readonly across: string };
}

/** The parts of a day. Takes `YYYY-MM-DD` of an existing day. */
export function partsOf(date: IsoDate): DayParts {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day, weekday: weekdayOf(dayNumber(date)) };
}

/** The form of a month or weekday, which count from 1. */
export const formOf = (forms: Forms, number: number): string => forms[number - 1]!;
