import type { ReactNode } from 'react';
import classes from './card-table.module.css';

interface CardTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/**
 * A table that becomes a stack of cards on a phone. Its parts say their roles aloud: a browser takes
 * them from elements that are no longer laid out as a table.
 */
export function CardTable({ label, heads, children }: CardTableProps): ReactNode {
  return (
    <div className={classes['scroll']} role="region" tabIndex={0} aria-label={label}>
      <table className={classes['table']} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </table>
    </div>
  );
}

interface CardProps {
  readonly heads: readonly string[];
  /** One for each head. */
  readonly cells: readonly ReactNode[];
  /** Whether the first cell names the row. */
  readonly isNamed?: boolean;
}

/** A row of the table, or a card whose cells bring their heads along. */
export function Card({ heads, cells, isNamed = false }: CardProps): ReactNode {
  return (
    <tr role="row">
      {cells.map((cell, at) =>
        isNamed && at === 0 ? (
          <th key={at} scope="row" role="rowheader">
            {cell}
          </th>
        ) : (
          <td key={at} role="cell" data-head={heads[at]}>
            <div>{cell}</div>
          </td>
        ),
      )}
    </tr>
  );
}
