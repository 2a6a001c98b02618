import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './triage.module.css';

/** For as long as the desk is open, and no longer. */
let isWanted = false;

/** The words of the complaint, before any form; behind a warning until somebody wants to read. */
export function Narrative({ words }: { words: string | null }): ReactNode {
  const { say } = useWords();
  const [isShown, show] = useState(isWanted);
  const toggle = (): void => {
    isWanted = !isShown;
    show(isWanted);
  };
  if (words === null) return <p className="muted">{say('triage.no-words')}</p>;
  return (
    <section aria-label={say('triage.words')}>
      <h3>{say('triage.words')}</h3>
      {isShown ? (
        <p className={classes['words']} translate="no">
          {words}
        </p>
      ) : (
        <p className="muted">{say('triage.warning')}</p>
      )}
      <Button size="compact-sm" variant="default" aria-expanded={isShown} onClick={toggle}>
        {say(isShown ? 'triage.hide-words' : 'triage.show-words')}
      </Button>
    </section>
  );
}
