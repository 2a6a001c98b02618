import { randomUUID } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock, type Clock } from '../clock/clock.js';
import type { QorganConfig } from '../config/config.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { ValidationPipe } from '../errors/validation.pipe.js';
import { QorganLogger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { assertEveryRouteDeclaresPolicy } from '../policy/assert-policies.js';
import { PolicyGuard } from '../policy/policy.guard.js';
import { createOpenApi, serveOpenApi } from './openapi.js';
import { acceptOwnPagesOnly } from './own-pages-only.js';
import { RootModule } from './platform.module.js';
import { serveDesk } from './serve-desk.js';
import { addSecurityHeaders } from './security-headers.js';

const BODY_LIMIT_BYTES = 1024 * 1024;
const CORRELATION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface ServiceOptions {
  readonly config: QorganConfig;
  readonly clock?: Clock;
  readonly logger?: QorganLogger;
  /** Shown on the API page. */
  readonly title?: string;
  /** Where the desk was built to; without it the process serves programs only. */
  readonly deskDir?: string;
  /** Connects event consumers: called before the application is initialised. */
  readonly connect?: (app: NestFastifyApplication) => void | Promise<void>;
}

/**
 * Builds a process from a module: HTTP with problems, validation, policy and API documentation,
 * and whatever `connect` adds. Initialised, not yet listening; `listen()` opens it.
 * @throws QorganError when a route does not declare who may use it
 */
export async function createService(
  module: Type | DynamicModule,
  options: ServiceOptions,
): Promise<NestFastifyApplication> {
  const { config, clock = new SystemClock(), title = 'Qorgan' } = options;
  const logger = options.logger ?? new QorganLogger({ level: config.logLevel });
  const root = RootModule.of({ config, clock, logger }, module);
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(config), {
    logger: new NestLogger(logger),
    // The caller prints what stopped the start and chooses the exit code.
    abortOnError: false,
  });
  try {
    assertEveryRouteDeclaresPolicy(app);
    app.useGlobalFilters(new ProblemFilter(logger));
    app.useGlobalPipes(new ValidationPipe());
    app.useGlobalGuards(new PolicyGuard(app.get(Reflector)));
    serveOpenApi(app, createOpenApi(app, title));
    if (options.deskDir !== undefined) {
      await serveDesk(app, options.deskDir, config.lang);
    }
    await options.connect?.(app);
    await app.init();
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  return app;
}

function createAdapter(config: QorganConfig): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: false,
    requestIdHeader: false,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['qorgan-correlation'];
      return typeof given === 'string' && CORRELATION.test(given) ? given : randomUUID();
    },
  });
  addSecurityHeaders(adapter.getInstance());
  acceptOwnPagesOnly(adapter.getInstance(), config.behindProxy);
  return adapter;
}
