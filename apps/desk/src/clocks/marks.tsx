import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './marks.module.css';

interface MarksProps {
  readonly unverified: boolean;
  readonly provisional?: boolean;
  readonly bearer: string;
}

/** What a reader must know before trusting a date: who bears it, and how sure it is. */
export function Marks({ unverified, provisional = false, bearer }: MarksProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      {bearer === 'us' && (
        <span className={classes['ours']} title={say('mark.ours-hint')}>
          {say('mark.ours')}
        </span>
      )}
      {unverified && (
        <span className={classes['doubt']} title={say('mark.unverified-hint')}>
          <Doubt />
          {say('mark.unverified')}
        </span>
      )}
      {provisional && (
        <span className={classes['doubt']} title={say('mark.provisional-hint')}>
          <Doubt />
          {say('mark.provisional')}
        </span>
      )}
    </>
  );
}

/** A question mark, drawn: the word beside it says what is in doubt. */
function Doubt(): ReactNode {
  return (
    <svg className={classes['glyph']} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path d="M3 3.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.3M5 8v.9" />
    </svg>
  );
}
