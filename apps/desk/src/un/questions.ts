import { queryOptions } from '@tanstack/react-query';
import { DecisionFile, DecisionPage } from '#libs/contracts';
import { ask } from '../api/ask.js';

/** A page of UN decisions, after what the page before named as next. */
export const decisionsPage = (after: string, signal: AbortSignal): Promise<DecisionPage> => {
  const from = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
  return ask(DecisionPage, `/api/un-decisions/decisions${from}`, { signal });
};

export const decisionQuestion = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: ({ signal }) => ask(DecisionFile, `/api/un-decisions/decisions/${id}`, { signal }),
  });
