import type { ReactNode } from 'react';
import type { FollowedRemedy } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './remedy-mark.module.css';

type Status = FollowedRemedy['status']['is'];

/** Drawn, as the standings of clocks are: no font may hide that a remedy was refused. */
const GLYPHS: Readonly<Record<Status, ReactNode>> = {
  open: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  begun: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 2a4 4 0 0 0 0 8z" />
    </>
  ),
  ordered: (
    <path
      d="M2.5 1.5h7v9h-7zM4.5 4.5h3M4.5 7h3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  refused: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  'carried-out': (
    <path d="m1.5 6.2 3 3 6-6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
  ),
};

/** How a remedy stands, or how many do: a glyph, a word and a colour. */
export function RemedyMark({ status, count }: { status: Status; count?: number }): ReactNode {
  const { say } = useWords();
  return (
    <span className={classes['mark']} data-status={status}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {GLYPHS[status]}
      </svg>
      {count !== undefined && <span className="number">{count}</span>}
      {say(`un.status.${status}`)}
    </span>
  );
}
