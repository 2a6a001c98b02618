import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type StalledCase } from '#libs/contracts';
import { daysBetween, type IsoDate } from '#libs/domain';
import { Answer } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { asleepQuestion, MOST_ASLEEP } from './questions.js';
import classes from './asleep.module.css';

/** Cases in which nobody acts, the longest asleep first. */
export function Asleep({ on }: { on: IsoDate }): ReactNode {
  const { say } = useWords();
  const asleep = useQuery(asleepQuestion);
  return (
    <section className={classes['asleep']} aria-labelledby="asleep">
      <h2 id="asleep">{say('stalls.asleep')}</h2>
      <p className="muted">{say('stalls.asleep-lead')}</p>
      <Answer of={asleep} rows={4}>
        {(cases) =>
          cases.length === 0 ? (
            <p className={classes['none']}>{say('stalls.asleep-none')}</p>
          ) : (
            <>
              <Cases cases={cases} on={on} />
              {cases.length === MOST_ASLEEP && (
                <p className="muted">{say('stalls.asleep-full', { count: MOST_ASLEEP })}</p>
              )}
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Cases({ cases, on }: { cases: readonly StalledCase[]; on: IsoDate }): ReactNode {
  const { say, date, language } = useWords();
  const reason = ({ rule }: StalledCase): string =>
    rule === null ? say('stalls.silence') : say('stalls.missed', { reason: rule[language] });
  return (
    <table className={classes['cases']}>
      <thead>
        <tr>
          <th scope="col">{say('stalls.case')}</th>
          <th scope="col">{say('stalls.asleep-days')}</th>
          <th scope="col">{say('stalls.asleep-since')}</th>
          <th scope="col">{say('stalls.last-act')}</th>
          <th scope="col">{say('stalls.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((each) => (
          <tr key={each.case}>
            <td>
              <Link
                className="code"
                to={DESK_PAGES.case}
                params={{ case: each.case }}
                search={{}}
                data-stall=""
              >
                {each.code}
              </Link>
            </td>
            <td className="number">{numberText(daysBetween(each.lastActOn, on))}</td>
            <td className="number">{date(each.since)}</td>
            <td className="number">{date(each.lastActOn)}</td>
            <td>{reason(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
