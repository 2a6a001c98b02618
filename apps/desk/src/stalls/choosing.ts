import { useState } from 'react';
import type { NextRung } from '#libs/contracts';

/** A row that can be chosen: a case, and the rung that it climbs next. */
export interface Choosable {
  readonly case: string;
  readonly code: string;
  readonly next: NextRung | null;
}

/** Which rows of a table are chosen, to do one thing with all of them. */
export interface Choosing<T> {
  readonly chosen: readonly T[];
  has(id: string): boolean;
  toggle(id: string): void;
}

/** As many as one command takes. */
const MOST = 200;

/** Keeps what is chosen among the rows that are there; what leaves the table is chosen no more. */
export function useChoosing<T>(rows: readonly T[], idOf: (row: T) => string): Choosing<T> {
  const [ids, choose] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => ids.has(idOf(row)));
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle(id) {
      const next = new Set(chosen.map(idOf));
      if (!next.delete(id) && next.size < MOST) next.add(id);
      choose(next);
    },
  };
}

/** Chooses the row that the focus is in, or takes it out again. */
export function chooseFocused(): void {
  focusedRow()?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}

/** Moves the focus over all that fits a selector and is seen, as it stands on the page. */
export function stepOver(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const shown = all.filter((each) => each.checkVisibility?.() ?? true);
  const exact = shown.indexOf(document.activeElement as HTMLElement);
  const row = focusedRow();
  const at = exact === -1 && row ? shown.findIndex((each) => row.contains(each)) : exact;
  shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by]?.focus();
}

const focusedRow = (): HTMLTableRowElement | null =>
  document.activeElement?.closest('tbody tr') ?? null;
