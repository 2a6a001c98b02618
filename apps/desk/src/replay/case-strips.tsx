import type { ReactNode } from 'react';
import type { ReplayStory } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import type { CaseMoment } from './moment.js';
import { Strip, YearScale } from './strip.js';
import classes from './case-strips.module.css';

interface CaseStripsProps {
  readonly story: ReplayStory;
  readonly day: string;
  readonly moments: readonly CaseMoment[];
}

/** Every case as a row: its course up to the day, drawn, and the same in numbers. */
export function CaseStrips({ story, day, moments }: CaseStripsProps): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['strips']} role="region" tabIndex={0} aria-label={say('replay.strip')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('replay.case')}</th>
            <th scope="col" className={classes['course']}>
              <span className="seen-by-readers-only">{say('replay.strip')}</span>
              <YearScale from={story.from} until={story.until} />
            </th>
            <th scope="col">{say('replay.silence')}</th>
            <th scope="col">{say('replay.missed')}</th>
            <th scope="col">{say('replay.running')}</th>
            <th scope="col">{say('replay.told')}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <CaseRow key={moment.case} story={story} day={day} moment={moment} />
          ))}
        </tbody>
      </table>
      <p className={`${classes['legend']} muted`}>{say('replay.legend')}</p>
    </div>
  );
}

interface CaseRowProps {
  readonly story: ReplayStory;
  readonly day: string;
  readonly moment: CaseMoment;
}

function CaseRow({ story, day, moment }: CaseRowProps): ReactNode {
  const { say } = useWords();
  const { silentDays, missed, running, reminders, isStalled } = moment;
  const isKnown = silentDays !== null;
  return (
    <tr data-known={isKnown}>
      <th scope="row" translate="no">
        {moment.case}
      </th>
      <td className={classes['course']}>
        <Strip from={story.from} until={story.until} day={day} moment={moment} />
      </td>
      <td
        className="number"
        data-stalled={isStalled}
        title={isStalled ? say('replay.stall') : undefined}
      >
        {isKnown ? (
          say('replay.silence-days', { days: numberText(silentDays) })
        ) : (
          <span className="muted">{say('replay.not-yet')}</span>
        )}
      </td>
      <td className="number" data-missed={missed > 0}>
        {missed || '–'}
      </td>
      <td className="number">{running || '–'}</td>
      <td className="number">{reminders.length || '–'}</td>
    </tr>
  );
}
