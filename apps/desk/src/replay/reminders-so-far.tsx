import type { ReactNode } from 'react';
import type { ReplayStory } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './reminders-so-far.module.css';

const SHOWN = 100;

interface RemindersSoFarProps {
  readonly story: ReplayStory;
  readonly day: string;
}

/** The reminders that would have come by a day, the newest first. */
export function RemindersSoFar({ story, day }: RemindersSoFarProps): ReactNode {
  const { say, day: dayText, name } = useWords();
  const told = story.reminders.filter(({ on }) => on <= day).reverse();
  return (
    <section className={classes['reminders']} aria-labelledby="reminders-title">
      <h2 id="reminders-title">{say('replay.reminders')}</h2>
      {told.length === 0 && <p className="muted">{say('replay.reminders-none')}</p>}
      <ol>
        {told.slice(0, SHOWN).map(({ on, case: key, rule, rung, to }) => (
          <li key={`${on} ${key} ${rule} ${rung}`} data-new={on === day}>
            <time dateTime={on}>{dayText(on)}</time>
            <strong translate="no">{key}</strong>
            <RuleName story={story} rule={rule} />
            <span className="muted">
              {say('replay.rung', { rung })} · {say('replay.to', { role: name('role', to) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function RuleName({ story, rule }: { story: ReplayStory; rule: string }): ReactNode {
  const { say, language } = useWords();
  const known = story.rules[rule];
  return (
    <span>
      {known?.name[language] ?? rule}
      {known?.unverified && (
        <span className="muted" title={say('mark.unverified-hint')}>
          {' '}
          ({say('mark.unverified')})
        </span>
      )}
    </span>
  );
}
