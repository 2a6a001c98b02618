import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './stalls.module.css';

const SHADES = [1, 2, 3, 4, 5] as const;

/** What the shades of the cells say again that their numbers have said. */
export function Legend(): ReactNode {
  const { say } = useWords();
  return (
    <ul className={classes['legend']} aria-label={say('stalls.legend')}>
      <li aria-hidden="true">{say('stalls.legend')}</li>
      {SHADES.map((shade) => (
        <li key={shade} className={classes['shaded']} data-shade={shade}>
          {say(`stalls.shade.${shade}`)}
        </li>
      ))}
    </ul>
  );
}
