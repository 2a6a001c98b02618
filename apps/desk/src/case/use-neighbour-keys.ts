import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CaseNeighbours, DESK_PAGES } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { useKeys } from '../shell/keys.js';

const neighboursQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'neighbours'],
    queryFn: ({ signal }) => ask(CaseNeighbours, `/api/intake/cases/${id}/neighbours`, { signal }),
  });

/** `[` and `]` go from a case to the one before and after it, by code; at the ends they stay. */
export function useNeighbourKeys(id: string): void {
  const answers = useQueryClient();
  const navigate = useNavigate();
  const go = async (to: keyof CaseNeighbours): Promise<void> => {
    // What cannot be answered leaves the case as it is; the banner says why.
    const found = await answers.fetchQuery(neighboursQuestion(id)).catch(() => null);
    const other = found?.[to];
    if (other) await navigate({ to: DESK_PAGES.case, params: { case: other }, search: true });
  };
  useKeys({ '[': () => void go('previous'), ']': () => void go('next') });
}
