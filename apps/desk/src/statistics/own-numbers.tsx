import type { ReactNode } from 'react';
import type { OwnYear } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BarChart, type BarGroup } from './bar-chart.js';
import type { Meaning } from './figures.js';
import { Number } from './number.js';
import classes from './statistics.module.css';

const COUNTED = ['registered', 'opened', 'refused', 'sentenced'] as const;

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
    bars: COUNTED.filter((kind) => year[kind] > 0).map((kind) => ({
      kind,
      label: name('statistics.measure', kind),
      value: year[kind],
      text: numberText(year[kind]),
    })),
  }));
  return (
    <>
      <Table years={years} onChoose={onChoose} />
      <BarChart title={say('statistics.chart')} groups={groups} />
    </>
  );
}

function Table({ years, onChoose }: OwnNumbersProps): ReactNode {
  const { say } = useWords();
  return (
    <div
      className={classes['scroll']}
      tabIndex={0}
      role="region"
      aria-label={say('statistics.ours')}
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('statistics.year')}</th>
            {COUNTED.map((kind) => (
              <th key={kind} scope="col">
                {say(`statistics.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <Row key={year.year} year={year} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  year,
  onChoose,
}: {
  year: OwnYear;
  onChoose: (meaning: Meaning) => void;
}): ReactNode {
  return (
    <tr>
      <th scope="row">{year.year}</th>
      {COUNTED.map((kind) => (
        <td key={kind}>
          <Number
            of={{ text: numberText(year[kind]), measure: kind, year: year.year, source: 'ours' }}
            onChoose={onChoose}
          />
        </td>
      ))}
    </tr>
  );
}
