import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { KeptCase } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BulkActs } from './bulk-acts.js';
import classes from './cell-clocks.module.css';
import { CaseCell, ChoiceCell, NextCell } from './choice-cells.js';
import { useChoosing, type Choosing } from './choosing.js';
import { keptQuestion, MOST_KEPT } from './questions.js';
import { useChoiceKeys } from './use-choice-keys.js';

/** A row of the load. */
export interface Keeper {
  /** The id of a member, or `nobody`. */
  readonly id: string;
  readonly who: string;
}

/** The cases that a row of the load counts, to give them to somebody else. */
export function KeptCases({ of, onClose }: { of: Keeper | null; onClose: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      size="xl"
      title={of && `${say('stalls.load')}: ${of.who}`}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      {of && <Cases of={of} />}
    </Modal>
  );
}

function Cases({ of }: { of: Keeper }): ReactNode {
  const { say } = useWords();
  const kept = useQuery(keptQuestion(of.id));
  const choosing = useChoosing(kept.data ?? [], (each) => each.case);
  useChoiceKeys();
  return (
    <Answer of={kept} rows={4}>
      {(cases) => (
        <>
          <p className="muted">
            {cases.length === MOST_KEPT
              ? say('stalls.kept-full', { count: MOST_KEPT })
              : say('stalls.kept-lead')}
          </p>
          <Table cases={cases} choosing={choosing} />
          <BulkActs chosen={choosing.chosen} of="cases" />
        </>
      )}
    </Answer>
  );
}

const COLUMNS = ['choose', 'case', 'load.open', 'load.overdue', 'asleep-since', 'next'] as const;

interface TableProps {
  readonly cases: readonly KeptCase[];
  readonly choosing: Choosing<KeptCase>;
}

function Table({ cases, choosing }: TableProps): ReactNode {
  const { say, date } = useWords();
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
        {cases.map((each) => (
          <tr key={each.case}>
            <ChoiceCell
              code={each.code}
              isChosen={choosing.has(each.case)}
              onToggle={() => choosing.toggle(each.case)}
            />
            <CaseCell of={each} />
            <td className="number">{numberText(each.open)}</td>
            <td className="number">{numberText(each.overdue)}</td>
            <td className="number">{each.stalledSince ? date(each.stalledSince) : '–'}</td>
            <NextCell next={each.next} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
