import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type ClockView, type Today } from '#libs/contracts';
import { Distance } from '../clocks/distance.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { standingOf } from '../clocks/standing.js';
import { useWords } from '../words/words.js';
import { FULL, nextWhenNothingPresses, type Group } from './groups.js';
import classes from './clock-group.module.css';

interface ClockGroupProps {
  readonly group: Group;
  readonly today: Today;
  readonly chosen: string | undefined;
  onChoose: (deadline: string) => void;
}

/** One part of Today: its plain count, and its clocks. What is waited for is folded at first. */
export function ClockGroup({ group, today, chosen, onChoose }: ClockGroupProps): ReactNode {
  const { say } = useWords();
  const clocks = today[group];
  const count = clocks.length === FULL ? say('today.full', { count: FULL }) : String(clocks.length);
  return (
    <details
      className={classes['group']}
      open={group !== 'waiting' || nextWhenNothingPresses(today) !== undefined}
    >
      <summary>
        <h2>{say(`today.group.${group}`)}</h2>
        <span className="number muted">{count}</span>
      </summary>
      {clocks.length === 0 ? (
        <p className={classes['none']}>{say('today.group.none')}</p>
      ) : (
        <ul>
          {clocks.map((clock) => (
            <Row
              key={clock.deadline}
              clock={clock}
              on={today.on}
              isChosen={clock.deadline === chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

interface RowProps {
  readonly clock: ClockView;
  readonly on: string;
  readonly isChosen: boolean;
  onChoose: (deadline: string) => void;
}

function Row({ clock, on, isChosen, onChoose }: RowProps): ReactNode {
  const { due, language, name } = useWords();
  const choose = (): void => onChoose(clock.deadline);
  return (
    <li data-chosen={isChosen} data-ours={clock.bearer === 'us'} onPointerEnter={choose}>
      <span className={classes['standing']}>
        <StandingMark standing={standingOf(clock, on)} />
      </span>
      <Link
        className={`${classes['link']} code`}
        to={DESK_PAGES.case}
        params={{ case: clock.case }}
        search={{}}
        data-clock-row=""
        onFocus={choose}
      >
        {clock.code ?? ''}
      </Link>
      <span className={classes['term']}>
        {clock.name[language]}
        <Marks {...clock} />
      </span>
      <span className={classes['bearer']}>{name('bearer', clock.bearer)}</span>
      <span className={classes['due']}>{due(clock.due)}</span>
      <span className={classes['distance']}>
        <Distance workingDays={clock.workingDays} />
      </span>
    </li>
  );
}
