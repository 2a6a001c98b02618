import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type Duplicate } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './triage.module.css';

/** Cases that may be of the same matter, and by what each is alike. */
export function SameMatter({ of }: { of: readonly Duplicate[] }): ReactNode {
  const { say } = useWords();
  if (of.length === 0) return <p className="muted">{say('triage.no-duplicates')}</p>;
  return (
    <section aria-label={say('triage.duplicates')}>
      <h3>{say('triage.duplicates')}</h3>
      <ul className={classes['duplicates']}>
        {of.map((each) => (
          <li key={each.case}>
            <Link className="code" to={DESK_PAGES.case} params={{ case: each.case }} search={{}}>
              {each.code}
            </Link>
            <span>{each.matched.map((field) => say(`triage.match.${field}`)).join(', ')}</span>
            <span className="number muted">{say('triage.score', { n: each.score })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
