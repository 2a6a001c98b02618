import type { ReactNode } from 'react';
import type { StripDay, StripItem } from '#libs/domain';
import { rangeText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { notedDays } from './noted-days.js';
import classes from './calendar-strip.module.css';

/** What a day off is called, or by which act it was moved; most days have nothing to say. */
export function useNote(): (day: StripDay) => string | undefined {
  const { name } = useWords();
  return ({ reason, label }) => {
    if (reason === 'holiday') return label && name('holiday', label);
    if (reason === undefined || !NOTED.has(reason)) return undefined;
    const note = name('strip.note', reason);
    return label !== undefined && reason !== 'substitute-day-off' ? `${note} (${label})` : note;
  };
}

const NOTED: ReadonlySet<string> = new Set([
  'substitute-day-off',
  'moved-day-off',
  'moved-working-day',
]);

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
