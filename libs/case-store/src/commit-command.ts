import type { NewEvent } from './journal.js';
import type { Statement, Tx } from './store.js';

/** One command of a person, ready to be written: ids, codes, dates and ciphertext. */
export interface Command {
  readonly case_id: string;
  /** The case's version that the person saw; absent when the command needs none. */
  readonly expected_version?: number;
  /** The row of a case that this command registers. */
  readonly complaint?: Readonly<Record<string, unknown>>;
  /**
   * With `complaint`: the row of a complaint that waits to be looked at. Alone: what was decided on
   * it, and `from` which state.
   */
  readonly triage?: Readonly<Record<string, unknown>>;
  /** Nothing is written where the complaint was declined or merged. */
  readonly taken_up?: true;
  readonly persons: readonly { id: string; role: string; sealed: string }[];
  readonly tokens: readonly { token: string; person_id: string }[];
  readonly texts: readonly { id: string; sealed: string }[];
  readonly events: readonly NewEvent[];
  /** Keyed hashes of casebook entries, so that the same entry is not recorded twice. */
  readonly imported: readonly { fingerprint: string; event_id: string }[];
  readonly idempotency?: { scope: string; key: string; request_hash: string };
  /** What is answered, now and whenever the same key comes again. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

export interface Committed {
  readonly case: string;
  readonly version: number;
  readonly seq: number;
  /** True when the same command had been committed before and nothing was written now. */
  readonly replayed: boolean;
}

/** Somebody else changed the case since it was read. */
export class StaleVersion extends Error {
  constructor(
    readonly expected: number,
    readonly current: number,
  ) {
    super(`the case is at version ${current}, not ${expected}`);
  }
}

export class NoSuchCase extends Error {}

/** The same idempotency key came with another body. */
export class KeyReused extends Error {}

/** What was to be decided on a complaint has been decided otherwise meanwhile. */
export class DecidedOtherwise extends Error {}

/** The complaint was declined or merged, be it only while the command waited for its case. */
export class NotTakenUp extends Error {}

/** Another import has registered the case, or recorded one of its entries. */
export class AlreadyRegistered extends Error {}

const COMMIT: Statement = {
  name: 'command.commit',
  text: 'SELECT qorgan.commit_command($1) AS answer',
};

/**
 * Writes a command whole or not at all, in one round trip and one transaction.
 * @throws StaleVersion, NoSuchCase, KeyReused, DecidedOtherwise, NotTakenUp, AlreadyRegistered
 */
export async function commitCommand<Answer extends object>(
  tx: Tx,
  command: Command,
): Promise<Committed & Answer> {
  try {
    const [row] = await tx.run<{ answer: Committed & Answer }>(COMMIT, [JSON.stringify(command)]);
    return row!.answer;
  } catch (error) {
    throw refusalOf(error as { code?: string; detail?: string; constraint?: string });
  }
}

/** What stands in the way when the same case or the same entry is imported twice. */
const IMPORTED_ALREADY = ['complaint_origin_key', 'case_head_pkey', 'imported_entry_pkey'];

function refusalOf(error: { code?: string; detail?: string; constraint?: string }): unknown {
  if (error.code === 'QC409') {
    const { expected, current } = JSON.parse(error.detail ?? '{}');
    return new StaleVersion(expected, current);
  }
  if (error.code === 'QC404') return new NoSuchCase();
  if (error.code === 'QI422') return new KeyReused();
  if (error.code === 'QT409') return new DecidedOtherwise();
  if (error.code === 'QT410') return new NotTakenUp();
  if (IMPORTED_ALREADY.includes(error.constraint ?? '')) return new AlreadyRegistered();
  return error;
}
