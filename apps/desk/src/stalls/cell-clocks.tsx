import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StallClock, StallMap } from '#libs/contracts';
import { StandingMark } from '../clocks/standing-mark.js';
import { Awaited, Failed } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BulkActs } from './bulk-acts.js';
import { CaseCell, ChoiceCell, NextCell, OwnerCell } from './choice-cells.js';
import { useChoosing, type Choosing } from './choosing.js';
import { CLOCKS_A_PAGE, clocksOfCell, type CellKey } from './questions.js';
import classes from './cell-clocks.module.css';
import { useChoiceKeys } from './use-choice-keys.js';
import { useStallWords } from './use-stall-words.js';

interface CellClocksProps {
  readonly map: StallMap;
  readonly of: CellKey | null;
  onClose: () => void;
}

/** The cases behind a cell, by their codes. */
export function CellClocks({ map, of, onClose }: CellClocksProps): ReactNode {
  const { say } = useWords();
  const words = useStallWords(map);
  const row = map.rows.find(({ body }) => body === of?.body);
  const title = of && row ? `${words.body(row)}: ${words.step(of.rule)}` : '';
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      {of && <Clocks of={of} />}
    </Modal>
  );
}

function Clocks({ of }: { of: CellKey }): ReactNode {
  const { say } = useWords();
  const clocks = useInfiniteQuery({
    queryKey: ['stalls', 'cell', of.body, of.rule],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => clocksOfCell(of, pageParam, signal),
    getNextPageParam: (page) => (page.length < CLOCKS_A_PAGE ? undefined : page.at(-1)?.deadline),
  });
  const all = clocks.data?.pages.flat() ?? [];
  const choosing = useChoosing(all, ({ deadline }) => deadline);
  useChoiceKeys();
  if (clocks.isPending) return <Awaited rows={4} />;
  if (!clocks.data) return <Failed error={clocks.error} onRetry={() => void clocks.refetch()} />;
  if (all.length === 0) return <p className="muted">{say('stalls.clocks-none')}</p>;
  return (
    <>
      <p className="muted">{say('stalls.clocks-lead')}</p>
      <ClockTable clocks={all} choosing={choosing} />
      <BulkActs chosen={choosing.chosen} of="clocks" />
      {clocks.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void clocks.fetchNextPage()}>
          {say('stalls.more')}
        </Button>
      )}
    </>
  );
}

const COLUMNS = ['choose', 'case', 'standing', 'days', 'since', 'due', 'owner', 'next'] as const;

interface ClockTableProps {
  readonly clocks: readonly StallClock[];
  readonly choosing: Choosing<StallClock>;
}

function ClockTable({ clocks, choosing }: ClockTableProps): ReactNode {
  const { say } = useWords();
  return (
    <table className={classes['clocks']}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say(`stalls.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clocks.map((clock) => (
          <ClockRow
            key={clock.deadline}
            clock={clock}
            isChosen={choosing.has(clock.deadline)}
            onToggle={() => choosing.toggle(clock.deadline)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ClockRowProps {
  readonly clock: StallClock;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function ClockRow({ clock, isChosen, onToggle }: ClockRowProps): ReactNode {
  const { date, due } = useWords();
  return (
    <tr>
      <ChoiceCell code={clock.code} isChosen={isChosen} onToggle={onToggle} />
      <CaseCell of={clock} tab="clocks" />
      <td>
        <StandingMark standing={clock.standing === 'missed' ? 'overdue' : 'running'} />
      </td>
      <td className="number">{numberText(clock.days)}</td>
      <td className="number">{date(isKnownDate(clock.anchor) ? clock.anchor : clock.since)}</td>
      <td className="number">{due(clock.due)}</td>
      <OwnerCell owner={clock.owner} />
      <NextCell next={clock.next} />
    </tr>
  );
}

/** A day, a month or a year; an interval and a moment have a day of their own beside them. */
const isKnownDate = (anchor: string): boolean => anchor.length <= 'YYYY-MM-DD'.length;
