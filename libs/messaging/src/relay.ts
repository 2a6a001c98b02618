import { Logger } from '@nestjs/common';
import { SERVICES, type ServiceName } from '#libs/contracts';
import { type JournalSignal, type Statement, type Store, type Tx } from '#libs/case-store';
import { type EventCatalogue } from './event-catalogue.js';
import { codeOf } from './failure.js';
import { type QueueBackend } from './queue-backend.js';

interface Unpublished {
  readonly id: string;
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
}

const BATCH = 200;
const POLL_MS = 1_000;

// By state, never by number: a cursor would pass over what commits late. A type that this build
// does not know waits for a build that knows whom to tell.
const CLAIM: Statement = {
  name: 'relay.claim',
  text: `
    SELECT id, case_id, seq, type FROM qorgan.journal
     WHERE published_at IS NULL AND type = ANY($1)
     ORDER BY recorded_at, case_id, seq
     LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
};
const MARK: Statement = {
  name: 'relay.mark',
  text: 'UPDATE qorgan.journal SET published_at = clock_timestamp() WHERE id = ANY($1)',
};

/** Tells the queues what the journal has gained. One in every process; they share the work. */
export class Relay {
  /** The last try failed: the queues, or the store, are away. */
  failing = false;
  private readonly logger = new Logger('Relay');
  private wanted = false;
  private running: Promise<void> | undefined;
  private deafen: (() => void) | undefined;
  private poll: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly signal: JournalSignal,
    private readonly catalogue: EventCatalogue,
    private readonly queues: QueueBackend,
  ) {}

  /** Publishes after each commit of this process, and each second what the word of was lost. */
  start(): void {
    this.deafen = this.signal.onAppended(() => this.wake());
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.poll.unref();
    this.wake();
  }

  /** Stops and waits for the batch in hand. */
  async stop(): Promise<void> {
    this.deafen?.();
    clearInterval(this.poll);
    this.wanted = false;
    await this.running;
  }

  /** Publishes soon; words that come while it runs make one more round together. */
  wake(): void {
    this.wanted = true;
    this.running ??= this.run();
  }

  /** Resolves when all that was committed before the call is published, or could not be. */
  async idle(): Promise<void> {
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.wanted) {
        this.wanted = false;
        while ((await this.publish()) === BATCH);
      }
      this.failing = false;
    } catch (error) {
      // The rows stay unpublished and the poll tries again.
      if (!this.failing) this.logger.error('relay.not-publishing', { code: codeOf(error) });
      this.failing = true;
    } finally {
      this.running = undefined;
    }
  }

  private publish(): Promise<number> {
    return this.store.transaction(async (tx: Tx) => {
      const rows = await tx.run<Unpublished>(CLAIM, [this.catalogue.types]);
      if (rows.length === 0) return 0;
      // Add, then mark: a crash between the two doubles a hint, the other order would lose it.
      await Promise.all(SERVICES.map((service) => this.hint(service, rows)));
      await tx.run(MARK, [rows.map(({ id }) => id)]);
      return rows.length;
    });
  }

  private async hint(service: ServiceName, rows: readonly Unpublished[]): Promise<void> {
    const jobs = rows
      .filter(({ type }) => this.catalogue.byType(type)!.to.includes(service))
      .map(({ id, type, case_id, seq }) => ({
        name: type,
        data: { event: id, case: case_id, seq },
        opts: { jobId: id },
      }));
    if (jobs.length > 0) await this.queues.add(service, jobs);
  }
}
