import type { ReactNode } from 'react';
import classes from './numbers-table.module.css';

interface NumbersTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/**
 * A table whose rows become blocks on a narrow screen, each value beside its head. The roles say
 * that it stays a table, which browsers forget of one that is laid out otherwise.
 */
export function NumbersTable({ label, columns, children }: NumbersTableProps): ReactNode {
  return (
    <table role="table" className={classes['table']} aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function NumbersRow({
  head,
  children,
}: {
  head: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {head}
      </th>
      {children}
    </tr>
  );
}

/** `of`: the head of its column. */
export function Cell({ of, children }: { of: string; children: ReactNode }): ReactNode {
  return (
    <td role="cell" data-head={of}>
      <div>{children}</div>
    </td>
  );
}
