import type { ReactNode } from 'react';
import { WAITING_COUNT_LIMIT } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './waiting-count.module.css';

/** How many of something wait, beside the name of its screen; nothing when none does. */
export function WaitingCount({ of }: { of: number }): ReactNode {
  const { say } = useWords();
  if (of === 0) return null;
  return (
    <>
      {' '}
      <span className={classes['count']}>
        {of >= WAITING_COUNT_LIMIT ? `${WAITING_COUNT_LIMIT}+` : String(of)}
      </span>{' '}
      <span className="seen-by-readers-only">{say('inbox.waiting')}</span>
    </>
  );
}
