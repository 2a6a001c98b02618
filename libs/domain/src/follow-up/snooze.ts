import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { SILENCE, type Deadline } from './deadline.js';

/** Nothing is out of sight for longer than so many working days, whatever its term. */
export const SNOOZE_LIMIT = 10;

/** What sets the last day: the clock itself, another clock of ours in the case, or our own limit. */
export type SnoozeBound = 'this-clock' | 'other-clock' | 'own-limit';

export interface LastSnoozeDay {
  readonly on: IsoDate;
  readonly because: SnoozeBound;
}

type Waiting = Pick<Deadline, 'id' | 'rule' | 'bearer' | 'due' | 'closed'>;

/**
 * The last day until which a clock may be put aside: it never passes a legal date. On that day it is
 * back, so that a whole day is left to act on.
 * @param ofCase the clocks of its case; ended ones, and the clock itself, may be among them
 * @param today a day in the zone in which the desk reads its days
 * @returns null where it cannot be put aside at all: it has ended, or something is due by today
 */
export function lastSnoozeDay(
  clock: Waiting,
  ofCase: readonly Waiting[],
  calendar: WorkingCalendar,
  today: IsoDate,
): LastSnoozeDay | null {
  if (clock.closed !== null || clock.rule === SILENCE) return null;
  const bounds: LastSnoozeDay[] = [
    ...boundOf(clock, 'this-clock', today),
    ...ofCase
      .filter((other) => other.id !== clock.id && isOurs(other))
      .flatMap((other) => boundOf(other, 'other-clock', today)),
    { on: addWorkingDays(calendar, today, SNOOZE_LIMIT), because: 'own-limit' },
  ];
  // Of two that fall on one day the first of this order is told: it is the nearer reason.
  const first = bounds.reduce((a, b) => (b.on < a.on ? b : a));
  return first.on > today ? first : null;
}

/** A clock that somebody put aside. */
export interface SnoozedUntil {
  readonly until: IsoDate;
  /** Of the clock, when it was put aside. */
  readonly generation: number;
}

/**
 * Whether a clock that was put aside still is. It is not from its day on, nor once its own day has
 * moved, whichever way: what somebody judged could wait is another clock then, and is looked at anew.
 */
export const isPutAside = (
  { until, generation }: SnoozedUntil,
  clock: Pick<Deadline, 'generation'>,
  today: IsoDate,
): boolean => until > today && clock.generation === generation;

/** The next day on which a clock may be due: of a range the last, once the first is past. */
const boundOf = ({ due }: Waiting, because: SnoozeBound, today: IsoDate): LastSnoozeDay[] => {
  if (due.latest < today) return [];
  return [{ on: due.earliest < today ? due.latest : due.earliest, because }];
};

const isOurs = ({ bearer, rule, closed }: Waiting): boolean =>
  bearer === 'us' && rule !== SILENCE && closed === null;
