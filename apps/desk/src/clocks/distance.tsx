import type { ReactNode } from 'react';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';

/** How far a day is, in working days, as a sentence: a bare number of days is never shown. */
export function useDistance(): (workingDays: number) => string {
  const { say } = useWords();
  return (workingDays) => {
    if (workingDays === 0) return say('distance.none');
    const values = { days: numberText(workingDays), n: Math.abs(workingDays) };
    return say(workingDays < 0 ? 'distance.past' : 'distance.ahead', values);
  };
}

/** The same for a narrow column; the whole sentence stands in its title and for screen readers. */
export function Distance({ workingDays }: { workingDays: number }): ReactNode {
  const { say } = useWords();
  const sentence = useDistance()(workingDays);
  if (workingDays === 0) return null;
  const values = { days: numberText(workingDays) };
  return (
    <span className="number" title={sentence}>
      <span aria-hidden="true">
        {say(workingDays < 0 ? 'distance.short-past' : 'distance.short-ahead', values)}
      </span>
      <span className="seen-by-readers-only">{sentence}</span>
    </span>
  );
}
