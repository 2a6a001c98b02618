import { useEffect, useState, type ReactNode } from 'react';
import { useKeys } from '../../shell/keys.js';
import type { MayDo, TodayAct } from '../today-act.js';
import type { Selection } from '../use-selection.js';
import { BulkBar } from './bulk-bar.js';
import { HandingOver } from './handing-over.js';
import { OutcomeLine } from './outcome-line.js';
import { RecordClock } from './record-clock.js';
import { SnoozeDialog } from './snooze-dialog.js';
import { useSnoozing } from './use-snoozing.js';
import classes from './acts.module.css';

interface TodayActsProps {
  readonly act: TodayAct | null;
  /** The day that the list is of. */
  readonly on: string;
  readonly selection: Selection;
  readonly may: MayDo;
  onAct: (act: TodayAct) => void;
  onEnd: () => void;
}

/** All that is done to clocks of the list: the dialogs, the bar of what is selected, what came of it. */
export function TodayActs(props: TodayActsProps): ReactNode {
  const { act: asked, on, selection, may, onAct, onEnd } = props;
  const act = useAfterOpening(asked);
  const { outcome, forget, undo, snooze, wake, offered } = useSnoozing();
  const end = (): void => {
    selection.clear();
    onEnd();
  };
  useKeys({ u: undo });
  useEffect(() => {
    if (act?.kind !== 'take-back') return;
    wake.mutate(act.clocks);
    onEnd();
  }, [act]); // The two functions are new at every drawing, and mean the same.
  return (
    <>
      <div className={classes['bars']}>
        <BulkBar selection={selection} may={may} onAct={onAct} />
        <OutcomeLine outcome={outcome} onUndo={undo} onClose={forget} />
      </div>
      <SnoozeDialog
        clocks={act?.kind === 'snooze' ? act.clocks : null}
        on={on}
        sending={snooze}
        onClose={onEnd}
        onDone={end}
      />
      <HandingOver
        act={act}
        onClose={onEnd}
        onDone={(answer, cases) => {
          offered(answer, cases);
          end();
        }}
      />
      <RecordClock clock={act?.kind === 'record' ? act.clocks[0]! : null} onClose={onEnd} />
    </>
  );
}

/** A dialog gives the focus back only to what had it before it was opened: all begin closed. */
function useAfterOpening(act: TodayAct | null): TodayAct | null {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return isHere ? act : null;
}
