import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EVENTS, type ServiceName } from '#libs/contracts';
import type { Law } from '#libs/domain';
import { connectConsumers, EventCatalogue, MessagingModule } from '#libs/messaging';
import type { RootKey } from '#libs/vault';
import { CaseworkModule } from '../casework/casework.module.js';
import type { Clock } from '../clock/clock.js';
import type { QorganConfig } from '../config/config.js';
import type { QorganLogger } from '../logging/logger.js';
import { createService } from './bootstrap.js';
import { listen, type Address } from './listen.js';

/** A service and the module that is it; the same module runs alone or beside the others. */
export interface RunnableService {
  readonly name: ServiceName;
  readonly module: Type;
}

/** What a process needs from outside before it can run any service. */
export interface Surroundings {
  readonly config: QorganConfig;
  readonly databaseUrl: string;
  readonly vaultUrl: string;
  /** Where the queue is when it is not in PostgreSQL. */
  readonly queueUrl: string | undefined;
  /** Keeps installations apart that share one Redis. */
  readonly queuePrefix?: string;
  readonly rootKey: RootKey;
  readonly law: Law;
  /** Reads the packs anew, for a law that is released while the process runs. */
  readonly readLaw?: () => Law;
  readonly clock?: Clock;
  readonly logger?: QorganLogger;
  readonly reconcileEveryMs?: number;
  /** Where the desk was built to; without it the process serves programs only. */
  readonly deskDir?: string;
}

/** Builds one process of some services: their routes, their listeners, what they stand on. */
export function createServices(
  services: readonly RunnableService[],
  around: Surroundings,
): Promise<NestFastifyApplication> {
  const names = services.map(({ name }) => name);
  const { config, clock, logger, deskDir } = around;
  return createService(ServicesModule.of(services, around), {
    config,
    ...(clock && { clock }),
    ...(logger && { logger }),
    ...(deskDir !== undefined && { deskDir }),
    title: names.length === 1 ? `Qorgan: ${names[0]}` : 'Qorgan',
    connect: (app) => connectConsumers(app, names),
  });
}

/** Builds and opens a process of some services. */
export async function startServices(
  services: readonly RunnableService[],
  around: Surroundings,
): Promise<{ app: NestFastifyApplication; address: Address }> {
  const app = await createServices(services, around);
  try {
    return { app, address: await listen(app, around.config) };
  } catch (error) {
    // The caller stops the database next, and nothing may be using it then.
    await app.close();
    throw error;
  }
}

@Module({})
class ServicesModule {
  static of(services: readonly RunnableService[], around: Surroundings): DynamicModule {
    const names = services.map(({ name }) => name);
    return {
      module: ServicesModule,
      imports: [
        CaseworkModule.forRoot({ ...around, services: names }),
        MessagingModule.register({
          services: names,
          catalogue: new EventCatalogue(EVENTS),
          databaseUrl: around.databaseUrl,
          ...(around.queueUrl !== undefined && { queueUrl: around.queueUrl }),
          prefix: around.queuePrefix,
          reconcileEveryMs: around.reconcileEveryMs,
        }),
        ...services.map(({ module }) => module),
      ],
    };
  }
}
