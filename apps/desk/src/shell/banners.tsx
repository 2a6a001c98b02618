import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLine } from '../api/line.js';
import { timeText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import classes from './banners.module.css';

/** Says when the services are silent, and of when that is what is shown. */
export function Banners(): ReactNode {
  const { isUp, heardAt } = useLine();
  const { say } = useWords();
  const answers = useQueryClient();
  return (
    <div role="status">
      {!isUp && (
        <div className={classes['banner']}>
          <span>
            {heardAt ? say('line.down', { time: timeText(heardAt) }) : say('line.down-unseen')}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => void answers.refetchQueries()}>
            {say('line.again')}
          </Button>
        </div>
      )}
    </div>
  );
}
