import { useState } from 'react';
import type { RowClock } from './groups.js';

/** Which clocks are selected, to do one thing with all of them. */
export interface Selection {
  readonly clocks: readonly RowClock[];
  has(deadline: string): boolean;
  /** Selects one, or takes it out again. */
  toggle(deadline: string): void;
  /** Selects all from the last that was toggled up to one. */
  extendTo(deadline: string): void;
  clear(): void;
}

/** As many as one command takes. */
const MOST = 200;

/** Keeps a selection among the clocks on the page; what leaves the page leaves the selection. */
export function useSelection(onPage: readonly RowClock[]): Selection {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<string>();
  const clocks = onPage.filter(({ deadline, snooze }) => !snooze && selected.has(deadline));
  const at = (deadline: string | undefined) =>
    onPage.findIndex((clock) => clock.deadline === deadline);
  return {
    clocks,
    has: (deadline) => selected.has(deadline),
    toggle(deadline) {
      const next = new Set(clocks.map((clock) => clock.deadline));
      if (!next.delete(deadline) && next.size < MOST) next.add(deadline);
      select(next);
      setFrom(deadline);
    },
    extendTo(deadline) {
      const [one, other] = [at(from ?? deadline), at(deadline)].toSorted((a, b) => a - b);
      const between = onPage.slice(Math.max(0, one!), other! + 1);
      const next = [...selected, ...between.map((clock) => clock.deadline)];
      select(new Set(next.slice(0, MOST)));
    },
    clear: () => select(new Set()),
  };
}
