import { Logger } from '@nestjs/common';
import { Queue, Worker, type DefaultJobOptions, type Job } from 'bullmq';
import { SERVICES, type Hint, type ServiceName } from '#libs/contracts';
import { codeOf } from './failure.js';
import { linkTo, type QueueLink, type QueueSettings } from './queue-link.js';

/** A hint as a job: named for the event's type; the queue ignores an id that it still holds. */
export interface HintJob {
  readonly name: string;
  readonly data: Hint;
  readonly opts: { readonly jobId: string };
}

/** What lies in the queues; `oldest` is in epoch milliseconds. */
export interface QueueDepth {
  readonly waiting: number;
  readonly active: number;
  /** Given up after all attempts: reconciliation applies or parks what they hinted at. */
  readonly failed: number;
  readonly oldest: number | null;
}

const ATTEMPTS = 5;
const PATIENCE_MS = 3_000;
const QUIET_MS = 60_000;
// On PostgreSQL a bulk costs 10 ms however small, one job 0.8 ms (measured): the hop is shorter so.
const FEW = 8;

/** All queues of a process over one pool. What they carry are hints: losing all of it loses nothing. */
export class QueueBackend {
  readonly kind: QueueLink['kind'];
  private readonly logger = new Logger('Queues');
  private readonly queues: ReadonlyMap<ServiceName, Queue>;
  private quietUntil = 0;

  constructor(
    private readonly link: QueueLink,
    private readonly settings: QueueSettings,
  ) {
    this.kind = link.kind;
    this.queues = new Map(SERVICES.map((service) => [service, this.open(service)]));
  }

  queue(service: ServiceName): Queue {
    return this.queues.get(service)!;
  }

  /** Adds hints to the queue of `service`; fails within seconds when it does not answer. */
  async add(service: ServiceName, jobs: HintJob[]): Promise<void> {
    const queue = this.queue(service);
    await inTime<unknown>(
      jobs.length <= FEW
        ? Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)))
        : queue.addBulk(jobs),
    );
  }

  /** How much lies in all queues, and since when what waits longest; fails when none answers. */
  async depth(): Promise<QueueDepth> {
    const queues = [...this.queues.values()];
    const of = (queue: Queue) =>
      Promise.all([
        queue.getJobCounts('wait', 'prioritized', 'delayed', 'active', 'failed'),
        queue.getJobs(['wait', 'prioritized', 'delayed'], 0, 0, true),
      ]);
    const found = await inTime(Promise.all(queues.map(of)));
    const sum = (...kinds: string[]): number =>
      found
        .flatMap(([counts]) => kinds.map((kind) => counts[kind] ?? 0))
        .reduce((total, count) => total + count, 0);
    const moments = found.flatMap(([, jobs]) => jobs.map(({ timestamp }) => timestamp));
    return {
      waiting: sum('wait', 'prioritized', 'delayed'),
      active: sum('active'),
      failed: sum('failed'),
      oldest: moments.length === 0 ? null : Math.min(...moments),
    };
  }

  /** Starts the one worker of `service` in this process. Order in a case is the inbox's care. */
  worker(service: ServiceName, process: (job: Job<unknown>) => Promise<void>): Worker {
    const options = {
      ...this.naming(),
      connection: this.link.toWork,
      concurrency: 4,
      // A killed worker's jobs are taken over within seconds; reconciliation does not wait for it.
      lockDuration: 10_000,
      stalledInterval: 5_000,
      // One would turn two deploys in a row into a failure.
      maxStalledCount: 3,
      runRetryDelay: 1_000,
    };
    return this.heard(new Worker(service, process, options, this.link.factory));
  }

  /** Waits for `ready`, but not for a queue that is away: no service stands still for a hint. */
  async patiently(ready: Promise<unknown>): Promise<void> {
    await inTime(ready).catch((error: unknown) => {
      if (codeOf(error) !== 'ETIMEDOUT') throw error;
      this.logger.error('queues.no-answer');
    });
  }

  /** Every queue, before the first event: a constructor writes, and no transaction may meet that. */
  async ready(): Promise<void> {
    await this.patiently(Promise.all([...this.queues.values()].map((queue) => queue.getVersion())));
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.link.end();
  }

  private open(service: ServiceName): Queue {
    const defaultJobOptions: DefaultJobOptions = {
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: this.settings.retryAfterMs ?? 1_000, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: { age: 7 * 24 * 3600, count: 1_000 },
    };
    const options = { ...this.naming(), connection: this.link.toAdd, defaultJobOptions };
    return this.heard(new Queue(service, options, this.link.factory));
  }

  private naming(): { prefix: string } {
    return { prefix: this.settings.prefix ?? 'qorgan' };
  }

  // An 'error' that nobody listens to ends the process.
  private heard<Q extends { on(event: 'error', hear: (error: Error) => void): unknown }>(q: Q): Q {
    q.on('error', (error) => this.complain(error));
    return q;
  }

  /** An outage is one fact, not a line for each attempt of each queue to reconnect. */
  private complain(error: Error): void {
    if (performance.now() < this.quietUntil) return;
    this.quietUntil = performance.now() + QUIET_MS;
    this.logger.error('queues.failed', { code: codeOf(error) });
  }
}

/** Opens all queues at start-up, on PostgreSQL unless `queueUrl` says otherwise. */
export async function openQueues(settings: QueueSettings): Promise<QueueBackend> {
  const backend = new QueueBackend(linkTo(settings), settings);
  try {
    await backend.ready();
  } catch (error) {
    await backend.close();
    throw error;
  }
  return backend;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('No answer in time'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => reject(error), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
