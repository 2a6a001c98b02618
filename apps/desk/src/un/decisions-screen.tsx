import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { decisionsPage } from './questions.js';
import { Awaited, Failed } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { DecisionTable } from './decision-table.js';
import classes from './decisions.module.css';

/** Every decision of a UN body, the nearest next date first. */
export function DecisionsScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('un.title'));
  useKeys({ j: () => step(1), k: () => step(-1) });
  const decisions = useInfiniteQuery({
    queryKey: ['decisions', 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => decisionsPage(pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });
  const rows = useMemo(() => decisions.data?.pages.flatMap(({ items }) => items), [decisions.data]);
  if (decisions.isPending) return <Awaited rows={8} />;
  if (!rows) return <Failed error={decisions.error} onRetry={() => void decisions.refetch()} />;
  const count = `${rows.length}${decisions.hasNextPage ? '+' : ''}`;
  return (
    <div className={classes['decisions']}>
      <h1>{say('un.title')}</h1>
      {rows.length === 0 ? (
        <p className="muted">{say('un.empty')}</p>
      ) : (
        <>
          <p className="muted number">{say('un.count', { n: rows.length, count })}</p>
          <DecisionTable rows={rows} on={decisions.data?.pages[0]?.on ?? ''} />
        </>
      )}
      {decisions.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void decisions.fetchNextPage()}>
          {say('un.more')}
        </Button>
      )}
    </div>
  );
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-decision-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]?.focus();
}
