import { isQorganError } from '../errors/qorgan-error.js';

const CODE = /^[\w.:-]{1,60}$/;
const FRAME = /^\s+at (.{1,300}:\d+:\d+\)?)$/;
const FRAMES = 6;

/** What may be told of an error: nothing a person typed can be in it. */
export interface ReducedError {
  readonly name: string;
  readonly code?: string;
  readonly constraint?: string;
  /** Only of errors whose text we wrote. */
  readonly message?: string;
  readonly at?: readonly string[];
  readonly cause?: ReducedError;
}

/**
 * Reduces any thrown thing to name, code, constraint and the lines of code it came through. The
 * text, detail, query and parameters of a driver's error quote values and are left out.
 */
export function reduceError(error: unknown, depth = 3): ReducedError {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const source = error as Record<string, unknown>;
  const nested = innerError(source);
  return {
    name: token(source['name']) ?? 'Error',
    ...optional('code', token(source['code'])),
    ...optional('constraint', token(source['constraint'])),
    ...optional('message', isQorganError(error) ? error.message : undefined),
    ...optional('at', frames(source)),
    ...(nested === undefined || depth <= 1 ? {} : { cause: reduceError(nested, depth - 1) }),
  };
}

/** The driver's own error, wherever the wrapper put it. */
function innerError(source: Record<string, unknown>): unknown {
  const several = source['errors'];
  return (
    source['cause'] ?? source['driverError'] ?? (Array.isArray(several) ? several[0] : undefined)
  );
}

function token(value: unknown): string | undefined {
  return typeof value === 'string' && CODE.test(value) ? value : undefined;
}

/** The stack opens with the message: it is cut off by its length, as it may hold line breaks. */
function frames(source: Record<string, unknown>): string[] | undefined {
  const { stack, message } = source;
  if (typeof stack !== 'string' || typeof message !== 'string') return undefined;
  const end = stack.indexOf(message);
  if (end < 0) return undefined;
  const lines = stack.slice(end + message.length).split('\n');
  const found = lines.flatMap((line) => FRAME.exec(line)?.[1] ?? []);
  return found.length === 0 ? undefined : found.slice(0, FRAMES).map(withoutFolders);
}

/** The folders above the project can hold the operator's name. */
function withoutFolders(frame: string): string {
  return frame.replace(/(?:file:\/\/)?\/?[^()\s]*?\/(?=(?:node_modules|libs|apps|dist)\/)/, '');
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
