import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type ClockWhy } from '#libs/contracts';
import { SourceLink } from '../rules/source-link.js';
import { useWords } from '../words/words.js';
import classes from './why-facts.module.css';

/** What a clock stands on, what moved it, and where it leads. */
export function WhyFacts({ why }: { why: ClockWhy }): ReactNode {
  return (
    <div className={classes['facts']}>
      <Grounds why={why} />
      {why.acts.length > 0 && <Acts acts={why.acts} />}
      {why.remedies.length > 0 && <Remedies remedies={why.remedies} />}
    </div>
  );
}

function Grounds({ why }: { why: ClockWhy }): ReactNode {
  const { say, due } = useWords();
  return (
    <dl className={classes['grounds']}>
      {why.due !== null && why.computed !== null && (
        <>
          <dt>{say('told.printed')}</dt>
          <dd>{due(why.due)}</dd>
          <dt>{say('told.computed')}</dt>
          <dd>{due(why.computed)}</dd>
        </>
      )}
      <dt>{say('told.rule')}</dt>
      <dd>
        <Link
          to={DESK_PAGES.rule}
          params={{ rule: why.rule }}
          search={{ version: why.version, date: why.anchor.split('/')[0]! }}
        >
          {why.rule}
        </Link>
        , {say('told.wording', { version: why.version })}
      </dd>
      <dt>{say('told.article')}</dt>
      <dd>
        <SourceLink source={why.source} />
      </dd>
      <dt>{say('told.confidence')}</dt>
      <dd>{say(`confidence.${why.confidence}`)}</dd>
      <dt>{say('told.law')}</dt>
      <dd className="code">{why.law}</dd>
    </dl>
  );
}

/** The acts on the term; their reasons lie under the seal of their entries. */
function Acts({ acts }: Pick<ClockWhy, 'acts'>): ReactNode {
  const { say, name, date } = useWords();
  return (
    <section>
      <h3>{say('told.acts')}</h3>
      <ul className={classes['list']}>
        {acts.map(({ kind, on, recordedAt }, at) => (
          <li key={at}>
            <span className="number">{date(on)}</span>: {name('act', kind)}
            {recordedAt !== null && (
              <span className="muted">
                {' '}
                · {say('timeline.recorded', { day: date(recordedAt.slice(0, 10)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remedies({ remedies }: Pick<ClockWhy, 'remedies'>): ReactNode {
  const { say, language } = useWords();
  const state = useRemedyState();
  return (
    <section>
      <h3>{say('told.remedies')}</h3>
      <p className="muted">{say('told.remedies-hint')}</p>
      <ul className={classes['list']}>
        {remedies.map((each) => (
          <li key={each.remedy} data-open={each.state === 'open'}>
            {each.name[language]} <span className={classes['state']}>{state(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useRemedyState(): (advice: ClockWhy['remedies'][number]) => string {
  const { say, day } = useWords();
  return ({ state, until, from }) => {
    if (state === 'open' && until !== null) return say('advice.open-until', { day: day(until) });
    if (state === 'passed' && until !== null) return say('advice.passed-on', { day: day(until) });
    if (state === 'not-yet' && from !== null) return say('advice.not-yet-from', { day: day(from) });
    return say(`advice.${state}`);
  };
}
