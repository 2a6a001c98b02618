import { dayNumber, type DayNumber } from '../dates/days.js';
import { rangeOf, type IsoDate, type PartialDate } from '../dates/partial-date.js';
import type { Limit } from './rule.js';

/**
 * What moved a clock after it had started, each with the day of the decision (`on`).
 * A suspension lasts from its day to the day before the clock resumes.
 */
export type LedgerAct =
  | (Act & { readonly kind: 'suspend' })
  | (Act & { readonly kind: 'resume' })
  | Extend
  | (Act & { readonly kind: 'move-anchor'; readonly to: string })
  | (Act & { readonly kind: 'printed'; readonly date: IsoDate })
  | (Act & { readonly kind: 'restore'; readonly date: IsoDate });

interface Act {
  readonly on: PartialDate;
  /** The event that says who decided and why; the reason itself is sealed. */
  readonly fact?: string;
}

/**
 * A longer term: a new total counted from the anchor, or time on top (after the due date, or
 * after the decision), or a day that the decision names. One of the three.
 */
export interface Extend extends Act {
  readonly kind: 'extend';
  readonly untilTotal?: Limit;
  readonly extra?: Limit;
  readonly from?: 'due' | 'decision';
  readonly until?: IsoDate;
}

export type RangeEnd = 'earliest' | 'latest';

/** Days that are not counted: from `from` to the day before `to`. */
export interface Pause {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** A day that somebody named; it is not counted and not rolled. */
export interface Fixed {
  readonly date: IsoDate;
  readonly reason: 'printed-date' | 'restored' | 'extended';
}

/** What the ledger leaves of a rule: where to count from, how much, and what is fixed. */
export interface Plan {
  readonly anchor: string;
  readonly total: Limit;
  readonly extras: readonly { readonly limit: Limit; readonly from?: IsoDate }[];
  readonly fixed?: Fixed;
  readonly pauses: readonly Pause[];
  /** Days of the decisions that made the term longer, for the explanation. */
  readonly extendedOn: readonly IsoDate[];
}

/**
 * True when the clock surely stands still on `today`: the suspension has begun on any reading
 * of its date, and may not have been lifted. A doubt never silences a clock.
 */
export const isSuspended = (ledger: readonly LedgerAct[], today: IsoDate): boolean =>
  suspendedSince(ledger, today) !== null;

/** The first day of the suspension that is open on `today`, or null. */
export function suspendedSince(ledger: readonly LedgerAct[], today: IsoDate): IsoDate | null {
  let since: IsoDate | null = null;
  for (const act of inOrder(ledger)) {
    const { earliest, latest } = rangeOf(act.on);
    if (act.kind === 'suspend' && latest <= today) since ??= latest;
    if (act.kind === 'resume' && earliest <= today) since = null;
  }
  return since;
}

/**
 * Reads the acts in the order of their dates. Where a date is partial, `end` says which end of
 * the due range is asked for: the earliest assumes the shortest pause, the latest the longest.
 * A later decision stands over an earlier one; a date printed by the body over what is computed.
 */
export function planOf(
  anchor: string,
  limit: Limit,
  ledger: readonly LedgerAct[],
  end: RangeEnd,
): Plan {
  let plan: Plan = { anchor, total: limit, extras: [], pauses: [], extendedOn: [] };
  for (const act of inOrder(ledger)) {
    if (act.kind === 'move-anchor') plan = { ...plan, anchor: act.to };
    if (act.kind === 'printed' || act.kind === 'restore') {
      const reason = act.kind === 'printed' ? 'printed-date' : 'restored';
      plan = { ...plan, extras: [], fixed: { date: act.date, reason } };
    }
    if (act.kind === 'extend') plan = extend(plan, act, end);
  }
  return { ...plan, pauses: pausesOf(ledger, end) };
}

function extend(plan: Plan, act: Extend, end: RangeEnd): Plan {
  const decided = rangeOf(act.on)[end];
  const extendedOn = [...plan.extendedOn, decided];
  if (act.until !== undefined) {
    const fixed = { date: act.until, reason: 'extended' as const };
    return { ...plan, extras: [], extendedOn, fixed };
  }
  if (act.untilTotal) {
    const { fixed: _overtaken, ...rest } = plan;
    return { ...rest, total: act.untilTotal, extras: [], extendedOn };
  }
  if (!act.extra) return plan;
  const extra = { limit: act.extra, ...(act.from === 'decision' && { from: decided }) };
  return { ...plan, extras: [...plan.extras, extra], extendedOn };
}

// An open suspension is no pause yet: nobody knows how long it lasts. The date computed without
// it is the earliest possible, and the clock stands as suspended meanwhile.
function pausesOf(ledger: readonly LedgerAct[], end: RangeEnd): Pause[] {
  const pauses: Pause[] = [];
  const other: RangeEnd = end === 'earliest' ? 'latest' : 'earliest';
  let from: DayNumber | null = null;
  for (const act of inOrder(ledger)) {
    if (act.kind === 'suspend') from ??= dayNumber(rangeOf(act.on)[other]);
    if (act.kind !== 'resume' || from === null) continue;
    const to = dayNumber(rangeOf(act.on)[end]);
    if (to > from) pauses.push({ from, to });
    from = null;
  }
  return pauses;
}

// Acts of which one surely came before the other stand in that order; where both may have been on one
// day they keep the order in which they were written down: a resumption "in June" follows the
// suspension of 16 June.
function inOrder(ledger: readonly LedgerAct[]): readonly LedgerAct[] {
  const ordered: LedgerAct[] = [];
  for (const act of ledger) {
    let at = ordered.length;
    while (at > 0 && isSurelyBefore(act, ordered[at - 1]!)) at -= 1;
    ordered.splice(at, 0, act);
  }
  return ordered;
}

const isSurelyBefore = (a: LedgerAct, b: LedgerAct): boolean =>
  rangeOf(a.on).latest < rangeOf(b.on).earliest;
