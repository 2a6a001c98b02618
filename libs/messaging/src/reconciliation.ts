import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { type Hint, type ServiceName } from '#libs/contracts';
import { type Store } from '#libs/case-store';
import { type EventCatalogue } from './event-catalogue.js';
import { codeOf } from './failure.js';
import { type QueueBackend } from './queue-backend.js';
import {
  ADVANCE,
  FREE,
  LAGGING,
  UNPUBLISHED,
  type FreedRow,
  type LaggingRow,
} from './reconciliation.statements.js';
import { type Relay } from './relay.js';

export interface ReconciliationSettings {
  readonly services: readonly ServiceName[];
  readonly everyMs?: number | undefined;
  /** How long a published hint may be on its way before its case counts as lagging. */
  readonly graceMs?: number | undefined;
}

const LANES = 4;

/**
 * Compares the journal with what each consumer has applied, and repairs: the queues may lose
 * anything at any time. It has no leader; to run it twice at once is harmless.
 */
export class Reconciliation {
  /** For the metrics: what the main path left undone, since the start. */
  readonly counters = { passes: 0, drained: 0, hinted: 0, released: 0, unpublished: 0, failed: 0 };
  private readonly logger = new Logger('Reconciliation');
  private readonly drains = new Map<ServiceName, (hint: Hint) => Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly catalogue: EventCatalogue,
    private readonly queues: QueueBackend,
    private readonly relay: Relay,
    private readonly settings: ReconciliationSettings,
  ) {}

  /** Names the way to apply events of `service` in this process, without any queue. */
  serve(service: ServiceName, drain: (hint: Hint) => Promise<void>): void {
    this.drains.set(service, drain);
  }

  /** One pass at once, for whatever a killed predecessor had in hand; then one each minute. */
  start(): void {
    void this.pass(0);
    const next = (): unknown => this.running ?? this.pass();
    this.timer = setInterval(next, this.settings.everyMs ?? 60_000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks at every case once and repairs what lags by more than the grace. */
  async pass(graceMs = this.settings.graceMs ?? 10_000): Promise<void> {
    while (this.running) await this.running;
    this.running = this.compare(graceMs)
      .catch((error: unknown) => {
        this.counters.failed += 1;
        this.logger.error('reconciliation.failed', { code: codeOf(error) });
      })
      .finally(() => (this.running = undefined));
    await this.running;
  }

  private async compare(graceMs: number): Promise<void> {
    const [late] = await this.store.run<{ rows: number }>(UNPUBLISHED);
    this.counters.unpublished += late!.rows;
    if (late!.rows > 0) this.relay.wake();
    for (const service of this.settings.services) await this.compareService(service, graceMs);
    this.counters.passes += 1;
  }

  private async compareService(service: ServiceName, graceMs: number): Promise<void> {
    const { types } = this.catalogue;
    const known = types.map((type) => `${type}/${this.catalogue.byType(type)!.v}`);
    const freed = await this.store.run<FreedRow>(FREE, [service, known]);
    this.counters.released += freed.length;
    const freedEvents = new Set(freed.map((row) => row.event_id));
    const addressed = this.catalogue.addressedTo(service).map(({ type }) => type);
    let after = '00000000-0000-0000-0000-000000000000';
    for (let rows: LaggingRow[] = []; !this.stopped; after = rows.at(-1)!.case_id) {
      rows = await this.store.run<LaggingRow>(LAGGING, [service, addressed, types, after]);
      if (rows.length === 0) return;
      await this.advance(
        service,
        rows.filter(({ event }) => event === null),
      );
      await this.repair(
        service,
        rows.filter((row) => this.isDue(row, graceMs) || freedEvents.has(row.event!)),
      );
    }
  }

  /** With the queues away nothing gets published: then nobody waits for a hint. */
  private isDue({ event, held, published_ms_ago }: LaggingRow, graceMs: number): boolean {
    if (event === null || held) return false;
    return published_ms_ago === null ? this.relay.failing : published_ms_ago >= graceMs;
  }

  /** Cases that moved by what others hear: the mark follows, so the next pass does not look again. */
  private async advance(service: ServiceName, rows: readonly LaggingRow[]): Promise<void> {
    if (rows.length === 0) return;
    const cases = rows.map((row) => row.case_id);
    await this.store.run(ADVANCE, [service, cases, rows.map(({ head }) => head)]);
  }

  private async repair(service: ServiceName, rows: readonly LaggingRow[]): Promise<void> {
    const queue = rows.values();
    const lane = async (): Promise<void> => {
      for (const row of queue) {
        if (!this.stopped) await this.repairCase(service, row);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async repairCase(service: ServiceName, row: LaggingRow): Promise<void> {
    const hint = { event: row.event!, case: row.case_id, seq: row.seq! };
    try {
      await this.drains.get(service)!(hint);
      this.counters.drained += 1;
    } catch {
      // The queue counts the attempts and parks. A fresh id: a known one would be ignored.
      const job = { name: row.type!, data: hint, opts: { jobId: randomUUID() } };
      await this.queues.add(service, [job]).then(
        () => (this.counters.hinted += 1),
        () => (this.counters.failed += 1),
      );
    }
  }
}
