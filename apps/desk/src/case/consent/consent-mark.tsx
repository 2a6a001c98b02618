import type { ReactNode } from 'react';
import type { ConsentState } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import classes from './consent-mark.module.css';

type State = ConsentState['state'];

/** Drawn, as other standings are: no font may hide that somebody said no. */
const GLYPHS: Readonly<Record<State, string>> = {
  given: 'm1.5 6.2 3 3 6-6.4',
  withdrawn: 'm2 2 8 8m0-8-8 8',
  expired: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM6 3.5V6l2 1.5',
  unknown: 'M4 4.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.3M6 9v.9',
};

interface ConsentMarkProps {
  readonly state: State;
  /** What is agreed to, where the mark stands alone. */
  readonly about?: string;
}

/** How it stands with a consent: a glyph, a word and a colour. */
export function ConsentMark({ state, about }: ConsentMarkProps): ReactNode {
  const { say } = useWords();
  const word = say(`consent.state.${state}`);
  return (
    <span className={classes['mark']} data-consent={state}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={GLYPHS[state]} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>{about === undefined ? word : `${about}: ${word}`}</span>
    </span>
  );
}
