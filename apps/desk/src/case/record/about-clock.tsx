import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import type { ClockMeant } from './draft.js';
import classes from './record.module.css';

/** Which clock an act is on: it was chosen before, and is not written. */
export function AboutClock({ clock }: { clock: ClockMeant }): ReactNode {
  const { say, anchor, language } = useWords();
  return (
    <dl className={classes['about']}>
      <div>
        <dt>{say('record.about')}</dt>
        <dd>{clock.name[language]}</dd>
      </div>
      <div>
        <dt>{say('clock.from')}</dt>
        <dd>{anchor(clock.anchor)}</dd>
      </div>
    </dl>
  );
}
