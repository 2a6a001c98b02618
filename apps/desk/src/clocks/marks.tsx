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
          {say('mark.unverified')}
        </span>
      )}
      {provisional && (
        <span className={classes['doubt']} title={say('mark.provisional-hint')}>
          {say('mark.provisional')}
        </span>
      )}
    </>
  );
}
