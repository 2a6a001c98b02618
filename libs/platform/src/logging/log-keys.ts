/**
 * Every key a log line may hold. All hold ids, codes, dates and numbers; whatever is not listed
 * is dropped. To log something new, add its key here and ask first who could be harmed by it.
 */
export const LOG_KEYS = [
  // where
  'service',
  'context',
  'consumer',
  'queue',
  'setting',
  'table',
  'database',
  'migration',
  'module',
  'probe',
  'pid',
  'host',
  'port',
  'address',
  'version',
  'backend',
  // what
  'case',
  'complaint',
  'eventId',
  'type',
  'v',
  'seq',
  'occurredOn',
  'dueOn',
  'job',
  'deadline',
  'reminder',
  'rule',
  'rung',
  'generation',
  'body',
  'pack',
  'delivery',
  'channel',
  'import',
  // who: ids only
  'actor',
  'role',
  'action',
  // how it went
  'method',
  'route',
  'status',
  'code',
  'correlation',
  'causation',
  'attempt',
  'attempts',
  'count',
  'repaired',
  'durationMs',
  'lateMs',
  'outranByMs',
  'lag',
  'signal',
  'exitCode',
  'state',
  'adopted',
] as const;

export type LogKey = (typeof LOG_KEYS)[number];
export type LogValue = string | number | boolean | null | undefined;

/** What a caller may log beside the event's name. */
export type LogFields = Partial<Record<LogKey, LogValue | readonly LogValue[]>> & {
  readonly error?: unknown;
};
