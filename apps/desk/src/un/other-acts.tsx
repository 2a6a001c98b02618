import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import type { Act } from './acts.js';
import classes from './decision.module.css';

/** What else may be written down about a decision; each opens the same dialog. */
export function OtherActs({
  acts,
  on,
}: {
  acts: readonly Act[];
  on: (act: Act) => void;
}): ReactNode {
  const { say, name } = useWords();
  return (
    <section className={classes['acts']} aria-labelledby="acts-title">
      <h2 id="acts-title">{say('un.acts')}</h2>
      {acts.map((act) => (
        <Button key={act} size="xs" variant="default" onClick={() => on(act)}>
          {name('entry', act)}
        </Button>
      ))}
    </section>
  );
}
