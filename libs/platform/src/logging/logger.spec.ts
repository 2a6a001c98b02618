import { Logger } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { QorganError } from '../errors/qorgan-error.js';
import { QorganLogger, type LogEvent } from './logger.js';
import { NestLogger } from './nest-logger.js';

const capture = () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = new QorganLogger({ level: 'trace', destination, fields: { service: 'intake' } });
  const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { logger, parsed, text: () => lines.join('') };
};

const NAME = 'Rasim Bayramov';
const STORY = 'was dragged by the hair into the cell';
const complaint = {
  case: '4f8c2a52-9c62-4f3a-8a3e-0a4b0b3d7a11',
  aggrieved: [{ name: NAME, born: '1985-02-03', address: 'Abay street 5, Kostanay' }],
  narrative: STORY,
  body: NAME,
  count: { name: NAME },
  type: [NAME, 'complaint.registered'],
};

/** As the `pg` driver makes it, wrapped as TypeORM wraps it. */
const databaseError = () => {
  const driverError = Object.assign(new Error(`invalid input syntax for type uuid: "${NAME}"`), {
    code: '22P02',
    constraint: 'person_pkey',
    detail: `Key (name)=(${NAME}) already exists.`,
    where: `unnamed portal parameter $1 = '${NAME}'`,
    parameters: [NAME],
  });
  const message = `QueryFailed: ${STORY}\n    at ${NAME} (secret.ts:1:1)`;
  return Object.assign(new Error(message), {
    name: 'QueryFailedError',
    query: `INSERT INTO person VALUES ('${NAME}')`,
    parameters: [NAME, STORY],
    driverError,
  });
};

describe('a log line', () => {
  it('keeps ids, codes and numbers of registered keys and drops the rest', () => {
    const { logger, parsed } = capture();
    logger.info('complaint.registered', complaint as object);
    expect(parsed()[0]).toEqual({
      level: 'info',
      time: expect.any(String),
      service: 'intake',
      event: 'complaint.registered',
      case: complaint.case,
      body: '[withheld]',
      type: ['[withheld]', 'complaint.registered'],
    });
  });

  it('holds nothing of a person, whatever it is fed', () => {
    const { logger, text } = capture();
    const nest = new NestLogger(logger);
    logger.error(`${NAME} called` as LogEvent, complaint as object);
    logger.error('database.failed', { error: databaseError() });
    logger.error('database.failed', { error: new Error('outer', { cause: databaseError() }) });
    logger.error('request.failed', { error: { message: STORY, stack: STORY, name: NAME } });
    nest.log(`registered ${NAME}`, 'Registration');
    nest.error(databaseError(), databaseError().stack, 'ExceptionsHandler');
    nest.error(`failed: ${STORY}`, `Error: ${STORY}\n at x`, 'ExceptionsHandler');
    nest.warn(complaint, 'Intake');
    nest.debug(STORY, NAME);
    nest.fatal([complaint]);
    expect(text()).not.toMatch(/Rasim|Bayramov|dragged|hair|Abay|1985|secret\.ts/);
    expect(text().split('\n').length).toBe(11);
  });

  it('tells of a database error what a developer needs', () => {
    const { logger, parsed } = capture();
    logger.error('database.failed', { error: databaseError() });
    expect(parsed()[0]?.['error']).toMatchObject({
      name: 'QueryFailedError',
      cause: { name: 'Error', code: '22P02', constraint: 'person_pkey' },
    });
    const [frame] = (parsed()[0]?.['error'] as { at?: string[] } | undefined)?.at ?? [];
    expect(frame).toContain('libs/platform/src/logging/logger.spec.ts');
    expect(frame).not.toContain(process.cwd());
  });

  it('prints the text of our own errors', () => {
    const { logger, parsed } = capture();
    const error = new QorganError('database.start-failed', 'No room on disk.', 'Free some.');
    logger.fatal('boot.failed', { error });
    expect(parsed()[0]?.['error']).toMatchObject({
      name: 'QorganError',
      code: 'database.start-failed',
      message: 'No room on disk. Free some.',
    });
  });

  it('cuts what is too long', () => {
    const { logger, parsed } = capture();
    logger.info('relay.published', { queue: 'q'.repeat(500) });
    expect(parsed()[0]?.['queue']).toHaveLength(120);
  });
});

describe('Nest over it', () => {
  it('passes events and fields on with their context', () => {
    const { logger, parsed } = capture();
    Logger.overrideLogger(new NestLogger(logger));
    new Logger('Relay').warn('relay.stuck', { count: 3 });
    Logger.overrideLogger(false);
    expect(parsed()[0]).toMatchObject({ event: 'relay.stuck', count: 3, context: 'Relay' });
  });
});
