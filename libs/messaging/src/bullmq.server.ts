import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';
import { isObservable, lastValueFrom } from 'rxjs';
import { HINT, type Envelope, type Hint, type ServiceName } from '#libs/contracts';
import { type Tx } from '#libs/case-store';
import { assertEveryEventIsHeard } from './boot-check.js';
import { type EventCatalogue } from './event-catalogue.js';
import { EventContext } from './event-context.js';
import { DeliveryFailed, withoutWords } from './failure.js';
import { type Inbox } from './inbox.js';
import { transportOf } from './on-event.decorator.js';
import { type QueueBackend } from './queue-backend.js';
import { type Reconciliation } from './reconciliation.js';

/** What all consumers of a process share. */
export interface Bus {
  readonly queues: QueueBackend;
  readonly catalogue: EventCatalogue;
  readonly inbox: Inbox;
  readonly reconciliation: Reconciliation;
}

/** Nest's transport over BullMQ: the one consumer of a service in this process. */
export class BullMqServer extends Server implements CustomTransportStrategy {
  override transportId: symbol;
  // Else Nest logs some errors in full, and words of a driver may quote what they stumbled over.
  override readonly propagatesEventHandlerErrors = true;
  private worker: Worker | undefined;

  constructor(
    private readonly service: ServiceName,
    private readonly bus: Bus,
  ) {
    super();
    this.transportId = transportOf(service);
  }

  listen(ready: (error?: unknown) => void): void {
    void this.start().then(() => ready(), ready);
  }

  /** Waits for the events in hand. */
  async close(): Promise<void> {
    await this.worker?.close();
  }

  on(): never {
    throw new Error('A BullMqServer emits no events of its own: listen to its Worker, by unwrap()');
  }

  unwrap<T>(): T {
    return this.worker as T;
  }

  private async start(): Promise<void> {
    const { catalogue, queues, reconciliation } = this.bus;
    assertEveryEventIsHeard(this.service, catalogue, this.messageHandlers);
    this.worker = queues.worker(this.service, (job) => this.process(job));
    reconciliation.serve(this.service, (hint) => this.drain(hint));
    await queues.patiently(this.worker.waitUntilReady());
  }

  private async process(job: Job<unknown>): Promise<void> {
    const hint = HINT.safeParse(job.data);
    if (!hint.success) throw new UnrecoverableError('invalid-hint');
    try {
      await this.drain(hint.data);
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw withoutWords(error);
      // An earlier event of the case stands in the way: its own hint is retrying and drains past us.
      if (error.event.id !== hint.data.event) return;
      const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (last) await this.bus.inbox.park(this.service, error.event, error.cause);
      throw withoutWords(error.cause);
    }
  }

  private drain(hint: Hint): Promise<void> {
    return this.bus.inbox.drain(this.service, hint, (event, tx) => this.deliver(event, tx));
  }

  private async deliver(event: Envelope, tx: Tx): Promise<void> {
    const handler = this.getHandlerByPattern(event.type);
    if (!handler) throw new Error(`${this.service} has no listener for ${event.type}`);
    const result: unknown = await handler(event, new EventContext([event, tx]));
    // A listener that throws gives a stream that fails: unheard, the event would count as applied.
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}
