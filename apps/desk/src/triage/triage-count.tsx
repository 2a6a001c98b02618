import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { triageCountQuestion } from '../api/questions.js';
import { WaitingCount } from '../shell/waiting-count.js';

/** How many complaints wait. */
export function TriageCount(): ReactNode {
  return <WaitingCount of={useQuery(triageCountQuestion).data?.waiting ?? 0} />;
}
