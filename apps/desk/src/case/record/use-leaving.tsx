import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import classes from './record.module.css';

export interface Leaving {
  /** Closes the dialog, or asks first where something was begun. */
  readonly leave: () => void;
  readonly question: ReactNode;
}

/**
 * Asks before what was begun is lost: here when the dialog would be closed or the desk would go to
 * another screen, the browser by itself when the tab would be closed.
 */
export function useLeaving(isBegun: boolean, onLeave: () => void): Leaving {
  const [isClosing, setClosing] = useState(false);
  // What was begun since then was not asked about.
  if (isClosing && !isBegun) setClosing(false);
  const going = useBlocker({
    shouldBlockFn: () => isBegun,
    enableBeforeUnload: isBegun,
    withResolver: true,
  });
  const stay = (): void => setClosing(false);
  const question =
    going.status === 'blocked' ? (
      <Question onLeave={going.proceed} onStay={going.reset} />
    ) : (
      isClosing && <Question onLeave={onLeave} onStay={stay} />
    );
  return { leave: () => (isBegun ? setClosing(true) : onLeave()), question };
}

interface QuestionProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

function Question({ onLeave, onStay }: QuestionProps): ReactNode {
  const { say } = useWords();
  return (
    <div role="alert" className={classes['leaving']}>
      <p className={classes['alert']}>{say('record.leave')}</p>
      <Button variant="default" onClick={onLeave}>
        {say('record.leave-go')}
      </Button>
      <Button autoFocus onClick={onStay}>
        {say('record.leave-stay')}
      </Button>
    </div>
  );
}
