import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RuleView } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './rule.module.css';

interface ExamplesProps {
  readonly examples: RuleView['examples'];
  readonly onTry: (anchor: string) => void;
}

/** Dates that were worked out by hand; every start of Qorgan computes them anew. */
export function Examples({ examples, onTry }: ExamplesProps): ReactNode {
  const { say, anchor } = useWords();
  if (examples.length === 0) return null;
  return (
    <section>
      <h2>{say('rule.examples')}</h2>
      <ul className={classes['examples']}>
        {examples.map((example) => (
          <li key={example.anchor + example.due}>
            <div className="number">
              {anchor(example.anchor)} → <strong>{anchor(example.due.replace('..', '/'))}</strong>
            </div>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${say('rule.try')}: ${anchor(example.anchor)}`}
              onClick={() => onTry(example.anchor)}
            >
              {say('rule.try')}
            </Button>
            <div className="muted" lang="en">
              {example.why}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
