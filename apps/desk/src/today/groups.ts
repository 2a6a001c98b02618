import type { ListedClock, SnoozedClock, Today } from '#libs/contracts';

/** The parts of Today, the most pressing first. */
export const GROUPS = ['overdue', 'today', 'soon', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** All that a list of Today may have: the four parts, and what was put aside. */
export type Part = Group | 'snoozed';

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

/** What waits is folded at first, unless it is all that there is; what was put aside always is. */
export const isOpenAtFirst = (part: Part, today: Today): boolean =>
  part !== 'snoozed' && (part !== 'waiting' || nextWhenNothingPresses(today) !== undefined);

/** As many rows as the window of a laptop shows. */
const SCREENFUL = 16;

/** How many rows of each part are seen before anybody scrolls or unfolds. */
export function seenAtFirst(today: Today): Readonly<Record<Part, number>> {
  let room = SCREENFUL;
  const seen = { overdue: 0, today: 0, soon: 0, waiting: 0, snoozed: 0 };
  for (const part of GROUPS.filter((each) => isOpenAtFirst(each, today))) {
    seen[part] = Math.min(room, today[part].length);
    room -= seen[part];
  }
  return seen;
}
