import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type CountedEvent } from '#libs/contracts';
import { Awaited, Failed } from '../shell/answer.js';
import { useWords } from '../words/words.js';
import classes from './counted-events.module.css';
import { EVENTS_A_PAGE } from './questions.js';

interface CountedEventsProps {
  /** Tells one number from another. */
  readonly of: readonly (string | number | null)[];
  /** A page of what it counts, after an event; the first page after none. */
  pageAfter: (after: string, signal: AbortSignal) => Promise<CountedEvent[]>;
}

/** What one of our own numbers counts: the events, each with its case by its code. */
export function CountedEvents({ of, pageAfter }: CountedEventsProps): ReactNode {
  const { say, name, knows, date } = useWords();
  const events = useInfiniteQuery({
    queryKey: ['statistics', 'behind', ...of],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => pageAfter(pageParam, signal),
    getNextPageParam: (page) => (page.length < EVENTS_A_PAGE ? undefined : page.at(-1)?.event),
  });
  if (events.isPending) return <Awaited rows={3} />;
  if (!events.data) return <Failed error={events.error} onRetry={() => void events.refetch()} />;
  return (
    <>
      <h3>{say('statistics.behind')}</h3>
      <ul className={classes['events']}>
        {events.data.pages.flat().map(({ event, case: id, code, type, on }) => (
          <li key={event}>
            <Link className="code" to={DESK_PAGES.case} params={{ case: id }} search={{}}>
              {code}
            </Link>
            <span>{name(knows(`entry.${type}`) ? 'entry' : 'clock-event', type)}</span>
            <span className="number muted">{date(on)}</span>
          </li>
        ))}
      </ul>
      {events.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void events.fetchNextPage()}>
          {say('statistics.more')}
        </Button>
      )}
    </>
  );
}
