import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { JournalRow } from '#libs/contracts';
import { Awaited, Failed } from '../../shell/answer.js';
import { Card, CardTable } from '../../tables/card-table.js';
import { localDay, timeText } from '../../words/dates.js';
import { useWords } from '../../words/words.js';
import { journalPage, ROWS_A_PAGE } from './journal-page.js';
import classes from './audit-tab.module.css';

/** Every row of the journal of a case in the order of recording: who wrote down what, and when. */
export function AuditTab({ id }: { id: string }): ReactNode {
  const { say } = useWords();
  const journal = useInfiniteQuery({
    queryKey: ['case', id, 'journal'],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => journalPage(id, pageParam, signal),
    getNextPageParam: (page) => (page.length < ROWS_A_PAGE ? undefined : page.at(-1)?.seq),
  });
  if (journal.isPending) return <Awaited rows={8} />;
  if (!journal.data) return <Failed error={journal.error} onRetry={() => void journal.refetch()} />;
  return (
    <>
      <p className={`${classes['lead']} muted`}>{say('audit.lead')}</p>
      <Rows rows={journal.data.pages.flat()} />
      {journal.hasNextPage && (
        <Button
          className={classes['more'] ?? ''}
          size="xs"
          variant="default"
          onClick={() => void journal.fetchNextPage()}
        >
          {say('audit.more')}
        </Button>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly JournalRow[] }): ReactNode {
  const { say, name, knows, date } = useWords();
  const columns = ['seq', 'recorded', 'by', 'what', 'happened'] as const;
  const heads = columns.map((column) => say(`audit.${column}`));
  const moment = (at: Date) => `${date(localDay(at))}, ${timeText(at)}`;
  return (
    <CardTable label={say('case.tab.audit')} heads={heads}>
      {rows.map(({ event, seq, recordedAt, role, actor, type, on }) => (
        <Card
          key={event}
          heads={heads}
          isNamed
          cells={[
            seq,
            <time key="recorded" className="number" dateTime={recordedAt}>
              {moment(new Date(recordedAt))}
            </time>,
            role === null ? name('actor', actor) : name('role', role),
            name(knows(`entry.${type}`) ? 'entry' : 'clock-event', type),
            date(on),
          ]}
        />
      ))}
    </CardTable>
  );
}
