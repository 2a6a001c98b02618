import { describe, expect, it } from 'vitest';
import type { StallMap, StallRow } from '#libs/contracts';
import { chooseOrder, inOrder, shadeOf, worstOf } from './order.js';

const row = (
  body: string,
  ...cells: [rule: string, overdue: number, worst: number][]
): StallRow => ({
  body,
  kind: 'police',
  name: { kk: body },
  open: cells.length,
  overdue: cells.reduce((sum, [, overdue]) => sum + overdue, 0),
  worst: Math.max(...cells.map(([, , worst]) => worst)),
  cells: cells.map(([rule, overdue, worst]) => ({ rule, open: 9, overdue, median: 1, worst })),
});
const ROWS = [
  row('Өскемен', ['a', 1, 10]),
  row('Ақтау', ['a', 0, 40], ['b', 2, 3]),
  row('Павлодар', ['b', 1, 90]),
];
const bodies = (rows: readonly StallRow[]) => rows.map(({ body }) => body).join(' ');
const sorted = (by: Parameters<typeof chooseOrder>[1], isDescending: boolean) =>
  bodies(inOrder(ROWS, { by, isDescending }, ({ body }) => body, 'kk'));

it('a cell has a shade for each quarter of its clocks that is overdue, and one for none', () => {
  const shades = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((overdue) => shadeOf({ open: 8, overdue }));
  expect(shades).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

describe('the rows of the map', () => {
  it('stand in the order of a number, of a term, or of the Kazakh alphabet', () => {
    expect(sorted('overdue', true)).toBe('Ақтау Өскемен Павлодар');
    expect(sorted('worst', false)).toBe('Өскемен Ақтау Павлодар');
    // Ө comes before П in Kazakh, and after all of Russian.
    expect(sorted('name', false)).toBe('Ақтау Өскемен Павлодар');
  });

  it('that have nothing under a term stand last, whichever way it is sorted', () => {
    expect(sorted({ rule: 'a' }, true)).toBe('Ақтау Өскемен Павлодар');
    expect(sorted({ rule: 'a' }, false)).toBe('Өскемен Ақтау Павлодар');
    expect(sorted({ rule: 'b' }, true)).toBe('Павлодар Ақтау Өскемен');
  });

  it('turn when the same head is chosen again', () => {
    const by = { rule: 'a' };
    const once = chooseOrder({ by: 'name', isDescending: false }, by);
    expect(once).toEqual({ by, isDescending: true });
    expect(chooseOrder(once, { rule: 'a' })).toEqual({ by, isDescending: false });
    expect(chooseOrder(once, { rule: 'b' })).toEqual({ by: { rule: 'b' }, isDescending: true });
    expect(chooseOrder(once, 'name')).toEqual({ by: 'name', isDescending: false });
  });
});

it('the worst cells are those with the most overdue, then those silent for longest', () => {
  const map: StallMap = { on: '2014-09-01', steps: [], rows: ROWS, isComplete: true };
  const worst = worstOf(map, 3).map(({ row: { body }, cell }) => `${body} ${cell.rule}`);
  expect(worst).toEqual(['Ақтау b', 'Павлодар b', 'Өскемен a']);
});
