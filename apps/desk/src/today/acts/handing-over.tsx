import { useState, type ReactNode } from 'react';
import type { BulkAnswer } from '#libs/contracts';
import { HandOverDialog } from '../../owners/hand-over-dialog.js';
import type { TodayAct } from '../today-act.js';

type Cases = readonly { readonly case: string; readonly code: string }[];

interface HandingOverProps {
  readonly act: TodayAct | null;
  onClose: () => void;
  onDone: (answer: BulkAnswer, cases: Cases) => void;
}

/** Hands over the cases of clocks, each case once. */
export function HandingOver({ act, onClose, onDone }: HandingOverProps): ReactNode {
  const cases = useLastCases(act);
  return (
    <HandOverDialog
      cases={cases}
      opened={act?.kind === 'hand-over'}
      onClose={onClose}
      onDone={(answer) => onDone(answer, cases)}
    />
  );
}

/** The last ones stay while the dialog closes. */
function useLastCases(act: TodayAct | null): Cases {
  const [last, setLast] = useState<TodayAct | null>(null);
  if (act?.kind === 'hand-over' && act !== last) setLast(act);
  const codes = new Map((last?.clocks ?? []).map((clock) => [clock.case, clock.code ?? '']));
  return [...codes].map(([id, code]) => ({ case: id, code }));
}
