import type { Today } from '#libs/contracts';

/** The parts of Today, the most pressing first. */
export const GROUPS = ['overdue', 'today', 'soon', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** A part holds at most so many: where it is full, there are more. */
export const FULL = 50;

/** How many working days ago the oldest of the missed clocks that are shown ran out; 0 for none. */
export const oldestMissed = ({ overdue }: Today): number =>
  Math.max(0, ...overdue.map(({ workingDays }) => -workingDays));
