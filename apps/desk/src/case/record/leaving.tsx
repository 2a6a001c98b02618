import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import classes from './record.module.css';

/**
 * Asks before what was begun is lost: here when the desk would go to another screen, the browser by
 * itself when the tab would be closed.
 */
export function Leaving({ isBegun }: { isBegun: boolean }): ReactNode {
  const { say } = useWords();
  const leaving = useBlocker({
    shouldBlockFn: () => isBegun,
    enableBeforeUnload: isBegun,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <div role="alert" className={classes['leaving']}>
      <p className={classes['alert']}>{say('record.leave')}</p>
      <Button variant="default" onClick={leaving.proceed}>
        {say('record.leave-go')}
      </Button>
      <Button autoFocus onClick={leaving.reset}>
        {say('record.leave-stay')}
      </Button>
    </div>
  );
}
