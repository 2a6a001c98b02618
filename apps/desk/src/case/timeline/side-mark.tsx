import type { ReactNode } from 'react';
import type { Side } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import classes from './side-mark.module.css';

/** Drawn, so that no font may hide whose word it is: a house of columns, and somebody who speaks. */
const GLYPHS: Readonly<Record<Side, string>> = {
  bodies: 'M1.5 4.5 6 1.5l4.5 3zM2.5 4.5v5m2.3-5v5m2.4-5v5m2.3-5v5M1.5 10.5h9',
  ours: 'M1.5 2h9v6h-5l-2.5 2.5V8h-1.5z',
};

/** Whose word it is: a glyph and a word. */
export function SideMark({ side }: { side: Side }): ReactNode {
  const { say } = useWords();
  return (
    <span className={classes['mark']} data-side={side}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={GLYPHS[side]} fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
      {say(`side.${side}`)}
    </span>
  );
}
