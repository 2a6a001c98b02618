import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { triageCountQuestion } from '../api/questions.js';
import classes from '../inbox/inbox-count.module.css';
import { useWords } from '../words/words.js';

/** How many complaints wait, beside the name of the screen; nothing when none does. */
export function TriageCount(): ReactNode {
  const { say } = useWords();
  const waiting = useQuery(triageCountQuestion).data?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <>
      {' '}
      <span className={classes['count']}>{waiting}</span>{' '}
      <span className="seen-by-readers-only">{say('inbox.waiting')}</span>
    </>
  );
}
