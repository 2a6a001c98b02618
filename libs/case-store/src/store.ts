import type { Pool, PoolClient } from 'pg';

/** A statement with a name: PostgreSQL plans it once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Somewhere to run statements: the store itself, or one transaction of it. */
export interface Tx {
  /** Runs one statement, one round trip; gives its rows. Values must never be a person's plain words. */
  run<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** One transaction of the store. */
export interface OpenTx extends Tx {
  /** The last statement of the transaction: on a pipelined connection COMMIT leaves along with it. */
  runLast<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** The case store: one pool, named statements, transactions in which nothing runs unawaited. */
export class Store implements Tx {
  /** Round trips since the start; a spec holds each command to its budget. */
  trips = 0;

  constructor(readonly pool: Pool) {}

  run<Row extends object>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return this.send<Row>(this.pool, statement, values);
  }

  /**
   * Commits what `work` did when it resolves, rolls back when it throws. READ COMMITTED.
   * On a pipelined connection BEGIN leaves along with the first statement, and is no trip.
   */
  async transaction<T>(work: (tx: OpenTx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let [broken, isOver]: [Error | undefined, boolean] = [undefined, false];
    const run: Tx['run'] = (statement, values = []) => this.send(client, statement, values);
    // Behind a statement that failed COMMIT rolls back, so nothing is kept of either.
    const runLast: OpenTx['runLast'] = async (statement, values) => {
      if (!client.pipeline) return run(statement, values);
      isOver = true;
      return (await together([run(statement, values), client.query('COMMIT')]))[0] as never;
    };
    try {
      const begun = client.pipeline ? client.query('BEGIN') : this.control(client, 'BEGIN');
      if (!client.pipeline) await begun;
      const [result] = await together([work({ run, runLast }), begun]);
      if (!isOver) await this.control(client, 'COMMIT');
      return result as T;
    } catch (error) {
      await this.control(client, 'ROLLBACK').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async send<Row extends object>(
    on: Pool | PoolClient,
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    this.trips += 1;
    const result = await on.query<Row>({ name, text, values: [...values] });
    return result.rows;
  }

  private control(client: PoolClient, word: 'BEGIN' | 'COMMIT' | 'ROLLBACK'): Promise<unknown> {
    this.trips += 1;
    return client.query(word);
  }
}

/** Waits for all, whatever fails, then fails with the first. */
async function together<A, B>(both: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(both);
  return Promise.all(both);
}

/** Tells the relay of this process that the journal has grown; a lost word costs one poll. */
export class JournalSignal {
  private readonly listeners = new Set<() => void>();

  /** Calls `listener` after each commit that appended; gives back the way to stop. */
  onAppended(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  appended(): void {
    for (const listener of this.listeners) listener();
  }
}
