import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import type { Standing } from './standing.js';
import classes from './standing-mark.module.css';

/** Drawn, not typed: a font that lacks a glyph must not hide how a clock stands. */
const GLYPHS: Readonly<Record<Standing, ReactNode>> = {
  overdue: <path d="M6 1.5 11 10.5H1z" />,
  today: <circle cx="6" cy="6" r="4.5" />,
  soon: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 2a4 4 0 0 0 0 8z" />
    </>
  ),
  running: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  suspended: <path d="M3 2h2v8H3zM7 2h2v8H7z" />,
  met: <path d="m1.5 6.2 3 3 6-6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  'met-late': (
    <path
      d="m.8 6.2 2.6 2.6 4-5M10.3 2v5M10.3 9v1.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    />
  ),
  cancelled: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** Standing as a glyph, a word and a colour, so that none of them is needed alone. */
export function StandingMark({ standing }: { standing: Standing }): ReactNode {
  const { say } = useWords();
  return (
    <span className={classes['mark']} data-standing={standing}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {GLYPHS[standing]}
      </svg>
      {say(`standing.${standing}`)}
    </span>
  );
}
