import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { allowedFields, eventName } from './allow-list.js';
import type { LogFields } from './log-keys.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** A dotted name of what happened, such as `relay.stuck`: a code, not a sentence. */
export type LogEvent = `${string}.${string}`;

export interface LoggerOptions {
  readonly level?: Level | 'silent';
  /** Default: standard output. */
  readonly destination?: DestinationStream;
  /** Fields on every line. */
  readonly fields?: LogFields;
}

/** Writes JSON lines of which every key is registered. It cannot be made to print case material. */
export class QorganLogger {
  private readonly pino: Pino;

  constructor({ level = 'info', destination, fields = {} }: LoggerOptions = {}) {
    const options = {
      level,
      base: allowedFields(fields),
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
    };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  fatal(event: LogEvent, fields?: LogFields): void {
    this.write('fatal', event, fields);
  }

  error(event: LogEvent, fields?: LogFields): void {
    this.write('error', event, fields);
  }

  warn(event: LogEvent, fields?: LogFields): void {
    this.write('warn', event, fields);
  }

  info(event: LogEvent, fields?: LogFields): void {
    this.write('info', event, fields);
  }

  debug(event: LogEvent, fields?: LogFields): void {
    this.write('debug', event, fields);
  }

  trace(event: LogEvent, fields?: LogFields): void {
    this.write('trace', event, fields);
  }

  private write(level: Level, event: string, fields: LogFields = {}): void {
    if (this.pino.isLevelEnabled(level)) this.pino[level](allowedFields(fields), eventName(event));
  }
}
