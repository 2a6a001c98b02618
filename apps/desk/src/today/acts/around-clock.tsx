import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AroundClock, ClockView } from '#libs/contracts';
import { OfferAnswer } from '../../owners/offer-answer.js';
import { Answer } from '../../shell/answer.js';
import { useWords } from '../../words/words.js';
import { aroundQuestion } from './questions.js';
import classes from './around-clock.module.css';

/** What lies around a clock: who is told next, what happened last, and who has the case. */
export function AroundThisClock({ clock }: { clock: ClockView }): ReactNode {
  const around = useQuery(aroundQuestion(clock));
  return (
    <Answer of={around} rows={4}>
      {(told) => (
        <>
          {told.offeredTo && (
            <OfferAnswer of={told.case} owner={told.owner} offeredTo={told.offeredTo} />
          )}
          <Ladder of={told} />
          <LastEvents of={told} />
          <Keeping of={told} />
        </>
      )}
    </Answer>
  );
}

/** How many rungs after the next are told of. */
const THEN = 2;

function Ladder({ of: { ladder } }: { of: AroundClock }): ReactNode {
  const { say, day, name } = useWords();
  const [next, ...then] = ladder;
  return (
    <section className={classes['part']}>
      <h3>{say('around.next')}</h3>
      {next ? (
        <ul>
          <li>{say('around.rung', { day: day(next.on), role: name('role', next.to) })}</li>
          {then.slice(0, THEN).map(({ rung, on, to }) => (
            <li key={rung} className="muted">
              {say('around.then', { day: day(on), role: name('role', to) })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{say('around.rung-none')}</p>
      )}
    </section>
  );
}

function LastEvents({ of: { lastEvents } }: { of: AroundClock }): ReactNode {
  const { say, date, name } = useWords();
  return (
    <section className={classes['part']}>
      <h3>{say('around.last')}</h3>
      <ol>
        {lastEvents.map(({ seq, type, on }) => (
          <li key={seq}>
            <time dateTime={on}>{date(on)}</time>{' '}
            {name('entry', type) === type ? name('clock-event', type) : name('entry', type)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Keeping({ of: around }: { of: AroundClock }): ReactNode {
  const { say, name } = useWords();
  const { owner, offeredTo } = around;
  return (
    <dl className={classes['keeping']}>
      <dt>{say('around.owner')}</dt>
      <dd>
        {owner ? name('role', owner.role) : say('around.nobody')}
        {offeredTo && ` · ${say('around.offered', { role: name('role', offeredTo.role) })}`}
      </dd>
      <dt>{say('around.aside')}</dt>
      <dd>
        <Aside of={around} />
      </dd>
    </dl>
  );
}

function Aside({ of: { snooze, snoozeUntil, snoozeBound } }: { of: AroundClock }): ReactNode {
  const { say, day } = useWords();
  if (snooze) {
    const until = say('today.aside', { until: day(snooze.until) });
    return `${until}: ${say(`snooze.reason.${snooze.reason}`)}`;
  }
  if (snoozeUntil === null || snoozeBound === null) return say('snooze.cannot');
  return say(`snooze.bound.${snoozeBound}`, { until: day(snoozeUntil) });
}
