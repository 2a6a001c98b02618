import type { ClockView } from '#libs/contracts';

/** How a clock stands for whoever reads it: the law's standing, with what is near told apart. */
export type Standing =
  'overdue' | 'today' | 'soon' | 'running' | 'suspended' | 'met' | 'met-late' | 'cancelled';

/** Working days ahead that count as soon, as the groups of Today do. */
const SOON = 7;

/** The standing of a clock on the day on which it was read. */
export function standingOf({ standing, workingDays, due }: StandingInput, on: string): Standing {
  if (standing === 'missed') return 'overdue';
  if (standing !== 'running') return standing;
  const earliest = typeof due === 'string' ? due : due.earliest;
  if (earliest <= on) return 'today';
  return workingDays <= SOON ? 'soon' : 'running';
}

type StandingInput = Pick<ClockView, 'standing' | 'workingDays' | 'due'>;

/** Clocks that may still be met come first, the nearest before the others. */
export function nearestFirst(clocks: readonly ClockView[]): ClockView[] {
  return clocks
    .filter(({ closedBy }) => closedBy === null)
    .toSorted((a, b) => rank(a) - rank(b) || compare(latestDue(a), latestDue(b)));
}

const rank = ({ standing }: ClockView): number => (standing === 'missed' ? 1 : 0);

/** The last day that a clock may be due on. */
const latestDue = ({ due }: Pick<ClockView, 'due'>): string =>
  typeof due === 'string' ? due : due.latest;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
