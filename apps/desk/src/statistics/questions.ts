import { queryOptions } from '@tanstack/react-query';
import { CountedEvent, OwnYear, ReportedFunnel } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import type { Language } from '../words/language.js';
import type { OwnMeaning } from './figures.js';

const PATH = '/api/intake/statistics';

export const reportedQuestion = queryOptions({
  queryKey: ['statistics', 'reported'],
  queryFn: ({ signal }) => ask(z.array(ReportedFunnel), `${PATH}/reported`, { signal }),
});

export const oursQuestion = queryOptions({
  queryKey: ['statistics', 'ours'],
  queryFn: ({ signal }) => ask(z.array(OwnYear), `${PATH}/ours`, { signal }),
});

/** Where a file is made. */
export const reportedFile = (lang: Language): string => `${PATH}/reported.csv?lang=${lang}`;
export const ownFile = (lang: Language, audience: 'team' | 'public'): string =>
  `${PATH}/ours.csv?lang=${lang}&audience=${audience}`;

export const EVENTS_A_PAGE = 50;

/** A page of what one of our own numbers counts, after an event; the first page after none. */
export function countedEvents(
  { measure, year }: OwnMeaning,
  after: string,
  signal: AbortSignal,
): Promise<CountedEvent[]> {
  const asked = new URLSearchParams({
    kind: measure,
    year: String(year),
    limit: String(EVENTS_A_PAGE),
  });
  if (after !== '') asked.set('after', after);
  return ask(z.array(CountedEvent), `${PATH}/ours/events?${asked}`, { signal });
}
