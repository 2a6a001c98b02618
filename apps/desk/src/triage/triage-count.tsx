import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TriageCount as Counted } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { WaitingCount } from '../shell/waiting-count.js';

const triageCountQuestion = queryOptions({
  queryKey: ['triage', 'count'],
  queryFn: ({ signal }) => ask(Counted, '/api/intake/triage/count', { signal }),
});

/** How many complaints wait. */
export function TriageCount(): ReactNode {
  return <WaitingCount of={useQuery(triageCountQuestion).data?.waiting ?? 0} />;
}
