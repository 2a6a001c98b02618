import { Button, Checkbox, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { DESK_PAGES, type StallClock, type StallMap } from '#libs/contracts';
import { StandingMark } from '../clocks/standing-mark.js';
import { Awaited, Failed } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BulkActs } from './bulk-acts.js';
import { CLOCKS_A_PAGE, clocksOfCell, type CellKey } from './questions.js';
import classes from './cell-clocks.module.css';
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
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const clocks = useInfiniteQuery({
    queryKey: ['stalls', 'cell', of.body, of.rule],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => clocksOfCell(of, pageParam, signal),
    getNextPageParam: (page) => (page.length < CLOCKS_A_PAGE ? undefined : page.at(-1)?.deadline),
  });
  if (clocks.isPending) return <Awaited rows={4} />;
  if (!clocks.data) return <Failed error={clocks.error} onRetry={() => void clocks.refetch()} />;
  const all = clocks.data.pages.flat();
  if (all.length === 0) return <p className="muted">{say('stalls.clocks-none')}</p>;
  return (
    <>
      <p className="muted">{say('stalls.clocks-lead')}</p>
      <ClockTable clocks={all} chosen={chosen} onChosen={choose} />
      <BulkActs clocks={all.filter(({ deadline }) => chosen.has(deadline))} />
      {clocks.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void clocks.fetchNextPage()}>
          {say('stalls.more')}
        </Button>
      )}
    </>
  );
}

interface ClockTableProps {
  readonly clocks: readonly StallClock[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function ClockTable({ clocks, chosen, onChosen }: ClockTableProps): ReactNode {
  const { say } = useWords();
  const toggle = (deadline: string): void => {
    const others = new Set(chosen);
    if (!others.delete(deadline)) others.add(deadline);
    onChosen(others);
  };
  return (
    <table className={classes['clocks']}>
      <thead>
        <tr>
          <th scope="col">{say('stalls.choose')}</th>
          <th scope="col">{say('stalls.case')}</th>
          <th scope="col">{say('stalls.standing')}</th>
          <th scope="col">{say('stalls.days')}</th>
          <th scope="col">{say('stalls.since')}</th>
          <th scope="col">{say('stalls.due')}</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map((clock) => (
          <ClockRow
            key={clock.deadline}
            clock={clock}
            isChosen={chosen.has(clock.deadline)}
            onToggle={() => toggle(clock.deadline)}
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
  const { say, date, due } = useWords();
  return (
    <tr>
      <td>
        <Checkbox
          size="sm"
          aria-label={say('stalls.choose-of', { code: clock.code })}
          checked={isChosen}
          onChange={onToggle}
        />
      </td>
      <td>
        <Link
          className="code"
          to={DESK_PAGES.case}
          params={{ case: clock.case }}
          search={{ tab: 'clocks' }}
        >
          {clock.code}
        </Link>
      </td>
      <td>
        <StandingMark standing={clock.standing === 'missed' ? 'overdue' : 'running'} />
      </td>
      <td className="number">{numberText(clock.days)}</td>
      <td className="number">{date(isKnownDate(clock.anchor) ? clock.anchor : clock.since)}</td>
      <td className="number">{due(clock.due)}</td>
    </tr>
  );
}

/** A day, a month or a year; an interval and a moment have a day of their own beside them. */
const isKnownDate = (anchor: string): boolean => anchor.length <= 'YYYY-MM-DD'.length;
