import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { ask } from '../api/ask.js';

/** Whether there is any case at all; nothing of it is read. */
export const anyCaseQuestion = queryOptions({
  queryKey: ['cases', 'any'],
  queryFn: async ({ signal }) => {
    const first = await ask(z.array(z.unknown()), '/api/intake/cases?limit=1', { signal });
    return first.length > 0;
  },
});
