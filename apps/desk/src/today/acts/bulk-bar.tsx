import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import type { MayDo, TodayAct } from '../today-act.js';
import type { Selection } from '../use-selection.js';
import classes from './acts.module.css';

interface BulkBarProps {
  readonly selection: Selection;
  readonly may: MayDo;
  onAct: (act: TodayAct) => void;
}

/** How many clocks are selected, and what can be done with all of them. */
export function BulkBar({ selection, may, onAct }: BulkBarProps): ReactNode {
  const { say } = useWords();
  const { clocks } = selection;
  const kinds = (['snooze', 'hand-over'] as const).filter((kind) => may[kind]);
  return (
    <div role="toolbar" aria-label={say('today.bar')} hidden={clocks.length === 0}>
      <div className={classes['bar']}>
        <span role="status" className="number">
          {clocks.length > 0 && say('today.selected', { count: clocks.length })}
        </span>
        {kinds.map((kind) => (
          <Button key={kind} size="xs" onClick={() => onAct({ kind, clocks })}>
            {say(`today.act.${kind}`)}
          </Button>
        ))}
        <Button size="xs" variant="default" onClick={() => selection.clear()}>
          {say('today.select-none')}
        </Button>
      </div>
    </div>
  );
}
