import type { ReactNode } from 'react';
import { OWN_KINDS, type OwnKind, type OwnYear } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BarChart, type BarGroup } from './bar-chart.js';
import type { Meaning, OwnMeaning } from './figures.js';
import { Number } from './number.js';
import { Cell, NumbersRow, NumbersTable } from './numbers-table.js';

interface OwnNumbersProps {
  readonly years: readonly OwnYear[];
  onChoose: (meaning: Meaning) => void;
}

/** What the team's own cases hold, year by year: as a table and as bars. */
export function OwnNumbers({ years, onChoose }: OwnNumbersProps): ReactNode {
  const { say, name } = useWords();
  if (years.length === 0) return <p className="muted">{say('statistics.ours-none')}</p>;
  const groups = years.map((year): BarGroup => ({
    name: String(year.year),
    bars: OWN_KINDS.filter((kind) => year[kind] > 0).map((kind) => ({
      kind,
      label: name('statistics.measure', kind),
      value: year[kind],
      text: numberText(year[kind]),
    })),
  }));
  return (
    <>
      <Table years={years} onChoose={onChoose} />
      <BarChart title={say('statistics.chart')} kinds={OWN_KINDS} groups={groups} />
    </>
  );
}

function Table({ years, onChoose }: OwnNumbersProps): ReactNode {
  const { say } = useWords();
  const columns = (['year', ...OWN_KINDS] as const).map((column) => say(`statistics.${column}`));
  return (
    <NumbersTable label={say('statistics.ours')} columns={columns}>
      {years.map((year) => (
        <NumbersRow key={year.year} head={year.year}>
          {OWN_KINDS.map((kind) => (
            <Cell key={kind} of={say(`statistics.${kind}`)}>
              <Number of={meaningOf(year, kind)} onChoose={onChoose} />
            </Cell>
          ))}
        </NumbersRow>
      ))}
    </NumbersTable>
  );
}

const meaningOf = (year: OwnYear, kind: OwnKind): OwnMeaning => ({
  text: numberText(year[kind]),
  measure: kind,
  year: year.year,
  source: 'ours',
});
