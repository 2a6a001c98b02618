import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { NextRemedy } from './next-remedy.js';
import type { CountingRule, Rule } from './rule.js';

/** A role that a reminder climbs to. */
export type LadderRole = 'caseworker' | 'lead' | 'supervisor';

/**
 * One rung of a reminder ladder. `offset` counts from the due date: before it when negative.
 * Calendar-day rungs that fall on a day off move to a working day: back when they come
 * before or on the due date (a legal date is never passed), forward after it.
 */
export interface Rung {
  readonly rung: number;
  readonly offset: number;
  readonly unit: 'calendar-day' | 'working-day';
  readonly to: LadderRole;
}

/** Everything that the packs say, as one value; pure functions take it as a parameter. */
export interface Law {
  /** Changes whenever any rule, ladder or calendar changes. */
  readonly version: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly countings: ReadonlyMap<string, CountingRule>;
  readonly ladders: ReadonlyMap<string, readonly Rung[]>;
  readonly remedies: ReadonlyMap<string, NextRemedy>;
  readonly calendar: WorkingCalendar;
  /** The zone of a case whose place is not known. */
  readonly zone: string;
}
