import type { Statement, Tx } from './store.js';

/** An event about to be appended; `seq` and the hash are given by the database. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  /** When it happened, as exactly as it is known. */
  readonly occurred_on: string;
  /** The service's clock, ISO instant. */
  readonly recorded_at: string;
  readonly actor: string;
  readonly causation: string | null;
  readonly correlation: string;
  readonly data: unknown;
  readonly sealed_id: string | null;
}

const APPEND: Statement = {
  name: 'journal.append',
  text: 'SELECT qorgan.append_events($1, $2) AS seq',
};

/**
 * Appends events to the journal of one case, in order, under the lock of the case.
 * @returns the last number given
 */
export async function appendEvents(
  tx: Tx,
  caseId: string,
  events: readonly NewEvent[],
): Promise<number> {
  const [row] = await tx.run<{ seq: number }>(APPEND, [caseId, JSON.stringify(events)]);
  return row!.seq;
}
