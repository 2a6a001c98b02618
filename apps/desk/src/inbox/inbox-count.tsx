import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { inboxCountQuestion } from '../api/questions.js';
import { WaitingCount } from '../shell/waiting-count.js';

/** How many items wait in the inbox. */
export function InboxCount(): ReactNode {
  return <WaitingCount of={useQuery(inboxCountQuestion).data?.unseen ?? 0} />;
}
