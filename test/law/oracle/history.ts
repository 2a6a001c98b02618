import type { LedgerAct, Limit } from '#libs/domain';
import { leavesOf, textOf, type Leaf } from './leaf.js';

/** Time given on top: after the last day, or after the day of the decision. */
export interface Extra {
  readonly limit: Limit;
  readonly decidedOn?: string;
}

/** What became of a term after its start. */
export interface History {
  readonly anchor: string;
  readonly limit: Limit;
  readonly extras: readonly Extra[];
  /** A day that a letter or a decision names. What is given on top comes after it. */
  readonly fixed?: string;
  readonly pauses: readonly Pause[];
}

/** Days that are not counted, as `YYYY-MM-DD`: the first of them, and the first that counts again. */
export interface Pause {
  readonly from: string;
  readonly until: string;
}

/**
 * Tells the history of a term from its ledger, whose acts are known to the day and stand in the order
 * of their days. A suspension lasts from its day to the day before the resumption. A new total
 * replaces the old one and what was given on top of it; a named day replaces all that went before.
 */
export function historyOf(anchor: string, limit: Limit, ledger: readonly LedgerAct[]): History {
  let told: Told = { anchor, limit, extras: [] };
  const pauses: Pause[] = [];
  let suspendedOn = '';
  for (const act of ledger) {
    if (act.kind === 'suspend') suspendedOn = act.on;
    else if (act.kind === 'resume') pauses.push({ from: suspendedOn, until: act.on });
    else if (act.kind === 'move-anchor') told = { ...told, anchor: act.to };
    else if (act.kind === 'printed' || act.kind === 'restore')
      told = { ...told, extras: [], fixed: act.date };
    else told = extended(told, act);
  }
  return { ...told, pauses };
}

/** Whether a day is one of those that are not counted. */
export function isPaused(leaf: Leaf, { pauses }: History): boolean {
  if (pauses.length === 0) return false;
  const day = textOf(leaf);
  return pauses.some(({ from, until }) => from <= day && day < until);
}

/**
 * Every history that a ledger may tell, in the order of its days. An act known by month or year only
 * is tried on each day, and what nobody can have lived is struck out: a resumption of what was not
 * suspended. Every suspension of the ledger must be resumed.
 */
export function possibleLedgers(ledger: readonly LedgerAct[]): LedgerAct[][] {
  let ledgers: LedgerAct[][] = [[]];
  for (const act of ledger)
    ledgers = ledgers.flatMap((past) =>
      leavesOf(act.on).map((leaf) => [...past, { ...act, on: textOf(leaf) }]),
    );
  return ledgers
    .map((acts) => acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    .filter(canBeLived);
}

function canBeLived(ledger: readonly LedgerAct[]): boolean {
  let suspended = false;
  for (const { kind } of ledger) {
    if ((kind === 'resume' && !suspended) || (kind === 'suspend' && suspended)) return false;
    if (kind === 'suspend' || kind === 'resume') suspended = kind === 'suspend';
  }
  return !suspended;
}

type Told = Omit<History, 'pauses'>;

function extended(told: Told, act: Extract<LedgerAct, { kind: 'extend' }>): Told {
  if (act.until !== undefined) return { ...told, extras: [], fixed: act.until };
  if (act.untilTotal) return { anchor: told.anchor, limit: act.untilTotal, extras: [] };
  if (!act.extra) return told;
  const decided = act.from === 'decision' ? { decidedOn: act.on } : {};
  return { ...told, extras: [...told.extras, { limit: act.extra, ...decided }] };
}
