import type { ReactNode } from 'react';
import type { Today } from '#libs/contracts';
import { prefer } from '../shell/preferences.js';
import { usePreferences } from '../shell/use-preferences.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { nextWhenNothingPresses, oldestMissed } from './groups.js';
import classes from './today.module.css';

/** The day, what presses on it, and whose clocks are shown. */
export function Heading({ today }: { today: Today }): ReactNode {
  const { say, day, due } = useWords();
  const next = nextWhenNothingPresses(today);
  const oldest = oldestMissed(today);
  const counts = {
    overdue: today.overdue.length,
    today: today.today.length,
    soon: today.soon.length,
  };
  return (
    <div className={classes['heading']}>
      <h1 id="today-title">
        {say('today.title')} <span className={classes['date']}>{day(today.on)}</span>
      </h1>
      <p className="muted number">
        {say('today.summary', counts)}
        {oldest > 0 && `. ${say('today.oldest', { days: numberText(oldest), n: oldest })}`}
      </p>
      {next && <p>{say('today.empty', { day: due(next.due), code: next.code ?? '' })}</p>}
      <Whose />
    </div>
  );
}

function Whose(): ReactNode {
  const { say } = useWords();
  const { role, whose } = usePreferences();
  return (
    <label className={classes['whose']}>
      <input
        type="checkbox"
        role="switch"
        checked={whose === 'mine'}
        onChange={({ currentTarget }) => prefer({ whose: currentTarget.checked ? 'mine' : 'all' })}
      />
      {say(role === 'caseworker' ? 'today.mine-and-nobodys' : 'today.mine')}
    </label>
  );
}
