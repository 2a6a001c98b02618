import { dayNumber, isoOf, weekdayOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { isDayOff, storyOf, type Story } from './story.js';
import type { WhyInput, WhyLine, WhyReason } from './why-input.js';

/**
 * What a day of the strip is. `off`: a weekend, a day in lieu, a moved rest day. `skipped`: a day
 * of a term in months or hours, which are not counted day by day.
 */
export type StripMark =
  'start' | 'counted' | 'off' | 'holiday' | 'worked' | 'suspended' | 'skipped' | 'due';

export interface StripDay {
  readonly date: IsoDate;
  /** Monday is 1. */
  readonly weekday: number;
  readonly mark: StripMark;
  /** True when the day counts towards the term, whatever else it is. */
  readonly counted: boolean;
  readonly reason?: WhyReason;
  /** The key of the holiday, or of the act that moved the day. */
  readonly label?: string;
}

/** Days left out: whole weeks in which nothing but plain days lies. */
export interface StripGap {
  readonly gap: number;
}

export type StripItem = StripDay | StripGap;

/** A longer way is shortened to the weeks that have something to show. */
const LONGEST = 62;

export const isGap = (item: StripItem): item is StripGap => 'gap' in item;

/**
 * Every day from the first that a clock counts from to its due day, in the order of counting:
 * backward for a clock that runs back. For a range it is the way to the earliest day. Empty for
 * a gate.
 */
export function calendarStrip(input: WhyInput): StripItem[] {
  if (!input.due) return [];
  const story = storyOf(input);
  const days = daysOnTheWay(story);
  return days.length > LONGEST ? shortened(days) : days;
}

function daysOnTheWay(story: Story): StripDay[] {
  const [from, to] = [dayNumber(story.start), dayNumber(story.due)];
  const step = to < from ? -1 : 1;
  const linesOf = (date: IsoDate) => story.lines.filter((line) => line.date === date);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => {
    const day = from + index * step;
    return dayOf(isoOf(day), weekdayOf(day), linesOf(isoOf(day)), story);
  });
}

function dayOf(date: IsoDate, weekday: number, lines: readonly WhyLine[], story: Story): StripDay {
  const told = lines.find(isTelling) ?? lines.find(({ counted }) => counted) ?? lines[0];
  return {
    date,
    weekday,
    mark: markOf(date, told, story),
    counted: lines.some(({ counted }) => counted),
    ...(told && { reason: told.reason }),
    ...(told?.key !== undefined && { label: told.key }),
  };
}

const isTelling = (line: WhyLine): boolean =>
  isDayOff(line) || line.reason === 'moved-working-day' || line.reason === 'suspended';

function markOf(date: IsoDate, told: WhyLine | undefined, story: Story): StripMark {
  if (date === story.due) return 'due';
  if (date === story.start) return 'start';
  if (story.suspended.includes(date)) return 'suspended';
  if (!told) return 'skipped';
  return MARKS[told.reason] ?? (told.counted ? 'counted' : 'skipped');
}

const MARKS: Readonly<Partial<Record<WhyReason, StripMark>>> = {
  weekend: 'off',
  holiday: 'holiday',
  'substitute-day-off': 'off',
  'moved-day-off': 'off',
  'moved-working-day': 'worked',
};

function shortened(days: readonly StripDay[]): StripItem[] {
  const weeks = weeksOf(days);
  const items: StripItem[] = [];
  weeks.forEach((week, at) => {
    const isKept = at === 0 || at === weeks.length - 1 || !week.every(isPlain);
    const last = items.at(-1);
    if (isKept) items.push(...week);
    else if (last && isGap(last)) items[items.length - 1] = { gap: last.gap + week.length };
    else items.push({ gap: week.length });
  });
  return items;
}

const isPlain = ({ mark, reason }: StripDay): boolean =>
  mark === 'counted' || mark === 'skipped' || reason === 'weekend';

function weeksOf(days: readonly StripDay[]): StripDay[][] {
  const weeks = new Map<number, StripDay[]>();
  for (const day of days) {
    const monday = dayNumber(day.date) - day.weekday;
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks.values()];
}
