import { Logger } from '@nestjs/common';
import { type Envelope, type Hint, type ServiceName } from '#libs/contracts';
import { type JournalSignal, type OpenTx, type Store, type Tx } from '#libs/case-store';
import { type EventCatalogue } from './event-catalogue.js';
import { codeOf, DeliveryFailed, isPassing } from './failure.js';
import { APPLY, HOLD, NEXT, RELEASE, type NextRow } from './inbox.statements.js';

/** Applies one event; resolves when its effect is written in `tx`. */
export type Deliver = (event: Envelope, tx: Tx) => Promise<void>;

/** What became of one step along a case's journal. */
interface Step {
  readonly reached: number;
  readonly more: boolean;
  /** The journal of the case grew meanwhile: the listener may have appended. */
  readonly grew?: boolean;
}

/** Applies the events of each case once and in order, whatever the hints say. */
export class Inbox {
  private readonly logger = new Logger('Inbox');
  private readonly draining = new Map<string, Promise<number>>();

  constructor(
    private readonly store: Store,
    private readonly catalogue: EventCatalogue,
    private readonly signal: JournalSignal,
  ) {}

  /**
   * Applies all that `consumer` has not yet applied of the hinted case, in the journal's order.
   * @throws DeliveryFailed when a listener fails: its event stays next, nothing of it is kept
   */
  async drain(consumer: ServiceName, hint: Hint, deliver: Deliver): Promise<void> {
    const key = `${consumer}/${hint.case}`;
    // Waiting here and not on the row's lock: else one busy case takes every connection of the pool.
    for (let busy = this.draining.get(key); busy; busy = this.draining.get(key)) {
      if ((await busy.catch(() => 0)) >= hint.seq) return;
    }
    const walk = this.walk(consumer, hint.case, deliver);
    this.draining.set(key, walk);
    await walk.finally(() => this.draining.delete(key));
  }

  /** Sets an event aside that cannot be applied; the case is held for this consumer from there on. */
  async park(consumer: ServiceName, event: Envelope, error: unknown): Promise<void> {
    if (isPassing(error)) return;
    await this.hold(this.store, consumer, event, codeOf(error));
  }

  /** Lets a held case go on, once the cause is gone; reconciliation picks it up. */
  async release(consumer: ServiceName, eventId: string): Promise<void> {
    await this.store.run(RELEASE, [consumer, eventId]);
  }

  private async walk(consumer: ServiceName, caseId: string, deliver: Deliver): Promise<number> {
    const addressed = this.catalogue.addressedTo(consumer).map(({ type }) => type);
    let step: Step = { reached: 0, more: true };
    let grew = false;
    try {
      while (step.more) {
        step = await this.store.transaction(async (tx) => {
          const values = [consumer, caseId, addressed, this.catalogue.types];
          const rows = await tx.run<NextRow>(NEXT, values);
          return this.step(tx, consumer, rows, deliver);
        });
        grew ||= step.grew === true;
      }
    } finally {
      // A word too many costs the relay one look.
      if (grew) this.signal.appended();
    }
    return step.reached;
  }

  private async step(
    tx: OpenTx,
    consumer: ServiceName,
    [row, following]: NextRow[],
    deliver: Deliver,
  ): Promise<Step> {
    if (!row?.id || row.parked) return { reached: row?.mark ?? 0, more: false };
    const event = toEnvelope(row);
    if (!row.applied) {
      const data = this.open(event);
      if ('held' in data) {
        await this.hold(tx, consumer, event, data.held);
        return { reached: row.mark, more: false };
      }
      await deliver({ ...event, ...data }, tx).catch((cause: unknown) => {
        throw new DeliveryFailed(event, cause);
      });
    }
    // With nothing more to hear, the mark moves past what others hear too: nobody looks there again.
    const reached = following ? event.seq : Math.max(event.seq, row.head);
    const values = [consumer, event.id, event.case, reached];
    const [now] = await tx.runLast<{ head: number }>(APPLY, values);
    return { reached, more: following !== undefined, grew: now!.head > row.head };
  }

  private open({ type, v, data }: Envelope): { data: unknown } | { held: string } {
    const contract = this.catalogue.byType(type);
    if (!contract) return { held: 'unknown-type' };
    if (contract.v !== v) return { held: 'unknown-version' };
    const parsed = contract.data.safeParse(data);
    return parsed.success ? { data: parsed.data } : { held: 'invalid-data' };
  }

  private async hold(
    on: Tx,
    consumer: ServiceName,
    event: Envelope,
    reason: string,
  ): Promise<void> {
    await on.run(HOLD, [consumer, event.id, event.case, event.seq, reason]);
    this.logger.error('inbox.case-held', { consumer, eventId: event.id, code: reason });
  }
}

function toEnvelope(row: NextRow): Envelope {
  return {
    id: row.id!,
    type: row.type,
    v: row.v,
    case: row.case_id,
    seq: row.seq,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    causation: row.causation,
    correlation: row.correlation,
    data: row.data,
  };
}
