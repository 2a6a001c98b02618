import type { ReactNode } from 'react';
import type { Today } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { ClockRow, type RowActs } from './clock-row.js';
import { FULL, isOpenAtFirst, type Part, type RowClock } from './groups.js';
import classes from './clock-group.module.css';

interface ClockGroupProps {
  readonly group: Part;
  readonly today: Today;
  readonly acts: RowActs;
  /** How many of its rows are drawn, the first ones; all without it. */
  readonly drawn: number | undefined;
}

/** One part of Today: its plain count, and its clocks. What waits is folded at first. */
export function ClockGroup({ group, today, acts, drawn }: ClockGroupProps): ReactNode {
  const { say } = useWords();
  const clocks: readonly RowClock[] = today[group];
  const count = clocks.length === FULL ? say('today.full', { count: FULL }) : String(clocks.length);
  return (
    <details className={classes['group']} open={isOpenAtFirst(group, today)}>
      <summary>
        <h2>{say(`today.group.${group}`)}</h2>
        <span className="number muted">{count}</span>
      </summary>
      {clocks.length === 0 ? (
        <p className={classes['none']}>{say('today.group.none')}</p>
      ) : (
        <ul>
          {clocks.slice(0, drawn).map((clock) => (
            <ClockRow key={clock.deadline} clock={clock} on={today.on} acts={acts} />
          ))}
        </ul>
      )}
    </details>
  );
}
