import { z } from 'zod';

/** Where news of cases is listened to: server-sent events, see `NEWS`. */
export const NEWS_PATH = '/api/events';

/**
 * The names of what is told: `changed` with a `CaseNews`, or `much-changed` alone when more happened
 * than is worth telling one by one.
 */
export const NEWS = { changed: 'changed', muchChanged: 'much-changed' } as const;

/** Something is told at least so often; a listener that hears nothing for longer has lost the line. */
export const HEARTBEAT_MS = 20_000;

/** That something happened in a case, and of which type. What it was, the case itself says. */
export const CaseNews = z
  .object({ case: z.uuid(), type: z.string().meta({ description: 'type of the event' }) })
  .meta({ id: 'CaseNews' });
export type CaseNews = z.output<typeof CaseNews>;
