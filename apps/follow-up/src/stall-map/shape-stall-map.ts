import type { StallMap, StallRow } from '#libs/contracts';
import { ruleById, type IsoDate, type Law } from '#libs/domain';

/** What the open clocks of one rule that wait for one body come to. */
export interface CountedCell {
  readonly body: string;
  readonly kind: string | null;
  readonly key: string | null;
  readonly name: Readonly<Record<string, string>>;
  readonly rule: string;
  readonly open: number;
  readonly overdue: number;
  readonly median: number;
  readonly worst: number;
}

/**
 * Lays counted cells out as bodies × rules. The body with the most overdue clocks stands first; the
 * rules stand by their pack and track: the law of the country, then that of the UN.
 * @param most how many cells the map may hold; a further one says that there are more
 */
export function shapeStallMap(
  cells: readonly CountedCell[],
  law: Law,
  on: IsoDate,
  most: number,
): StallMap {
  const shown = cells.slice(0, most);
  const steps = stepsOf(shown, law);
  const places = new Map(steps.map(({ rule }, at) => [rule, at]));
  const rows = new Map<string, StallRow>();
  for (const cell of shown) {
    const row = rows.get(cell.body) ?? emptyRow(cell);
    rows.set(cell.body, withCell(row, cell));
  }
  const inOrder = [...rows.values()].map((row) => ({
    ...row,
    cells: row.cells.toSorted((a, b) => places.get(a.rule)! - places.get(b.rule)!),
  }));
  return {
    on,
    steps,
    rows: inOrder.toSorted(
      (a, b) => b.overdue - a.overdue || b.worst - a.worst || compare(a.body, b.body),
    ),
    isComplete: cells.length <= most,
  };
}

function stepsOf(cells: readonly CountedCell[], law: Law): StallMap['steps'] {
  const ids = [...new Set(cells.map(({ rule }) => rule))];
  const steps = ids.map((id) => {
    const rule = ruleById(law, id);
    return {
      place: `${rule?.pack ?? '~'} ${rule?.track ?? ''} ${id}`,
      step: {
        rule: id,
        name: rule?.name ?? { en: id, ru: id, kk: id },
        unverified: rule?.confidence !== 'sourced',
      },
    };
  });
  return steps.toSorted((a, b) => compare(a.place, b.place)).map(({ step }) => step);
}

const emptyRow = ({ body, kind, key, name }: CountedCell): StallRow => ({
  body,
  kind,
  name: key !== null && Object.keys(name).length === 0 ? { en: key } : name,
  open: 0,
  overdue: 0,
  worst: 0,
  cells: [],
});

const withCell = (
  row: StallRow,
  { rule, open, overdue, median, worst }: CountedCell,
): StallRow => ({
  ...row,
  open: row.open + open,
  overdue: row.overdue + overdue,
  worst: Math.max(row.worst, worst),
  cells: [...row.cells, { rule, open, overdue, median, worst }],
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
