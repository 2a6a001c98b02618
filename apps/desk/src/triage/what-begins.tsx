import type { ReactNode } from 'react';
import type { TriageFile } from '#libs/contracts';
import { Marks } from '../clocks/marks.js';
import { ToldDay } from '../clocks/told-day.js';
import { useWords } from '../words/words.js';
import classes from './triage.module.css';

/** Which clocks accepting starts, and until when the desk then waits for news. */
export function WhatBegins({ file }: { file: TriageFile }): ReactNode {
  const { say, due, language } = useWords();
  return (
    <section aria-label={say('triage.begins')}>
      <h3>{say('triage.begins')}</h3>
      <ul className={classes['begins']}>
        {file.clocks.starts.map((clock) => (
          <li key={clock.rule}>
            {clock.name[language]}
            <Marks {...clock} /> · {say('clock.due')}: <strong>{due(clock.due)}</strong>
            <details>
              <summary>{say('clock.why')}</summary>
              <ToldDay told={clock} />
            </details>
          </li>
        ))}
        <li>{say('triage.silence', { day: due(file.silentUntil) })}</li>
      </ul>
    </section>
  );
}
