import type { ReactNode } from 'react';
import type { InboxItem } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './kind-mark.module.css';

const GLYPHS: Readonly<Record<InboxItem['kind'], ReactNode>> = {
  'reminder.due': <path d="M3 9V5.5a3 3 0 0 1 6 0V9l1 .8H2zM5 11h2" />,
  'case.stalled': <path d="M4 2.5v7M8 2.5v7" />,
  'refusal.deemed': <path d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M3 9l6-6" />,
  'deadline.moved': <path d="M1.5 6h8M6.5 3l3 3-3 3" />,
};

/** Of what an item tells, as a drawing and a word. */
export function KindMark({ kind }: { kind: InboxItem['kind'] }): ReactNode {
  const { say } = useWords();
  return (
    <span className={classes['mark']} data-kind={kind}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {GLYPHS[kind]}
      </svg>
      {say(`inbox.kind.${kind}`)}
    </span>
  );
}
