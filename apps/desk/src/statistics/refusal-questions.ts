import { queryOptions } from '@tanstack/react-query';
import { CountedEvent, RefusalCount } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import type { Language } from '../words/language.js';
import { EVENTS_A_PAGE } from './questions.js';

const PATH = '/api/intake/statistics/refusals';

export const refusalsQuestion = queryOptions({
  queryKey: ['statistics', 'refusals'],
  queryFn: ({ signal }) => ask(z.array(RefusalCount), PATH, { signal }),
});

/** Where the ranking is made into a file. */
export const refusalsFile = (lang: Language, audience: 'team' | 'public'): string =>
  `${PATH}.csv?lang=${lang}&audience=${audience}`;

/** A page of what one of these numbers counts, after an event; the first page after none. */
export function refusalEvents(
  { type, wording }: RefusalCount,
  after: string,
  signal: AbortSignal,
): Promise<CountedEvent[]> {
  const asked = new URLSearchParams({ type, limit: String(EVENTS_A_PAGE) });
  if (wording !== null) asked.set('wording', wording);
  if (after !== '') asked.set('after', after);
  return ask(z.array(CountedEvent), `${PATH}/events?${asked}`, { signal });
}
