import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type INestApplication,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type MicroserviceOptions } from '@nestjs/microservices';
import { JournalSignal, Store } from '#libs/case-store';
import { type ServiceName } from '#libs/contracts';
import { BullMqServer } from './bullmq.server.js';
import { EventCatalogue } from './event-catalogue.js';
import { Inbox } from './inbox.js';
import { openQueues, QueueBackend } from './queue-backend.js';
import { type QueueSettings } from './queue-link.js';
import { Reconciliation } from './reconciliation.js';
import { Relay } from './relay.js';

export interface MessagingSettings extends Omit<QueueSettings, 'workers'> {
  /** The services that this process runs. */
  readonly services: readonly ServiceName[];
  readonly catalogue: EventCatalogue;
  readonly reconcileEveryMs?: number | undefined;
}

/** Needs Store and JournalSignal from a global module. */
@Module({})
export class MessagingModule
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  constructor(
    private readonly queues: QueueBackend,
    private readonly relay: Relay,
    private readonly reconciliation: Reconciliation,
  ) {}

  static register(settings: MessagingSettings): DynamicModule {
    const { services, catalogue, reconcileEveryMs: everyMs } = settings;
    const providers = [
      { provide: EventCatalogue, useValue: catalogue },
      {
        provide: QueueBackend,
        useFactory: () => openQueues({ ...settings, workers: services.length }),
      },
      {
        provide: Inbox,
        inject: [Store, JournalSignal],
        useFactory: (store: Store, signal: JournalSignal) => new Inbox(store, catalogue, signal),
      },
      {
        provide: Relay,
        inject: [Store, JournalSignal, QueueBackend],
        useFactory: (store: Store, signal: JournalSignal, queues: QueueBackend) =>
          new Relay(store, signal, catalogue, queues),
      },
      {
        provide: Reconciliation,
        inject: [Store, QueueBackend, Relay],
        useFactory: (store: Store, queues: QueueBackend, relay: Relay) =>
          new Reconciliation(store, catalogue, queues, relay, { services, everyMs }),
      },
    ];
    return { module: MessagingModule, global: true, providers, exports: providers };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
    this.reconciliation.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.reconciliation.stop()]);
  }

  // Nest has closed the consumers by now: a worker that outlived its queue would lose its answer.
  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
  }
}

/** Makes `app` the consumer of each service; startAllMicroservices() then refuses what is unheard. */
export function connectConsumers(app: INestApplication, services: readonly ServiceName[]): void {
  const bus = {
    queues: app.get(QueueBackend),
    catalogue: app.get(EventCatalogue),
    inbox: app.get(Inbox),
    reconciliation: app.get(Reconciliation),
  };
  for (const service of services) {
    app.connectMicroservice<MicroserviceOptions>(
      { strategy: new BullMqServer(service, bus) },
      { inheritAppConfig: false },
    );
  }
}
