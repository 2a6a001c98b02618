import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLine } from '../api/line.js';
import { timeText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { useStale } from './use-stale.js';
import classes from './banners.module.css';

/** Says when the services are silent, or one of them refuses, and of when that is what is shown. */
export function Banners(): ReactNode {
  const says = useBanner();
  const { say } = useWords();
  const answers = useQueryClient();
  return (
    <div role="status">
      {says !== null && (
        <div className={classes['banner']}>
          <span>{says}</span>
          <Button size="compact-sm" variant="default" onClick={() => void answers.refetchQueries()}>
            {say('line.again')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useBanner(): string | null {
  const { isUp, heardAt } = useLine();
  const staleSince = useStale();
  const { say } = useWords();
  if (!isUp) {
    return heardAt ? say('line.down', { time: timeText(heardAt) }) : say('line.down-unseen');
  }
  return staleSince === null ? null : say('line.stale', { time: timeText(new Date(staleSince)) });
}
