import { LOG_KEYS } from './log-keys.js';
import { reduceError } from './reduce-error.js';

const ALLOWED: ReadonlySet<string> = new Set(LOG_KEYS);
const EVENT_NAME = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;
// Ids, codes, dates, routes, addresses. Nobody's sentence, and no name in another script.
const TOKEN = /^[\w.:/@+\-#{}*,[\]=]*$/;
const LONGEST = 120;
const MOST_ITEMS = 20;
const WITHHELD = '[withheld]';

/** Keeps the registered keys of `fields`, and of these only what looks like an id, code or number. */
export function allowedFields(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'error' || key === 'err') kept['error'] = reduceError(value);
    else if (ALLOWED.has(key)) assign(kept, key, value);
  }
  return kept;
}

/** An event's name as it stands; anything else could be a sentence, and is withheld. */
export function eventName(event: string): string {
  return event.length <= LONGEST && EVENT_NAME.test(event) ? event : WITHHELD;
}

function assign(kept: Record<string, unknown>, key: string, value: unknown): void {
  const allowed = Array.isArray(value)
    ? value.slice(0, MOST_ITEMS).map(allowedValue)
    : allowedValue(value);
  if (allowed !== undefined) kept[key] = allowed;
}

function allowedValue(value: unknown): unknown {
  if (typeof value === 'string') return TOKEN.test(value) ? value.slice(0, LONGEST) : WITHHELD;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  return undefined;
}
