import { queryOptions } from '@tanstack/react-query';
import { SystemState } from '#libs/contracts';
import { ask } from '../api/ask.js';

export const systemQuestion = queryOptions({
  queryKey: ['system'],
  refetchInterval: 15_000,
  queryFn: ({ signal }) => ask(SystemState, '/api/operations', { signal }),
});
