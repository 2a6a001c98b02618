import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ExplainedClock, TimelineItem } from '#libs/contracts';
import { clocksQuestion, timelineQuestion, todayQuestion } from '../../api/questions.js';
import { Answer } from '../../shell/answer.js';
import { numberText } from '../../words/dates.js';
import { useWords } from '../../words/words.js';
import { ClockDoings } from './clock-doings.js';
import { EntryFacts } from './entry-facts.js';
import { isAct, rowsOf } from './rows.js';
import type { Silence } from './silence.js';
import classes from './timeline.module.css';

/** What happened in a case, each thing by its date as it is known, and the silences in between. */
export function Timeline({ id }: { id: string }): ReactNode {
  const { say } = useWords();
  const [withClocks, setWithClocks] = useState(false);
  const timeline = useQuery(timelineQuestion(id));
  const clocks = useQuery(clocksQuestion(id));
  const today = useQuery(todayQuestion);
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
            <ol className={classes['timeline']}>
              {rowsOf(items, today.data?.on ?? '', withClocks).map((row) =>
                row.kind === 'item' ? (
                  <Item key={row.item.event} item={row.item} clocks={clocks.data ?? []} />
                ) : (
                  <SilenceBand
                    key={row.silence.from}
                    silence={row.silence}
                    lasts={row.silence.to === today.data?.on}
                  />
                ),
              )}
            </ol>
          ) : (
            <p className="muted">{say('timeline.empty')}</p>
          )}
        </>
      )}
    </Answer>
  );
}

interface ItemProps {
  readonly item: TimelineItem;
  readonly clocks: readonly ExplainedClock[];
}

function Item({ item, clocks }: ItemProps): ReactNode {
  const { say, name, date } = useWords();
  const act = isAct(item);
  return (
    <li className={classes['item']} data-act={act}>
      <time className={classes['date']} dateTime={item.on}>
        {date(item.on)}
      </time>
      <div>
        <h2>{name(act ? 'entry' : 'clock-event', item.type)}</h2>
        {act ? <EntryFacts item={item} /> : <ClockDoings item={item} clocks={clocks} />}
      </div>
      <span className={classes['recorded']}>
        {say('timeline.recorded', { day: date(item.recordedAt.slice(0, 10)) })}
      </span>
    </li>
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
