import { queryOptions } from '@tanstack/react-query';
import { ReplayStory, ShippedCasebook } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';

export const casebooksQuestion = queryOptions({
  queryKey: ['casebooks'],
  staleTime: Infinity,
  queryFn: ({ signal }) => ask(z.array(ShippedCasebook), '/api/intake/casebooks', { signal }),
});

export const replayQuestion = (name: string) =>
  queryOptions({
    queryKey: ['replay', name],
    staleTime: Infinity,
    queryFn: ({ signal }) => ask(ReplayStory, `/api/intake/casebooks/${name}/replay`, { signal }),
  });
