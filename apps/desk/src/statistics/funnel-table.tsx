import type { ReactNode } from 'react';
import type { CountedFigure, ReportedFunnel } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { figureText, shareText, type Meaning } from './figures.js';
import { Number } from './number.js';
import { Cell, NumbersRow, NumbersTable } from './numbers-table.js';
import classes from './statistics.module.css';

interface FunnelTableProps {
  readonly funnels: readonly ReportedFunnel[];
  onChoose: (meaning: Meaning) => void;
}

const COLUMNS = ['year', 'source', 'funnel', 'convicted', 'bands', 'parts'] as const;

/** One row a year and source: what became of what, and whether the parts add up. */
export function FunnelTable({ funnels, onChoose }: FunnelTableProps): ReactNode {
  const { say } = useWords();
  return (
    <NumbersTable
      label={say('statistics.reported')}
      columns={COLUMNS.map((column) => say(`statistics.${column}`))}
    >
      {funnels.filter(hasSteps).map((funnel) => (
        <Row key={`${funnel.year} ${funnel.source}`} funnel={funnel} onChoose={onChoose} />
      ))}
    </NumbersTable>
  );
}

const hasSteps = ({ steps, bands }: ReportedFunnel): boolean => steps.length + bands.length > 0;

interface CellProps {
  readonly funnel: ReportedFunnel;
  onChoose: (meaning: Meaning) => void;
}

function Row({ funnel, onChoose }: CellProps): ReactNode {
  const { say, name } = useWords();
  return (
    <NumbersRow head={funnel.year}>
      <Cell of={say('statistics.source')}>{name('statistics.source-name', funnel.source)}</Cell>
      <Cell of={say('statistics.funnel')}>
        <Course funnel={funnel} onChoose={onChoose} />
      </Cell>
      <Cell of={say('statistics.convicted')}>
        <Step of="persons-convicted" funnel={funnel} onChoose={onChoose} />
      </Cell>
      <Cell of={say('statistics.bands')}>
        <Bands funnel={funnel} onChoose={onChoose} />
      </Cell>
      <Cell of={say('statistics.parts')}>
        <Parts parts={funnel.parts} />
      </Cell>
    </NumbersRow>
  );
}

/** `602 → 18 (3.0 %)`: as much of it as the source reported. */
function Course({ funnel, onChoose }: CellProps): ReactNode {
  const { language } = useWords();
  const { year, source, steps, share } = funnel;
  const isThere = steps.some(({ measure }) => measure !== 'persons-convicted');
  if (!isThere) return <NotReported />;
  return (
    <span className={classes['course']}>
      <Step of="allegations" funnel={funnel} onChoose={onChoose} />
      {' → '}
      <Step of="criminal-cases-opened" funnel={funnel} onChoose={onChoose} />
      {share !== null && (
        <>
          {' ('}
          <Number
            of={{ text: shareText(share, language), measure: 'share', year, source }}
            onChoose={onChoose}
          />
          {')'}
        </>
      )}
    </span>
  );
}

function Step({ of, funnel, onChoose }: CellProps & { readonly of: string }): ReactNode {
  const figure = funnel.steps.find(({ measure }) => measure === of);
  return figure ? <Figured figure={figure} funnel={funnel} onChoose={onChoose} /> : <NotReported />;
}

function Bands({ funnel, onChoose }: CellProps): ReactNode {
  const { name } = useWords();
  if (funnel.bands.length === 0) return <NotReported />;
  return (
    <ul className={classes['bands']}>
      {funnel.bands.map((band) => (
        <li key={band.band}>
          <Figured figure={band} funnel={funnel} onChoose={onChoose} />{' '}
          {name('statistics.band', band.band ?? '')}
        </li>
      ))}
    </ul>
  );
}

function Figured({ figure, funnel, onChoose }: CellProps & { figure: CountedFigure }): ReactNode {
  const { language } = useWords();
  const { year, source } = funnel;
  const text = figureText(figure, language);
  return <Number of={{ ...figure, year, source, text }} onChoose={onChoose} />;
}

function NotReported(): ReactNode {
  const { say } = useWords();
  return <span className="muted">{say('statistics.not-reported')}</span>;
}

function Parts({ parts }: Pick<ReportedFunnel, 'parts'>): ReactNode {
  const { say } = useWords();
  if (!parts) return <span className="muted">–</span>;
  const { whole, sum, missing } = parts;
  if (missing === 0) return <>✓ {say('statistics.parts-whole', { sum, whole })}</>;
  const key = missing > 0 ? 'statistics.parts-missing' : 'statistics.parts-over';
  return (
    <strong className={classes['wrong']}>▲ {say(key, { whole, sum, n: Math.abs(missing) })}</strong>
  );
}
