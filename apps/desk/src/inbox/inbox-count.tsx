import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { INBOX_COUNT_LIMIT } from '#libs/contracts';
import { inboxCountQuestion } from '../api/questions.js';
import { useWords } from '../words/words.js';
import classes from './inbox-count.module.css';

/** How many items wait in the inbox, beside its name; nothing when none does. */
export function InboxCount(): ReactNode {
  const { say } = useWords();
  const unseen = useQuery(inboxCountQuestion).data?.unseen ?? 0;
  if (unseen === 0) return null;
  const count = unseen >= INBOX_COUNT_LIMIT ? `${INBOX_COUNT_LIMIT}+` : String(unseen);
  return (
    <>
      {' '}
      <span className={classes['count']}>{count}</span>{' '}
      <span className="seen-by-readers-only">{say('inbox.waiting')}</span>
    </>
  );
}
