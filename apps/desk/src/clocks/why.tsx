import type { ReactNode } from 'react';
import type { WhyLine } from '#libs/contracts';
import { rangeText } from '../words/dates.js';
import { isWordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import { runsOf, type Run } from './why-runs.js';
import classes from './why.module.css';

/** Why a day is that day, line by line, from the same reckoning that gave the day. */
export function Why({ lines }: { lines: readonly WhyLine[] }): ReactNode {
  const { say } = useWords();
  if (lines.length === 0) return <p className="muted">{say('clock.why-none')}</p>;
  return (
    <ol className={classes['why']}>
      {runsOf(lines).map((run) => (
        <li key={run.first + run.reason} data-counted={run.counted} data-reason={run.reason}>
          <span className={classes['days']}>
            <Days of={run} />
          </span>
          <span>
            <Reason of={run} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Days({ of: { first, last, at } }: { of: Run }): ReactNode {
  const { day, language } = useWords();
  if (at !== undefined) return `${day(first)} ${at.slice(11, 16)}`;
  return first === last ? day(first) : rangeText(first, last, language);
}

function Reason({ of: { reason, key, length } }: { of: Run }): ReactNode {
  const { say, name } = useWords();
  const word = `why.${reason}`;
  const said = isWordKey(word) ? say(word, { n: length }) : reason;
  return key === undefined ? said : `${said} (${name('holiday', key)})`;
}
