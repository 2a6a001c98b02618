import { QueryClient } from '@tanstack/react-query';
import { isFailure } from './failure.js';

export const MINUTE_MS = 60_000;

/** Answers live in memory alone, and not long: nothing of a case is written to this machine. */
export const createAnswers = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The services may be on this machine: whether there is an internet does not matter.
        networkMode: 'always',
        staleTime: 10_000,
        gcTime: 5 * MINUTE_MS,
        refetchInterval: (query) => (isFailure(query.state.error, 'offline') ? 5_000 : MINUTE_MS),
        retry: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
