import type { ReactNode } from 'react';
import type { StallMap } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { shadeOf, worstOf } from './order.js';
import type { CellKey } from './questions.js';
import classes from './top-ten.module.css';
import { useStallWords } from './use-stall-words.js';

const TEN = 10;

interface TopTenProps {
  readonly map: StallMap;
  onOpen: (cell: CellKey) => void;
}

/** What a narrow screen shows instead of the map: its ten worst cells. */
export function TopTen({ map, onOpen }: TopTenProps): ReactNode {
  const { say } = useWords();
  const words = useStallWords(map);
  return (
    <div className={classes['top']}>
      <h3>{say('stalls.top')}</h3>
      <ol>
        {worstOf(map, TEN).map(({ row, cell }) => (
          <li key={`${row.body} ${cell.rule}`}>
            <button
              type="button"
              data-shade={shadeOf(cell)}
              data-stall=""
              onClick={() => onOpen({ body: row.body, rule: cell.rule })}
            >
              <strong>{words.body(row)}</strong>
              <span>{words.step(cell.rule)}</span>
              <span className="number">
                {say('stalls.overdue')}: <strong>{words.count(cell)}</strong> ·{' '}
                {say('stalls.longest', { days: numberText(cell.worst) })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
