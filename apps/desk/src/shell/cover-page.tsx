import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './cover.module.css';

/** A page that says nothing, with one way back. */
export function CoverPage({ onBack }: { onBack: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <main className={classes['cover']}>
      <h1>{say('cover.title')}</h1>
      <p>{say('cover.text')}</p>
      <Button variant="default" autoFocus onClick={onBack}>
        {say('cover.back')}
      </Button>
    </main>
  );
}
