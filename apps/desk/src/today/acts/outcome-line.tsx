import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { reasonOf } from '../../shell/answer.js';
import { useWords } from '../../words/words.js';
import type { Outcome } from './use-snoozing.js';
import classes from './acts.module.css';

interface OutcomeLineProps {
  readonly outcome: Outcome | null;
  onUndo: () => void;
  onClose: () => void;
}

/** What came of an act: how many, what was left and why; what was put aside can be undone. */
export function OutcomeLine({ outcome, onUndo, onClose }: OutcomeLineProps): ReactNode {
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) line.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const isFading = outcome?.kind !== 'failed' && outcome?.left.length === 0;
  return (
    <div role="status" ref={line}>
      {outcome && (
        <div className={classes['bar']}>
          <Told of={outcome} />
          {outcome.kind === 'snoozed' && outcome.done.length > 0 && (
            <Button size="xs" variant="default" onClick={onUndo}>
              {say('today.undo')}
            </Button>
          )}
          {!isFading && (
            <Button size="xs" variant="default" onClick={onClose}>
              {say('shell.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Told({ of: { kind, done, left, until, error } }: { of: Outcome }): ReactNode {
  const { say, day, name } = useWords();
  if (kind === 'failed')
    return <span>{say('today.not-done', { reason: say(reasonOf(error)) })}</span>;
  const values = { count: done.length, until: until ? day(until) : '' };
  return (
    <span>
      {done.length > 0 && say(`today.done.${kind}`, values)}
      {left.length > 0 && (
        <>
          {' '}
          {say('today.left')}{' '}
          {left.map(({ code, why }) => `${code} (${name('left', why)})`).join(', ')}
        </>
      )}
    </span>
  );
}
