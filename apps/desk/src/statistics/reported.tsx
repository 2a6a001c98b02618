import type { ReactNode } from 'react';
import type { CountedFigure, ReportedFunnel } from '#libs/contracts';
import { FUNNEL } from '#libs/domain';
import { useWords } from '../words/words.js';
import { BarChart, type BarGroup } from './bar-chart.js';
import { figureText, type Meaning } from './figures.js';
import { FunnelTable } from './funnel-table.js';
import { Number } from './number.js';
import classes from './statistics.module.css';

interface ReportedProps {
  readonly funnels: readonly ReportedFunnel[];
  onChoose: (meaning: Meaning) => void;
}

/** What others counted: as a table, the same as bars, and what no step of the funnel holds. */
export function Reported({ funnels, onChoose }: ReportedProps): ReactNode {
  const { say } = useWords();
  const groups = useGroups(funnels);
  if (funnels.length === 0) return <p className="muted">{say('statistics.reported-none')}</p>;
  return (
    <>
      <FunnelTable funnels={funnels} onChoose={onChoose} />
      <BarChart title={say('statistics.chart')} kinds={FUNNEL} groups={groups} />
      <Others funnels={funnels} onChoose={onChoose} />
    </>
  );
}

function useGroups(funnels: readonly ReportedFunnel[]): BarGroup[] {
  const { name, language } = useWords();
  return funnels
    .filter(({ steps }) => steps.length > 0)
    .map(({ year, source, steps }) => ({
      name: `${year}, ${name('statistics.source-name', source)}`,
      bars: steps.map((step) => ({
        kind: step.measure,
        label: name('statistics.measure', step.measure),
        value: step.value,
        text: figureText(step, language),
      })),
    }));
}

function Others({ funnels, onChoose }: ReportedProps): ReactNode {
  const { say, name, language } = useWords();
  const others = funnels.flatMap(({ year, source, others: counted }) =>
    counted.map((figure) => ({ year, source, figure })),
  );
  if (others.length === 0) return null;
  const label = ({ measure, band }: CountedFigure): string =>
    [name('statistics.measure', measure), band && name('statistics.band', band)]
      .filter(Boolean)
      .join(': ');
  return (
    <>
      <h3>{say('statistics.others')}</h3>
      <ul className={classes['others']}>
        {others.map(({ year, source, figure }) => (
          <li key={`${year} ${source} ${figure.measure} ${figure.band ?? ''}`}>
            {year}, {name('statistics.source-name', source)}:{' '}
            <Number
              of={{ ...figure, year, source, text: figureText(figure, language) }}
              onChoose={onChoose}
            />{' '}
            {label(figure)}
          </li>
        ))}
      </ul>
    </>
  );
}
