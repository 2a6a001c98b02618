import { daysBetween } from '../dates/days.js';
import type { DateRange, IsoDate } from '../dates/partial-date.js';
import { suspendedSince, type LedgerAct } from './ledger.js';

export type Standing = 'running' | 'met' | 'met-late' | 'missed' | 'suspended' | 'cancelled';

export interface StandingInput {
  /** Null for a gate: it runs until it is met and is never missed. */
  readonly due: DateRange | null;
  /** When the act came that meets the clock, as exactly as it is known. */
  readonly metOn?: DateRange;
  readonly cancelled?: boolean;
  readonly ledger?: readonly LedgerAct[];
}

/**
 * How a clock stands on `today` (a day in the zone of the clock). Derived, never stored.
 * Missed only when every reading of the due date is past, and late only when every reading of
 * the act is: where dates are partial the doubt is in favour of whoever had to act.
 */
export function standingOf(clock: StandingInput, today: IsoDate): Standing {
  const { due, metOn, cancelled = false, ledger = [] } = clock;
  if (cancelled) return 'cancelled';
  if (metOn) return due === null || metOn.earliest <= due.latest ? 'met' : 'met-late';
  const still = suspendedSince(ledger, today);
  // A suspension that came after the last day does not undo the breach.
  if (still !== null && (due === null || still <= due.latest)) return 'suspended';
  return due !== null && today > due.latest ? 'missed' : 'running';
}

/** How many days after the last possible due day `on` lies; 0 when it is not after it. */
export const daysLate = (due: DateRange, on: IsoDate): number =>
  Math.max(0, daysBetween(due.latest, on));
