import { z } from 'zod';

/** A whole day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** A date as exactly as it is known: `2014`, `2014-05`, `2014-05-24`. */
export const KnownDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const DayRange = z.object({ earliest: Day, latest: Day });

/** A day, or the days that it may be when what it is counted from is not known to the day. */
export const DueDay = z.union([Day, DayRange]);

/** A name in the three languages of the desk. */
export const Named = z.object({ en: z.string(), ru: z.string(), kk: z.string() });

/** What somebody did, of which kind and when. */
export const Act = z.object({ type: z.string(), on: KnownDate });
