import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SystemState } from '#libs/contracts';
import { systemQuestion } from './questions.js';
import { Answer } from '../shell/answer.js';
import { useTitle } from '../shell/title.js';
import { timeText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { CheckTile } from './check-tile.js';
import classes from './operations.module.css';

/** How the installation stands, for whoever keeps it running. */
export function OperationsScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('ops.title'));
  const state = useQuery(systemQuestion);
  return (
    <div className={classes['operations']}>
      <div className={classes['head']}>
        <h1>{say('ops.title')}</h1>
        <Button size="xs" variant="default" onClick={() => void state.refetch()}>
          {say('ops.again')}
        </Button>
      </div>
      <p className="muted">{say('ops.lead')}</p>
      <Answer of={state}>{(data) => <Tiles state={data} />}</Answer>
    </div>
  );
}

function Tiles({ state }: { state: SystemState }): ReactNode {
  const { say } = useWords();
  const [copied, setCopied] = useState('');
  const faults = state.checks.filter(({ fault }) => fault !== null).length;
  const copy = (command: string): void => {
    void navigator.clipboard.writeText(command).then(() => setCopied(command));
  };
  return (
    <>
      <p className={classes['summary']}>
        <strong>
          {faults === 0 ? say('ops.all-good') : say('ops.faults', { count: faults, n: faults })}
        </strong>{' '}
        <span className="muted">{say('ops.checked', { time: timeText(new Date(state.at)) })}</span>
      </p>
      <div className={classes['tiles']}>
        {state.checks.map((check) => (
          <CheckTile key={check.check} check={check} onCopy={copy} />
        ))}
      </div>
      <p role="status" className="muted">
        {copied !== '' && say('ops.copied', { names: copied })}
      </p>
    </>
  );
}
