import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { SIDES, type ExplainedClock } from '#libs/contracts';
import { clocksQuestion, todayQuestion } from '../../clocks/questions.js';
import { timelineQuestion } from '../questions.js';
import { Answer } from '../../shell/answer.js';
import { numberText } from '../../words/dates.js';
import { useWords } from '../../words/words.js';
import { isAct, rowsOf, type Row } from './rows.js';
import { SideMark } from './side-mark.js';
import type { Silence } from './silence.js';
import { Item } from './timeline-item.js';
import classes from './timeline.module.css';

/**
 * What happened in a case, each thing by its date as it is known, the word of the State and of the UN
 * beside ours, and the silences in between.
 */
export function Timeline({ id }: { id: string }): ReactNode {
  const { say } = useWords();
  const [withClocks, setWithClocks] = useState(false);
  const timeline = useQuery(timelineQuestion(id));
  const clocks = useQuery(clocksQuestion(id));
  const on = useQuery(todayQuestion).data?.on ?? '';
  return (
    <Answer of={timeline}>
      {(items) => (
        <>
          <Switch
            className={classes['switch'] ?? ''}
            label={say('timeline.with-clocks')}
            checked={withClocks}
            onChange={(event) => setWithClocks(event.currentTarget.checked)}
          />
          {items.some(isAct) || withClocks ? (
            <Rows rows={rowsOf(items, on, withClocks)} on={on} clocks={clocks.data ?? []} />
          ) : (
            <p className="muted">{say('timeline.empty')}</p>
          )}
        </>
      )}
    </Answer>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly on: string;
  readonly clocks: readonly ExplainedClock[];
}

function Rows({ rows, on, clocks }: RowsProps): ReactNode {
  return (
    <>
      <Heads />
      <ol className={classes['timeline']}>
        {rows.map((row) =>
          row.kind === 'item' ? (
            <Item key={row.item.event} item={row.item} clocks={clocks} />
          ) : (
            <SilenceBand
              key={row.silence.from}
              silence={row.silence}
              lasts={row.silence.to === on}
            />
          ),
        )}
      </ol>
    </>
  );
}

/** The heads of the two columns, for the eye: each thing says by itself whose word it is. */
function Heads(): ReactNode {
  return (
    <div className={classes['heads']} aria-hidden="true">
      {SIDES.map((side) => (
        <SideMark key={side} side={side} />
      ))}
    </div>
  );
}

function SilenceBand({ silence, lasts }: { silence: Silence; lasts: boolean }): ReactNode {
  const { say, due } = useWords();
  const { days, from, to } = silence;
  const values = { days: numberText(days), n: days };
  // Twice the silence does not need twice the page: it grows with its root.
  const height = Math.round(Math.min(160, 24 + 4 * Math.sqrt(days)));
  return (
    <li
      className={classes['silence']}
      style={{ minHeight: height }}
      title={due({ earliest: from, latest: to })}
    >
      {say(lasts ? 'timeline.silence-since' : 'timeline.silence', values)}
    </li>
  );
}
