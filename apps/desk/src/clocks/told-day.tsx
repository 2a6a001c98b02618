import type { ReactNode } from 'react';
import type { ToldDay as Told } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { CalendarStrip } from './calendar-strip.js';
import classes from './told-day.module.css';

/** Why a day is that day: one sentence in the reader's language, and the days on the way. */
export function ToldDay({ told }: { told: Told }): ReactNode {
  const { language } = useWords();
  return (
    <div className={classes['told']}>
      <p className={classes['sentence']}>{told.sentence[language]}</p>
      <CalendarStrip strip={told.strip} />
    </div>
  );
}
