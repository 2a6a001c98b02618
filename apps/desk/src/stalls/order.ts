import type { StallMap, StallRow } from '#libs/contracts';
import type { Language } from '../words/language.js';
import { orderIn } from '../words/order.js';

/** How full of overdue clocks a cell is: 1 for none, then four steps of a quarter each. */
export type Shade = 1 | 2 | 3 | 4 | 5;

/** The shade of a cell. It repeats numbers that stand in it, and is never needed to read them. */
export function shadeOf({ open, overdue }: { open: number; overdue: number }): Shade {
  if (overdue === 0) return 1;
  const share = overdue / open;
  if (share <= 0.25) return 2;
  if (share <= 0.5) return 3;
  return share <= 0.75 ? 4 : 5;
}

/** A column to sort by: the name, a sum of the row, or the longest silence under one rule. */
export type Column = 'name' | 'open' | 'overdue' | 'worst' | { readonly rule: string };

export interface Order {
  readonly by: Column;
  readonly isDescending: boolean;
}

/** The order after a head was chosen: names from A, numbers from the largest; again turns it. */
export function chooseOrder(now: Order, by: Column): Order {
  if (isSame(now.by, by)) return { by, isDescending: !now.isDescending };
  return { by, isDescending: by !== 'name' };
}

export const isSame = (a: Column, b: Column): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.rule === b.rule : a === b;

/**
 * The rows in an order. A body that has nothing under the rule asked for stands last, whichever way.
 * @param nameOf what a row is called in the language of the reader, whose alphabet counts
 */
export function inOrder(
  rows: readonly StallRow[],
  { by, isDescending }: Order,
  nameOf: (row: StallRow) => string,
  language: Language,
): StallRow[] {
  const turn = isDescending ? -1 : 1;
  const compare = orderIn(language);
  if (by === 'name') return rows.toSorted((a, b) => turn * compare(nameOf(a), nameOf(b)));
  const value = (row: StallRow): number | undefined =>
    typeof by === 'object' ? row.cells.find(({ rule }) => rule === by.rule)?.worst : row[by];
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return turn * (one - other);
  });
}

/** A cell with its row: what stands alone on a narrow screen. */
export interface Place {
  readonly row: StallRow;
  readonly cell: StallRow['cells'][number];
}

/** The cells with the most overdue clocks, and of two alike the one silent for longer. */
export const worstOf = ({ rows }: StallMap, most: number): Place[] =>
  rows
    .flatMap((row) => row.cells.map((cell) => ({ row, cell })))
    .toSorted((a, b) => b.cell.overdue - a.cell.overdue || b.cell.worst - a.cell.worst)
    .slice(0, most);
