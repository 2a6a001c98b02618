import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { CASES_A_PAGE, casesPage, FIRST_CASES } from './questions.js';
import { Awaited, Failed, reasonOf } from '../shell/answer.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { CaseTable } from './case-table.js';
import classes from './cases.module.css';

/** Every case by its code; more come as the reader goes down. */
export function CasesScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('cases.title'));
  const cases = useInfiniteQuery({
    queryKey: ['cases'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => casesPage(pageParam, signal),
    getNextPageParam: (page, _, after) => {
      const asked = after === '' ? FIRST_CASES : CASES_A_PAGE;
      return page.length < asked ? undefined : page.at(-1)?.code;
    },
  });
  const rows = useMemo(() => cases.data?.pages.flat() ?? [], [cases.data]);
  if (cases.isPending) return <Awaited rows={12} />;
  if (!cases.data) {
    return <Failed error={cases.error} onRetry={() => void cases.refetch()} />;
  }
  const { hasNextPage, isFetching, isFetchNextPageError } = cases;
  // Asked again before the screen knows that it is asked, a page must not be fetched anew.
  const ahead = (): void => void cases.fetchNextPage({ cancelRefetch: false });
  // What could not be fetched is not asked for again and again: the button below does, once.
  const mayAsk = hasNextPage && !isFetching && !isFetchNextPageError;
  return (
    <div className={classes['cases']}>
      <h1>{say('cases.title')}</h1>
      {rows.length === 0 ? (
        <p className="muted">{say('cases.empty')}</p>
      ) : (
        <CaseTable rows={rows} hasMore={hasNextPage} onNearEnd={mayAsk ? ahead : null} />
      )}
      {isFetchNextPageError && <p role="alert">{say(reasonOf(cases.error))}</p>}
      {hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void cases.fetchNextPage()}>
          {say('cases.more')}
        </Button>
      )}
    </div>
  );
}
