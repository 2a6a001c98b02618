import { Button, Switch } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { InboxItem } from '#libs/contracts';
import { Awaited, Failed } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { InboxRow } from './inbox-row.js';
import { inboxRows, useAcknowledge, useInbox } from './use-inbox.js';
import classes from './inbox.module.css';

/** What waits to be seen by whoever reads, newest first. */
export function InboxScreen(): ReactNode {
  const { say } = useWords();
  const [all, showAll] = useState(false);
  const { inbox, items } = useInbox(all);
  const { acknowledge, see } = useAcknowledge(items);
  useTitle(say('inbox.title'));
  useKeys({ j: () => step(1), k: () => step(-1), d: () => seeFocused(see) });
  if (inbox.isPending) return <Awaited rows={8} />;
  if (!items) return <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />;
  return (
    <div className={classes['inbox']}>
      <div className={classes['heading']}>
        <h1>{say('inbox.title')}</h1>
        <Switch
          label={say('inbox.with-seen')}
          checked={all}
          onChange={(event) => showAll(event.currentTarget.checked)}
        />
      </div>
      {items.length === 0 ? (
        <p className="muted">{say('inbox.empty')}</p>
      ) : (
        <Rows
          items={items}
          sending={acknowledge.isPending ? acknowledge.variables : ''}
          see={see}
        />
      )}
      <p role="status" className="muted">
        {acknowledge.isSuccess && say('inbox.was-seen')}
      </p>
      {acknowledge.isError && <Failed error={acknowledge.error} />}
      {inbox.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void inbox.fetchNextPage()}>
          {say('inbox.more')}
        </Button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly items: readonly InboxItem[];
  readonly sending: string;
  see: (id: string) => void;
}

function Rows({ items, sending, see }: RowsProps): ReactNode {
  const { say } = useWords();
  return (
    <ol className={classes['rows']} aria-label={say('inbox.title')}>
      {items.map((item) => (
        <InboxRow key={item.id} item={item} isSending={item.id === sending} onAcknowledge={see} />
      ))}
    </ol>
  );
}

function step(by: 1 | -1): void {
  const rows = inboxRows();
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]?.focus();
}

function seeFocused(see: (id: string) => void): void {
  const { inboxRow: id, waits } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
  if (id !== undefined && waits === 'true') see(id);
}
