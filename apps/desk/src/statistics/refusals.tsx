import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RefusalCount } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BarChart, type BarGroup } from './bar-chart.js';
import { shareText } from './figures.js';
import { Cell, NumbersRow, NumbersTable } from './numbers-table.js';
import { RefusalDialog } from './refusal-dialog.js';
import { refusalsQuestion } from './refusal-questions.js';
import classes from './statistics.module.css';

/** With which words bodies refuse or deny, the most used first: as a table and as bars. */
export function Refusals(): ReactNode {
  const { say } = useWords();
  const refusals = useQuery(refusalsQuestion);
  const [chosen, choose] = useState<RefusalCount | null>(null);
  return (
    <Answer of={refusals} rows={4}>
      {(ranked) =>
        ranked.length === 0 ? (
          <p className="muted">{say('refusals.none')}</p>
        ) : (
          <>
            <Table ranked={ranked} onChoose={choose} />
            <Bars ranked={ranked} />
            <RefusalDialog of={chosen} onClose={() => choose(null)} />
          </>
        )
      }
    </Answer>
  );
}

interface TableProps {
  readonly ranked: readonly RefusalCount[];
  onChoose: (refusal: RefusalCount) => void;
}

function Table({ ranked, onChoose }: TableProps): ReactNode {
  const { say, name, language } = useWords();
  const wordingOf = useWordings();
  const columns = ['type', 'wording', 'count', 'share'] as const;
  return (
    <NumbersTable
      label={say('refusals.title')}
      columns={columns.map((column) => say(`refusals.${column}`))}
    >
      {ranked.map((each) => (
        <NumbersRow key={keyOf(each)} head={name('entry', each.type)}>
          <Cell of={say('refusals.wording')}>{wordingOf(each)}</Cell>
          <Cell of={say('refusals.count')}>
            <button
              type="button"
              className={classes['number']}
              title={wordingOf(each)}
              onClick={() => onChoose(each)}
            >
              {numberText(each.count)}
            </button>
          </Cell>
          <Cell of={say('refusals.share')}>
            <span className="number">{shareText(each.share, language)}</span>
          </Cell>
        </NumbersRow>
      ))}
    </NumbersTable>
  );
}

function Bars({ ranked }: Pick<TableProps, 'ranked'>): ReactNode {
  const { say, name } = useWords();
  const wordingOf = useWordings();
  const types = [...new Set(ranked.map(({ type }) => type))];
  const groups = types.map((type): BarGroup => ({
    name: name('entry', type),
    bars: ranked
      .filter((each) => each.type === type)
      .map((each) => ({
        kind: each.wording ?? '',
        label: wordingOf(each),
        value: each.count,
        text: numberText(each.count),
      })),
  }));
  const kinds = [...new Set(ranked.map(({ wording }) => wording ?? ''))];
  return <BarChart title={say('statistics.chart')} kinds={kinds} groups={groups} />;
}

function useWordings(): (of: RefusalCount) => string {
  const { say, name } = useWords();
  return ({ wording }) => (wording === null ? say('refusals.no-wording') : name('code', wording));
}

const keyOf = ({ type, wording }: RefusalCount): string => `${type} ${wording ?? ''}`;
