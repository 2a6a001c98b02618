import { ActionIcon } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CaseNeighbours, DESK_PAGES } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { Icon } from '../shell/icon.js';
import { useKeys } from '../shell/keys.js';
import { useWords } from '../words/words.js';
import classes from './case-header.module.css';

const neighboursQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'neighbours'],
    queryFn: ({ signal }) => ask(CaseNeighbours, `/api/intake/cases/${id}/neighbours`, { signal }),
  });

/** From a case to the one before and after it, by code: by `[` and `]` too. At the ends they stay. */
export function Neighbours({ id }: { id: string }): ReactNode {
  const { say } = useWords();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const known = useQuery(neighboursQuestion(id)).data;
  const go = async (to: keyof CaseNeighbours): Promise<void> => {
    // What cannot be answered leaves the case as it is; the banner says why.
    const found = await answers.fetchQuery(neighboursQuestion(id)).catch(() => null);
    const other = found?.[to];
    if (other) await navigate({ to: DESK_PAGES.case, params: { case: other }, search: true });
  };
  useKeys({ '[': () => void go('previous'), ']': () => void go('next') });
  return (
    <span className={classes['neighbours']}>
      {(['previous', 'next'] as const).map((to) => (
        <ActionIcon
          key={to}
          variant="default"
          size={30}
          // Disabled it would drop the focus that stood on it; at an end it only says so.
          data-disabled={known?.[to] === null || undefined}
          aria-disabled={known?.[to] === null}
          aria-label={say(`case.${to}`)}
          title={say(`case.${to}`)}
          onClick={() => void go(to)}
        >
          <Icon name={to} />
        </ActionIcon>
      ))}
    </span>
  );
}
