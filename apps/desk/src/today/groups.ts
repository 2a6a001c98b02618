import type { ListedClock, SnoozedClock, Today } from '#libs/contracts';

/** The parts of Today, the most pressing first. */
export const GROUPS = ['overdue', 'today', 'soon', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** A clock as a row shows it: of the four parts, or put aside. */
export type RowClock = ListedClock & Partial<Pick<SnoozedClock, 'snooze'>>;

/** A part holds at most so many: where it is full, there are more. */
export const FULL = 50;

/** All that stands on the page, in its order. */
export const clocksOf = (today: Today): RowClock[] => [
  ...GROUPS.flatMap((group) => today[group]),
  ...today.snoozed,
];

/** The nearest clock of all, on a day on which nothing is overdue, due or soon to be. */
export const nextWhenNothingPresses = ({ overdue, today, soon, waiting }: Today) =>
  overdue.length + today.length + soon.length === 0 ? waiting[0] : undefined;

/** How many working days ago the oldest of the missed clocks that are shown ran out; 0 for none. */
export const oldestMissed = ({ overdue }: Today): number =>
  Math.max(0, ...overdue.map(({ workingDays }) => -workingDays));
