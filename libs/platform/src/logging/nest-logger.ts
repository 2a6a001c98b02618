import type { LoggerService } from '@nestjs/common';
import type { LogFields } from './log-keys.js';
import type { LogEvent, QorganLogger } from './logger.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Parts of Nest that speak at every start, of modules and routes: of use to developers only. */
const CHATTER = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'NestMicroservice',
]);

/**
 * Nest's `Logger` over ours. `new Logger('Relay').warn('relay.stuck', { count: 3 })` prints event
 * and fields; a sentence is withheld, an `Error` reduced.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: QorganLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest appends the context as the last argument, and to errors a stack, which opens with text. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? String(rest.at(-1)) : undefined;
    const error = [message, ...rest].find((part) => part instanceof Error);
    const fields = rest.filter((part) => isFields(part));
    const event = (typeof message === 'string' ? message : 'nest.message') as LogEvent;
    const quiet = level === 'info' && context !== undefined && CHATTER.has(context);
    const line: LogFields = Object.assign({}, ...fields, context === undefined ? {} : { context });
    this.logger[quiet ? 'trace' : level](event, error === undefined ? line : { ...line, error });
  }
}

function isFields(part: unknown): part is LogFields {
  return typeof part === 'object' && part !== null && !(part instanceof Error);
}
