import type { ReactNode } from 'react';
import type { InboxItem } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './kind-mark.module.css';

const PERSON = <path d="M6 1.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4M2 10.5c0-5 8-5 8 0" />;
const GLYPHS: Readonly<Record<InboxItem['kind'], ReactNode>> = {
  'reminder.due': <path d="M3 9V5.5a3 3 0 0 1 6 0V9l1 .8H2zM5 11h2" />,
  'case.stalled': <path d="M4 2.5v7M8 2.5v7" />,
  'refusal.deemed': <path d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M3 9l6-6" />,
  'deadline.moved': <path d="M1.5 6h8M6.5 3l3 3-3 3" />,
  'deadline.raised': <path d="M6 10.5v-9M3 4.5l3-3 3 3" />,
  'complaint.submitted': <path d="M6 1.5v6M3.5 5 6 7.5 8.5 5M1.5 8.5v2h9v-2" />,
  'complaint.reopened': <path d="M6 1.5v6M3.5 5 6 7.5 8.5 5M1.5 8.5v2h9v-2" />,
  'case.assigned': PERSON,
  'hand-over.offered': PERSON,
  'hand-over.accepted': <path d="M2 6.5 5 9.5l5-7" />,
  'hand-over.declined': <path d="M3 3l6 6M9 3l-6 6" />,
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
