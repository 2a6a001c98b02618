import type { EventEmitter } from 'node:events';
import type { INestApplication } from '@nestjs/common';
import { isQorganError } from '../errors/qorgan-error.js';
import type { QorganLogger } from '../logging/logger.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface ShutdownOptions {
  readonly logger?: QorganLogger;
  /** Called when the application has drained: the place to stop the database. */
  readonly afterClose?: () => Promise<void>;
  /** Default: end this process. */
  readonly exit?: (code: number) => void;
  /** Where signals arrive. Default: this process. */
  readonly signals?: EventEmitter;
}

/**
 * Ends the process in order on SIGINT and SIGTERM: requests and jobs finish, the application
 * closes, then `afterClose`. A second signal does not wait. Used in place of Nest's
 * `enableShutdownHooks()`, which kills the process before anything can follow the close.
 */
export function closeOnSignals(
  app: Pick<INestApplication, 'close'>,
  options: ShutdownOptions = {},
): () => void {
  const { logger, afterClose, exit = (code) => process.exit(code) } = options;
  const source = options.signals ?? process;
  let closing = false;
  const onSignal = async (signal: NodeJS.Signals): Promise<void> => {
    if (closing) return exit(1);
    closing = true;
    logger?.info('process.closing', { signal });
    let code = 0;
    for (const step of [() => app.close(), async () => afterClose?.()]) {
      await step().catch((error: unknown) => {
        code = 1;
        logger?.error('process.close-failed', { error });
      });
    }
    exit(code);
  };
  const listener = (signal: NodeJS.Signals): void => void onSignal(signal);
  for (const signal of SIGNALS) source.on(signal, listener);
  return () => SIGNALS.forEach((signal) => source.off(signal, listener));
}

/**
 * Prints why a process could not start and gives its exit code. At start no case has been read,
 * so an unexpected error may show its whole text; the log would withhold it.
 */
export function explainFailedStart(
  error: unknown,
  print: (text: string) => void = (text) => process.stderr.write(`${text}\n`),
): number {
  if (isQorganError(error)) print(error.message);
  else print(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { exitCode } = Object(error) as { exitCode?: unknown };
  return typeof exitCode === 'number' ? exitCode : 1;
}
