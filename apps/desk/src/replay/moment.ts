import type { ReplayStory } from '#libs/contracts';
import { addDays, daysBetween, earlierOf, laterOf, rangeOf, type IsoDate } from '#libs/domain';

type Clock = ReplayStory['clocks'][number];

/** What was known of a case on a day of the replay. */
export interface CaseMoment {
  readonly case: string;
  /** The days of what had become known by then, as exactly as they are known, at their latest. */
  readonly acts: readonly IsoDate[];
  readonly clocks: readonly ClockMoment[];
  readonly reminders: readonly IsoDate[];
  readonly missed: number;
  readonly running: number;
  /** Days since anybody was last known to act; null before anything was known. */
  readonly silentDays: number | null;
  readonly isStalled: boolean;
}

/** A clock on a day: where it runs, and from where it is missed. */
export interface ClockMoment {
  readonly clock: string;
  readonly from: IsoDate;
  readonly end: IsoDate;
  /** The first day after the last on which it could be met; null while that lies ahead. */
  readonly missedFrom: IsoDate | null;
  readonly isAnswered: boolean;
}

/** How every case of a story stood on a day. */
export function momentsOf(story: ReplayStory, day: IsoDate): CaseMoment[] {
  return story.cases.map((key) => momentOf(story, key, day));
}

function momentOf(story: ReplayStory, key: string, day: IsoDate): CaseMoment {
  const known = story.entries.filter((entry) => entry.case === key && entry.known <= day);
  const acts = known.map(({ on, known: by }) => earlierOf(rangeOf(on).latest, by)).toSorted();
  const clocks = story.clocks
    .filter((clock) => clock.case === key && clock.from <= day)
    .map((clock) => clockOn(clock, day));
  const told = story.reminders.filter(({ case: of, on }) => of === key && on <= day);
  const last = acts.at(-1);
  return {
    case: key,
    acts,
    clocks,
    reminders: told.map(({ on }) => on),
    missed: clocks.filter(({ missedFrom }) => missedFrom !== null).length,
    running: clocks.filter(({ isAnswered, missedFrom }) => !isAnswered && !missedFrom).length,
    silentDays: last === undefined ? null : daysBetween(last, day),
    isStalled: stalledOn(story, key, day, last),
  };
}

function clockOn({ clock, anchor, due, to }: Clock, day: IsoDate): ClockMoment {
  const isAnswered = to !== null && to <= day;
  const end = isAnswered ? to : day;
  const last = typeof due === 'string' ? due : due.latest;
  return {
    clock,
    from: rangeOf(anchor.slice(0, 10)).earliest,
    end,
    missedFrom: end > last ? addDays(last, 1) : null,
    isAnswered,
  };
}

/** A stall lasts until somebody is known to act. */
function stalledOn(
  { stalls }: ReplayStory,
  key: string,
  day: IsoDate,
  lastAct: IsoDate | undefined,
): boolean {
  const told = stalls.filter(({ case: of, on }) => of === key && on <= day).map(({ on }) => on);
  return told.length > 0 && told.reduce(laterOf) > (lastAct ?? '');
}

/** The days on which anything became known, was said or ran out, in order. */
export function happeningsOf(story: ReplayStory): IsoDate[] {
  const days = [
    story.from,
    ...story.entries.map(({ known }) => known),
    ...story.reminders.map(({ on }) => on),
    ...story.stalls.map(({ on }) => on),
    story.until,
  ];
  return [...new Set(days)].filter((day) => day >= story.from && day <= story.until).toSorted();
}
