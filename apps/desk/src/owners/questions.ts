import { queryOptions } from '@tanstack/react-query';
import { CaseOwner } from '#libs/contracts';
import { ask } from '../api/ask.js';

export const ownerQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'owner'],
    queryFn: ({ signal }) => ask(CaseOwner, `/api/follow-up/cases/${id}/owner`, { signal }),
  });
