import { queryOptions } from '@tanstack/react-query';
import { KeptCase, Load, StallClock, StalledCase, StallMap } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';

export const CLOCKS_A_PAGE = 50;
export const MOST_ASLEEP = 100;

export const stallMapQuestion = queryOptions({
  queryKey: ['stalls', 'map'],
  queryFn: ({ signal }) => ask(StallMap, '/api/follow-up/stall-map', { signal }),
});

export const asleepQuestion = queryOptions({
  queryKey: ['stalls', 'asleep'],
  queryFn: ({ signal }) =>
    ask(z.array(StalledCase), `/api/follow-up/stalls?limit=${MOST_ASLEEP}`, { signal }),
});

export const loadQuestion = queryOptions({
  queryKey: ['stalls', 'load'],
  queryFn: ({ signal }) => ask(Load, '/api/follow-up/load', { signal }),
});

/** As many as one command takes. */
export const MOST_KEPT = 200;

/** The cases of a member, or of `nobody` in particular. */
export const keptQuestion = (member: string) =>
  queryOptions({
    queryKey: ['stalls', 'kept', member],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ member, limit: String(MOST_KEPT) });
      return ask(z.array(KeptCase), `/api/follow-up/load/cases?${asked}`, { signal });
    },
  });

/** A cell of the map: whom it waits for, and under which rule. */
export interface CellKey {
  readonly body: string;
  readonly rule: string;
}

/** A page of the clocks of one cell, after a clock; the first page after none. */
export function clocksOfCell(
  { body, rule }: CellKey,
  after: string,
  signal: AbortSignal,
): Promise<StallClock[]> {
  const asked = new URLSearchParams({ body, rule, limit: String(CLOCKS_A_PAGE) });
  if (after !== '') asked.set('after', after);
  return ask(z.array(StallClock), `/api/follow-up/stall-map/clocks?${asked}`, { signal });
}
