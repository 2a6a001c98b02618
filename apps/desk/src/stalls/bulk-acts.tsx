import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { BulkAnswer } from '#libs/contracts';
import { permits } from '#libs/domain';
import { ask } from '../api/ask.js';
import { Failed } from '../shell/answer.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useWords } from '../words/words.js';
import classes from './cell-clocks.module.css';
import type { Choosable } from './choosing.js';
import { loadQuestion } from './questions.js';

interface BulkActsProps {
  readonly chosen: readonly Choosable[];
  /** What rows are: how many of them are chosen is said. */
  readonly of: 'clocks' | 'cases';
}

/** What can be done with the rows that are chosen: give their cases to somebody, or climb. */
export function BulkActs({ chosen, of }: BulkActsProps): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const bulk = useBulk();
  const { data: answer, error, isPending } = bulk;
  return (
    <div className={classes['bulk']}>
      <p className="number">
        {say(of === 'clocks' ? 'stalls.chosen' : 'stalls.chosen-cases', { n: chosen.length })}
      </p>
      {permits(role, 'case:assign') && (
        <Reassign
          isSending={isPending}
          onTo={(to) =>
            bulk.mutate({
              path: 'owners/assign',
              body: { cases: [...new Set(chosen.map((each) => each.case))], to },
              chosen,
            })
          }
          isEmpty={chosen.length === 0}
        />
      )}
      {permits(role, 'case:raise') && (
        <Raise
          chosen={chosen}
          isSending={isPending}
          onRaise={(rungs) => bulk.mutate({ path: 'raises', body: { clocks: rungs }, chosen })}
        />
      )}
      <p role="status">{answer && <Done {...answer} />}</p>
      {error && <Failed error={error} />}
    </div>
  );
}

interface Asked {
  readonly path: string;
  readonly body: object;
  readonly chosen: readonly Choosable[];
}

/** The answer comes with what was chosen when it was asked for: rows may be gone by then. */
function useBulk() {
  const answers = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: async ({ path, body, chosen }: Asked) => ({
      ...(await ask(BulkAnswer, `/api/follow-up/${path}`, { method: 'POST', body })),
      chosen,
    }),
    onSuccess: () => {
      for (const name of ['stalls', 'today', 'case']) {
        void answers.invalidateQueries({ queryKey: [name] });
      }
    },
  });
}

interface ReassignProps {
  readonly isSending: boolean;
  readonly isEmpty: boolean;
  readonly onTo: (member: string) => void;
}

function Reassign({ isSending, isEmpty, onTo }: ReassignProps): ReactNode {
  const { say, name } = useWords();
  const { data: load } = useQuery(loadQuestion);
  const [to, choose] = useState('');
  const members = (load?.members ?? []).map(({ id, role, open }) => ({
    value: id,
    label: say('stalls.member', { role: name('role', role), n: open }),
  }));
  return (
    <div className={classes['act']}>
      <NativeSelect
        size="xs"
        label={say('stalls.reassign-to')}
        value={to}
        data={[{ value: '', label: say('record.choose') }, ...members]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <Button
        size="xs"
        loading={isSending}
        disabled={isEmpty || to === ''}
        onClick={() => onTo(to)}
      >
        {say('stalls.reassign')}
      </Button>
    </div>
  );
}

interface RaiseProps {
  readonly chosen: readonly Choosable[];
  readonly isSending: boolean;
  readonly onRaise: (rungs: { deadline: string; rung: number }[]) => void;
}

/** To whom each ladder climbs next is said before anybody is told. */
function Raise({ chosen, isSending, onRaise }: RaiseProps): ReactNode {
  const { say, name } = useWords();
  const rungs = chosen.flatMap(({ next }) => (next ? [next] : []));
  const told = [...new Set(rungs.map(({ to }) => name('role', to)))].join(', ');
  return (
    <div className={classes['act']}>
      <p className="muted">
        {rungs.length > 0 ? say('stalls.raise-to', { role: told }) : say('stalls.raise-none')}
      </p>
      <Button
        size="xs"
        variant="default"
        loading={isSending}
        disabled={rungs.length === 0}
        onClick={() => onRaise(rungs.map(({ deadline, rung }) => ({ deadline, rung })))}
      >
        {say('stalls.raise')}
      </Button>
    </div>
  );
}

type DoneProps = BulkAnswer & { readonly chosen: readonly Choosable[] };

/** How many were done; what was left, by its code and with why. */
function Done({ done, left, chosen }: DoneProps): ReactNode {
  const { say, name } = useWords();
  const codeOf = (id: string): string =>
    chosen.find((each) => each.case === id || each.next?.deadline === id)?.code ?? '';
  return (
    <>
      {say('stalls.done', { n: done.length })}
      {left.length > 0 && (
        <>
          {' '}
          {say('today.left')}{' '}
          {left.map(({ id, why }) => `${codeOf(id)} (${name('left', why)})`).join(', ')}
        </>
      )}
    </>
  );
}
