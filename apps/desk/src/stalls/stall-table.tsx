import { Fragment, useState, type ReactNode } from 'react';
import type { StallMap, StallRow } from '#libs/contracts';
import { Marks } from '../clocks/marks.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { chooseOrder, inOrder, isSame, shadeOf, type Column, type Order } from './order.js';
import type { CellKey } from './questions.js';
import classes from './stall-table.module.css';
import { useStallWords } from './use-stall-words.js';

interface StallTableProps {
  readonly map: StallMap;
  onOpen: (cell: CellKey) => void;
}

/** Bodies × terms. The rows can be sorted by any column. */
export function StallTable({ map, onOpen }: StallTableProps): ReactNode {
  const { say, language } = useWords();
  const words = useStallWords(map);
  const [order, sort] = useState<Order>({ by: 'overdue', isDescending: true });
  const rows = inOrder(map.rows, order, words.body, language);
  const head = (by: Column, label: string, children?: ReactNode): ReactNode => (
    <Head
      label={label}
      order={isSame(order.by, by) ? order : null}
      onSort={() => sort(chooseOrder(order, by))}
    >
      {children}
    </Head>
  );
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say('stalls.map')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {head('name', say('stalls.body'))}
            {head('overdue', say('stalls.overdue'))}
            {head('open', say('stalls.open'))}
            {head('worst', say('stalls.worst'))}
            {map.steps.map(({ rule, unverified }) => (
              <Fragment key={rule}>
                {head({ rule }, words.step(rule), <Marks unverified={unverified} bearer="state" />)}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.body} map={map} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly label: string;
  /** The order of the rows when it is this column's. */
  readonly order: Order | null;
  onSort: () => void;
  readonly children?: ReactNode;
}

function Head({ label, order, onSort, children }: HeadProps): ReactNode {
  const { say } = useWords();
  const sorted = order === null ? 'none' : order.isDescending ? 'descending' : 'ascending';
  const arrow = order === null ? '' : order.isDescending ? ' ↓' : ' ↑';
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" title={say('table.sort', { column: label })} onClick={onSort}>
        {label}
        <span aria-hidden="true">{arrow}</span>
      </button>
      {children}
    </th>
  );
}

function Row({ map, row, onOpen }: StallTableProps & { readonly row: StallRow }): ReactNode {
  const words = useStallWords(map);
  const { name } = useWords();
  return (
    <tr>
      <th scope="row">
        {words.body(row)}
        {row.kind !== null && <span className={classes['kind']}>{name('kind', row.kind)}</span>}
      </th>
      <td className="number">{numberText(row.overdue)}</td>
      <td className="number">{numberText(row.open)}</td>
      <td className="number">{numberText(row.worst)}</td>
      {map.steps.map(({ rule }) => (
        <td key={rule} className={classes['cell']}>
          <Cell map={map} row={row} rule={rule} onOpen={onOpen} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps extends StallTableProps {
  readonly row: StallRow;
  readonly rule: string;
}

function Cell({ map, row, rule, onOpen }: CellProps): ReactNode {
  const { say } = useWords();
  const words = useStallWords(map);
  const cell = row.cells.find((each) => each.rule === rule);
  if (!cell) return <span className="muted">–</span>;
  return (
    <button
      type="button"
      className={classes['open']}
      data-shade={shadeOf(cell)}
      data-stall=""
      onClick={() => onOpen({ body: row.body, rule })}
    >
      <span className="seen-by-readers-only">
        {words.body(row)}: {words.step(rule)}. {say('stalls.overdue')}:
      </span>
      <strong>{words.count(cell)}</strong>
      <span>{say('stalls.median', { days: numberText(cell.median) })}</span>
      <span>{say('stalls.longest', { days: numberText(cell.worst) })}</span>
    </button>
  );
}
