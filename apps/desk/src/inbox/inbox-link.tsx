import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, INBOX_COUNT_LIMIT } from '#libs/contracts';
import { inboxCountQuestion } from '../api/questions.js';
import { useWords } from '../words/words.js';
import classes from './inbox-link.module.css';

/** The way to the inbox, with how many items wait there. */
export function InboxLink(): ReactNode {
  const { say } = useWords();
  const unseen = useQuery(inboxCountQuestion).data?.unseen ?? 0;
  const count = unseen >= INBOX_COUNT_LIMIT ? `${INBOX_COUNT_LIMIT}+` : String(unseen);
  return (
    <Link to={DESK_PAGES.inbox} className={classes['link'] ?? ''}>
      {say('inbox.nav')}
      {unseen > 0 && (
        <>
          {' '}
          <span className={classes['count']}>{count}</span>{' '}
          <span className="seen-by-readers-only">{say('inbox.waiting')}</span>
        </>
      )}
    </Link>
  );
}
