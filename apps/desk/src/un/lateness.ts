import type { ClockView } from '#libs/contracts';
import { daysBetween, rangeOf, type IsoDate } from '#libs/domain';

/**
 * How far a day is, in days: the clocks of UN bodies count nothing else. Where an act came that is no
 * answer, `late` says how late it came, and `unanswered` how long the answer itself has been missing.
 */
export type Lateness =
  | { readonly is: 'left'; readonly days: number }
  | { readonly is: 'last-day' }
  | { readonly is: 'any-day'; readonly until: IsoDate }
  | { readonly is: 'late'; readonly days: number }
  | { readonly is: 'acted-late'; readonly days: number; readonly unanswered: number }
  | { readonly is: 'over' };

/**
 * How a clock is ahead of its day or late, on a day; one that was met late is late for ever. Where the due day is a range, days are
 * left until the first day that it may be, and it is late after the last.
 */
export function latenessOf(clock: LateClock, on: IsoDate): Lateness {
  const { standing, due, firstAct, daysLate } = clock;
  const { earliest, latest } = typeof due === 'string' ? { earliest: due, latest: due } : due;
  if (standing === 'missed') {
    const unanswered = daysBetween(latest, on);
    const acted = firstAct ? daysBetween(latest, rangeOf(firstAct.on).earliest) : 0;
    return acted > 0
      ? { is: 'acted-late', days: acted, unanswered }
      : { is: 'late', days: unanswered };
  }
  if (standing === 'met-late') return { is: 'late', days: daysLate };
  if (standing !== 'running') return { is: 'over' };
  if (on < earliest) return { is: 'left', days: daysBetween(on, earliest) };
  return on === latest ? { is: 'last-day' } : { is: 'any-day', until: latest };
}

type LateClock = Pick<ClockView, 'standing' | 'due' | 'firstAct' | 'daysLate'>;
