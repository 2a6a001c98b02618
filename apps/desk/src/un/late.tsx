import type { ReactNode } from 'react';
import type { ClockView } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { latenessOf } from './lateness.js';

interface LateProps {
  readonly clock: Pick<ClockView, 'standing' | 'due' | 'firstAct' | 'daysLate'>;
  readonly on: string;
}

/** How many days are left or lost, as a sentence; nothing for a clock that was met in time or rests. */
export function Late({ clock, on }: LateProps): ReactNode {
  const { say, day } = useWords();
  const counted = (days: number) => ({ days: numberText(days), n: days });
  const lateness = latenessOf(clock, on);
  switch (lateness.is) {
    case 'left':
      return say('un.left', counted(lateness.days));
    case 'last-day':
      return say('un.last-day');
    case 'any-day':
      return say('un.any-day', { day: day(lateness.until) });
    case 'late':
      return say('late.days', counted(lateness.days));
    case 'acted-late':
      return say('un.first-act', counted(lateness.days));
    case 'over':
      return null;
  }
}
