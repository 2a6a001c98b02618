import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { QorganConfig } from '../config/config.js';
import { HealthController } from '../health/health.controller.js';
import { HealthProbes } from '../health/health-probes.js';
import { QorganLogger } from '../logging/logger.js';

/** What every feature may ask for by type. */
export interface PlatformParts {
  readonly config: QorganConfig;
  readonly clock: Clock;
  readonly logger: QorganLogger;
}

/** Settings, clock, log and health probes, for every module of the process. */
@Module({})
export class PlatformModule {
  static forRoot({ config, clock, logger }: PlatformParts): DynamicModule {
    const providers = [
      { provide: QorganConfig, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: QorganLogger, useValue: logger },
      HealthProbes,
    ];
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers,
      exports: providers,
    };
  }
}

/** The root of a process: the platform and, on top of it, what this process runs. */
@Module({})
export class RootModule {
  static of(parts: PlatformParts, module: Type | DynamicModule): DynamicModule {
    return { module: RootModule, imports: [PlatformModule.forRoot(parts), module] };
  }
}
