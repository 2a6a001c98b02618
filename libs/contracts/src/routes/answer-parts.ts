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

/** A member of the team; until there are accounts the role says who it is. */
export const MemberRef = z.object({ id: z.uuid(), role: z.string() }).meta({ id: 'MemberRef' });
export type MemberRef = z.output<typeof MemberRef>;

/** What somebody did, of which kind and when. */
export const Act = z.object({ type: z.string(), on: KnownDate });

const StripDay = z.object({
  date: Day,
  weekday: z.int().min(1).max(7),
  mark: z.enum(['start', 'counted', 'off', 'holiday', 'worked', 'suspended', 'skipped', 'due']),
  counted: z.boolean(),
  reason: z.string().optional(),
  label: z.string().optional(),
});

/** Why a day is that day: in one sentence of each language, and as a strip of the calendar. */
export const ToldDay = z.object({
  sentence: Named,
  strip: z.array(z.union([StripDay, z.object({ gap: z.int() })])),
});
export type ToldDay = z.output<typeof ToldDay>;

/** A rung of a clock's ladder that is still to come. */
export const RungAhead = z.object({ rung: z.int().positive(), on: Day, to: z.string() });

/** The rung that comes next in a case, and of which of its clocks. */
export const NextRung = RungAhead.extend({ deadline: z.uuid() }).meta({ id: 'NextRung' });
export type NextRung = z.output<typeof NextRung>;
