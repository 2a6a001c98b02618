import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import type { Meaning } from './figures.js';
import classes from './statistics.module.css';

interface NumberProps {
  readonly of: Meaning;
  onChoose: (meaning: Meaning) => void;
}

/** A number that says what it is when it is chosen. */
export function Number({ of, onChoose }: NumberProps): ReactNode {
  const { name } = useWords();
  return (
    <button
      type="button"
      className={classes['number']}
      title={name('statistics.measure', of.measure)}
      onClick={() => onChoose(of)}
    >
      {of.text}
    </button>
  );
}
