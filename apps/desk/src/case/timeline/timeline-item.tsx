import type { ReactNode } from 'react';
import { ENTRY_DATA, sideOf, type ExplainedClock, type TimelineItem } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import { ClockDoings } from './clock-doings.js';
import { EntryFacts } from './entry-facts.js';
import { SideMark } from './side-mark.js';
import classes from './timeline.module.css';

interface ItemProps {
  readonly item: TimelineItem;
  readonly clocks: readonly ExplainedClock[];
}

/** One thing that happened, on the side of whoever says so; or what a clock did, on neither. */
export function Item({ item, clocks }: ItemProps): ReactNode {
  const { say, name, date } = useWords();
  const side = sideOf(item.type, ENTRY_DATA.safeParse(item.data).data);
  return (
    <li className={classes['item']} data-side={side}>
      <time className={classes['date']} dateTime={item.on}>
        {date(item.on)}
      </time>
      <div className={classes['said']}>
        {side && (
          <span className={classes['side']}>
            <SideMark side={side} />
          </span>
        )}
        <h2>{name(side ? 'entry' : 'clock-event', item.type)}</h2>
        {side ? <EntryFacts item={item} /> : <ClockDoings item={item} clocks={clocks} />}
      </div>
      <span className={classes['recorded']}>
        {say('timeline.recorded', { day: date(item.recordedAt.slice(0, 10)) })}
      </span>
    </li>
  );
}
