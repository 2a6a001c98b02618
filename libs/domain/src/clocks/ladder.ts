import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../calendar/working-days.js';
import { addDays } from '../dates/days.js';
import type { DateRange, IsoDate } from '../dates/partial-date.js';
import type { LadderRole, Law, Rung } from './law.js';
import type { Rule } from './rule.js';

/** A rung with its day. */
export interface DatedRung {
  readonly rung: number;
  readonly on: IsoDate;
  readonly to: LadderRole;
}

/** The ladder of a rule: its own when it has one, else that of whoever must act; may be empty. */
export const ladderOf = (law: Law, rule: Rule): readonly Rung[] =>
  law.ladders.get(rule.id) ?? law.ladders.get(rule.bearer) ?? [];

/**
 * The days of a ladder. Rungs up to the due date count from its earliest day, for we act on the
 * earliest; rungs after it from its latest, for only then is the clock surely missed. A day off
 * moves a rung to a working day: back up to the due date, forward after it.
 */
export function rungsOf(
  due: DateRange,
  ladder: readonly Rung[],
  calendar: WorkingCalendar,
): DatedRung[] {
  return ladder.map((rung) => ({ rung: rung.rung, on: dayOf(rung, due, calendar), to: rung.to }));
}

/**
 * The rungs to arm when a clock is armed on `today`: those of today and later. A clock that is
 * already past due also gets the last rung behind it of each role that it should have climbed to,
 * so that nobody on the ladder is left out; the rest of what is past is dropped.
 */
export function armedRungs(
  rungs: readonly DatedRung[],
  due: DateRange,
  today: IsoDate,
): DatedRung[] {
  const ahead = rungs.filter((rung) => rung.on >= today);
  if (today <= due.latest) return ahead;
  const told = new Set(ahead.filter((rung) => rung.on === today).map((rung) => rung.to));
  const behind = new Map<LadderRole, DatedRung>();
  for (const rung of rungs.filter(({ on, to }) => on < today && !told.has(to))) {
    const last = behind.get(rung.to);
    if (!last || rung.on >= last.on) behind.set(rung.to, rung);
  }
  return [...behind.values(), ...ahead].sort((a, b) => a.rung - b.rung);
}

function dayOf({ offset, unit }: Rung, due: DateRange, calendar: WorkingCalendar): IsoDate {
  const from = offset <= 0 ? due.earliest : due.latest;
  const day =
    unit === 'working-day' ? addWorkingDays(calendar, from, offset) : addDays(from, offset);
  return offset <= 0 ? previousWorkingDay(calendar, day) : nextWorkingDay(calendar, day);
}
