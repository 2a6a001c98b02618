import { dayNumber } from '../dates/days.js';
import { isGap, type StripDay, type StripGap, type StripItem } from './calendar-strip.js';

/** A row of a strip: the days of one week that it has, or the days that it leaves out. */
export type StripRow = readonly StripDay[] | StripGap;

/** A strip week by week in the order of the calendar, whichever way the clock runs. */
export function weeksOfStrip(strip: readonly StripItem[]): StripRow[] {
  const days = strip.filter((item): item is StripDay => !isGap(item));
  const isBackward = days.length > 1 && days[0]!.date > days.at(-1)!.date;
  const rows: (StripDay[] | StripGap)[] = [];
  for (const item of isBackward ? strip.toReversed() : strip) {
    const last = rows.at(-1);
    if (isGap(item)) rows.push(item);
    else if (Array.isArray(last) && mondayOf(last[0]!) === mondayOf(item)) last.push(item);
    else rows.push([item]);
  }
  return rows;
}

const mondayOf = ({ date, weekday }: StripDay): number => dayNumber(date) - weekday;
