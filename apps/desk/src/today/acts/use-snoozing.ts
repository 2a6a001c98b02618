import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { BulkAnswer, type SnoozeClocks } from '#libs/contracts';
import { ask } from '../../api/ask.js';
import type { RowClock } from '../groups.js';

/** What came of an act, told for a while. */
export interface Outcome {
  readonly kind: 'snoozed' | 'taken-back' | 'offered' | 'failed';
  readonly done: readonly string[];
  /** What was left as it is, by the code of its case, and why. */
  readonly left: readonly { readonly code: string; readonly why: string }[];
  readonly until?: string;
  readonly error?: unknown;
}

export type Snoozing = Omit<SnoozeClocks, 'deadlines'>;

/** How long an act can be undone by one key. */
const UNDO_MS = 10_000;

/** Puts clocks aside and takes them back, and keeps what came of it as long as it is told. */
export function useSnoozing() {
  const answers = useQueryClient();
  const [outcome, tell] = useState<Outcome | null>(null);
  useFading(outcome, tell);
  const readAgain = (): void => {
    void answers.invalidateQueries({ queryKey: ['today'] });
    void answers.invalidateQueries({ queryKey: ['case'] });
  };
  const snooze = useMutation({
    gcTime: 0,
    mutationFn: ({ clocks, how }: { clocks: readonly RowClock[]; how: Snoozing }) =>
      send('', { deadlines: idsOf(clocks), ...how }),
    onSuccess: ({ done, left }, { clocks, how: { until } }) => {
      tell({ kind: 'snoozed', done, left: named(left, clocks), until });
      readAgain();
    },
  });
  const wake = useMutation({
    gcTime: 0,
    mutationFn: (clocks: readonly Pick<RowClock, 'deadline' | 'code'>[]) =>
      send('/wake', { deadlines: idsOf(clocks) }),
    onSuccess: ({ done, left }, clocks) => {
      tell({ kind: 'taken-back', done, left: named(left, clocks) });
      readAgain();
    },
    onError: (error) => tell({ kind: 'failed', done: [], left: [], error }),
  });
  const offered = (
    { done, left }: BulkAnswer,
    cases: readonly { readonly case: string; readonly code: string }[],
  ): void => {
    const code = (id: string): string => cases.find((each) => each.case === id)?.code ?? '';
    tell({ kind: 'offered', done, left: left.map(({ id, why }) => ({ code: code(id), why })) });
  };
  const undo = (): void => {
    if (outcome?.kind === 'snoozed') wake.mutate(outcome.done.map((deadline) => ({ deadline })));
  };
  return { outcome, forget: () => tell(null), undo, snooze, wake, offered };
}

/** What can be undone can be so for a while; what was left stands until it was read. */
function useFading(outcome: Outcome | null, tell: (outcome: Outcome | null) => void): void {
  useEffect(() => {
    if (!outcome || outcome.kind === 'failed' || outcome.left.length > 0) return;
    const timer = setTimeout(() => tell(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [outcome, tell]);
}

const send = (path: '' | '/wake', body: object): Promise<BulkAnswer> =>
  ask(BulkAnswer, `/api/follow-up/snoozes${path}`, { method: 'POST', body });

const idsOf = (clocks: readonly Pick<RowClock, 'deadline'>[]): string[] =>
  clocks.map(({ deadline }) => deadline);

const named = (
  left: BulkAnswer['left'],
  clocks: readonly Pick<RowClock, 'deadline' | 'code'>[],
): Outcome['left'] =>
  left.map(({ id, why }) => ({
    code: clocks.find(({ deadline }) => deadline === id)?.code ?? '',
    why,
  }));
