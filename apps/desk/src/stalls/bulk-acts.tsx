import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { BulkAnswer, type StallClock } from '#libs/contracts';
import { permits } from '#libs/domain';
import { ask } from '../api/ask.js';
import { Failed } from '../shell/answer.js';
import { usePreferences } from '../shell/preferences.js';
import { useWords } from '../words/words.js';
import classes from './cell-clocks.module.css';
import { loadQuestion } from './questions.js';

/** What can be done with the clocks that are chosen: give their cases to somebody, or climb. */
export function BulkActs({ clocks }: { clocks: readonly StallClock[] }): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const bulk = useBulk();
  const { data: answer, error, isPending } = bulk;
  return (
    <div className={classes['bulk']}>
      <p className="number">{say('stalls.chosen', { n: clocks.length })}</p>
      {permits(role, 'case:assign') && (
        <Reassign
          isSending={isPending}
          onTo={(to) =>
            bulk.mutate({
              path: 'owners/assign',
              body: { cases: [...new Set(clocks.map((clock) => clock.case))], to },
            })
          }
          isEmpty={clocks.length === 0}
        />
      )}
      {permits(role, 'case:raise') && (
        <Raise
          clocks={clocks}
          isSending={isPending}
          onRaise={(rungs) => bulk.mutate({ path: 'raises', body: { clocks: rungs } })}
        />
      )}
      <p role="status">{answer && <Done answer={answer} />}</p>
      {error && <Failed error={error} />}
    </div>
  );
}

function useBulk() {
  const answers = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ path, body }: { path: string; body: object }) =>
      ask(BulkAnswer, `/api/follow-up/${path}`, { method: 'POST', body }),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['stalls'] }),
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
  readonly clocks: readonly StallClock[];
  readonly isSending: boolean;
  readonly onRaise: (rungs: { deadline: string; rung: number }[]) => void;
}

/** To whom each ladder climbs next is said before anybody is told. */
function Raise({ clocks, isSending, onRaise }: RaiseProps): ReactNode {
  const { say, name } = useWords();
  const rungs = clocks.flatMap(({ next }) => (next ? [next] : []));
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

/** How many were done; of what was left, how many for which reason. */
function Done({ answer: { done, left } }: { answer: BulkAnswer }): ReactNode {
  const { say, name } = useWords();
  const reasons = [...new Set(left.map(({ why }) => why))].map((why) => {
    const count = left.filter((each) => each.why === why).length;
    return `${name('left', why)}: ${count}`;
  });
  return (
    <>
      {say('stalls.done', { n: done.length })} {reasons.join('; ')}
    </>
  );
}
