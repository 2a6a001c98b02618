import type { ReactNode } from 'react';
import type { TriageItem } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './triage.module.css';

/** What makes a complaint urgent, each as a mark and a word. */
export function Urgency({ of }: { of: TriageItem['urgent'] }): ReactNode {
  const { say } = useWords();
  if (of.length === 0) return null;
  return (
    <span className={classes['urgent']}>
      {of.map((flag) => (
        <span key={flag}>
          <span aria-hidden="true">▲</span> {say(`triage.urgent.${flag}`)}
        </span>
      ))}
    </span>
  );
}
