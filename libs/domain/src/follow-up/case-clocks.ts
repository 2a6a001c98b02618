import type { IsoDate } from '../dates/partial-date.js';
import type { CaseClocks, CaseWatch, Change } from './deadline.js';

/** A case as follow-up first hears of it, before any fact. */
export function openCase(about: {
  alleged: readonly string[];
  zone: string;
  on: IsoDate;
}): CaseClocks {
  const watch: CaseWatch = {
    alleged: about.alleged,
    zone: about.zone,
    stage: 'communication',
    codes: {},
    lastActOn: about.on,
    stalledSince: null,
    stallReason: null,
  };
  return { watch, deadlines: [] };
}

/** The case after a change: changed deadlines in their place, new ones at the end. */
export function applyChange(clocks: CaseClocks, change: Change): CaseClocks {
  const changed = new Map(change.deadlines.map((deadline) => [deadline.id, deadline]));
  const kept = clocks.deadlines.map((deadline) => {
    const newer = changed.get(deadline.id);
    changed.delete(deadline.id);
    return newer ?? deadline;
  });
  return { watch: change.watch, deadlines: [...kept, ...changed.values()] };
}
