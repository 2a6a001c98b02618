import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './decisions-link.module.css';

/** The way to the decisions; on a phone it is said in one word. */
export function DecisionsLink(): ReactNode {
  const { say } = useWords();
  return (
    <Link to={DESK_PAGES.decisions} aria-label={say('un.nav')}>
      <span className={classes['wide']}>{say('un.nav')}</span>
      <span className={classes['narrow']}>{say('un.nav-short')}</span>
    </Link>
  );
}
