import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { InboxCount as Counted } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { WaitingCount } from '../shell/waiting-count.js';

const inboxCountQuestion = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: ({ signal }) => ask(Counted, '/api/notifications/inbox/count', { signal }),
});

/** How many items wait in the inbox. */
export function InboxCount(): ReactNode {
  return <WaitingCount of={useQuery(inboxCountQuestion).data?.unseen ?? 0} />;
}
