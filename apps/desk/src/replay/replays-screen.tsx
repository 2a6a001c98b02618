import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { casebooksQuestion } from './questions.js';
import { Answer } from '../shell/answer.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import classes from './replays.module.css';

/** The casebooks that can be replayed. */
export function ReplaysScreen(): ReactNode {
  const { say, date } = useWords();
  useTitle(say('replay.title'));
  const casebooks = useQuery(casebooksQuestion);
  return (
    <div className={classes['replays']}>
      <h1>{say('replay.title')}</h1>
      <p>{say('replay.lead')}</p>
      <Answer of={casebooks} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{say('replay.empty')}</p>
          ) : (
            <ul>
              {all.map(({ name, title, from, until, cases }) => (
                <li key={name}>
                  <Link to={DESK_PAGES.replay} params={{ casebook: name }}>
                    {title}
                  </Link>
                  <span className="muted number">
                    {say('replay.open', {
                      from: date(from),
                      until: date(until),
                      cases: say('cases.count', { count: String(cases), n: cases }),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
