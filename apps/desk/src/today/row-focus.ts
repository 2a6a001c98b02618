/** Where the focus was last: a row that is gone leaves its place to the next. */
let last = -1;

/** Moves the focus over the rows as they stand on the page: what is folded away is passed over. */
export function step(by: 1 | -1): void {
  const rows = rowLinks();
  const at = focusedRow(rows);
  const next = at === -1 ? placeFor(by, rows.length) : at + by;
  rows[next]?.focus();
}

/** Notes which row has the focus, or is pointed at. */
export function noteRow(): void {
  last = focusedRow(rowLinks());
}

/** Whether some of what a row says or does has the focus. */
const focusedRow = (rows: readonly HTMLElement[]): number => {
  const inRow = document.activeElement?.closest('li[data-clock]');
  return rows.findIndex((row) => inRow?.contains(row));
};

function placeFor(by: 1 | -1, count: number): number {
  if (last !== -1) return Math.min(by === 1 ? last : last - 1, count - 1);
  return by === 1 ? 0 : count - 1;
}

const rowLinks = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-clock-row]')].filter(
    (row) => row.checkVisibility?.() ?? true,
  );
