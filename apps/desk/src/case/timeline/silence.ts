import { daysBetween, laterOf, rangeOf, type IsoDate, type PartialDate } from '#libs/domain';

/** Days on which surely nothing was known to happen. */
export interface Silence {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
}

/** Shorter gaps are the ordinary pace of a case. */
const LOUD_AFTER_DAYS = 30;

/**
 * The long silences between dated acts, and from the last act until today. Where dates are known to
 * a month or a year only, a gap counts as far as it is certain.
 * @param acts dates of what people did, as exactly as they are known, in any order
 * @returns oldest first
 */
export function silencesBetween(acts: readonly PartialDate[], today: IsoDate): Silence[] {
  const ranges = acts.map(rangeOf).toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1));
  const silences: Silence[] = [];
  let heard: IsoDate | undefined;
  for (const { earliest, latest } of ranges) {
    if (heard !== undefined) silences.push(...loud(heard, earliest));
    heard = heard === undefined ? latest : laterOf(heard, latest);
  }
  return heard === undefined ? [] : [...silences, ...loud(heard, today)];
}

function loud(from: IsoDate, to: IsoDate): Silence[] {
  const days = daysBetween(from, to);
  return days > LOUD_AFTER_DAYS ? [{ from, to, days }] : [];
}
