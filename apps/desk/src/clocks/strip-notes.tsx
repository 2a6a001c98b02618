import type { ReactNode } from 'react';
import type { StripDay, StripItem } from '#libs/domain';
import { rangeText } from '../words/dates.js';
import { isWordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import { notedDays } from './noted-days.js';
import classes from './calendar-strip.module.css';

/** What a day off is called, or by which act it was moved; most days have nothing to say. */
export function useNote(): (day: StripDay) => string | undefined {
  const { say, name } = useWords();
  return ({ reason, label }) => {
    if (reason === 'holiday' && label !== undefined) return name('holiday', label);
    const key = `strip.note.${reason}`;
    if (!isWordKey(key)) return undefined;
    const isAct = reason?.startsWith('moved-') && label !== undefined;
    return isAct ? `${say(key)} (${label})` : say(key);
  };
}

/** The holidays on the way by name, under the strip. */
export function StripNotes({ strip }: { strip: readonly StripItem[] }): ReactNode {
  const { day, language } = useWords();
  const noted = notedDays(strip, useNote());
  if (noted.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {noted.map(({ first, last, note }) => (
        <li key={first}>
          <span className="number">
            {first === last ? day(first) : rangeText(first, last, language)}
          </span>{' '}
          {note}
        </li>
      ))}
    </ul>
  );
}
