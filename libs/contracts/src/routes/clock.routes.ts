import { z } from 'zod';
import {
  Act,
  Day,
  DueDay,
  KnownDate,
  MemberRef,
  Named,
  NextRung,
  ToldDay,
} from './answer-parts.js';
import { Snooze } from './around.routes.js';

/** One line of why a day is that day; the reason is a code, its words are the reader's language. */
export const WhyLine = z
  .object({
    date: Day,
    counted: z.boolean(),
    reason: z.string(),
    key: z.string().optional(),
    at: z.string().optional(),
  })
  .meta({ id: 'WhyLine' });
export type WhyLine = z.output<typeof WhyLine>;

/** A clock as it is read on a day. */
export const ClockView = z
  .object({
    deadline: z.uuid(),
    case: z.uuid(),
    code: z.string().optional(),
    rule: z.string(),
    name: Named,
    bearer: z.string(),
    anchor: z.string(),
    due: DueDay,
    instant: z.string().nullable(),
    provisional: z.boolean(),
    /** What would be counted, where a date that the body printed stands over it. */
    computed: DueDay.optional(),
    /** Since when the silence of the body counts as its refusal; a day, or `earliest/latest`. */
    deemedOn: z.string().nullable(),
    standing: z.enum(['running', 'met', 'met-late', 'missed', 'suspended', 'cancelled']),
    daysLate: z.int(),
    workingDays: z
      .int()
      .meta({ description: 'working days from today to the due day; negative when it is past' }),
    breachedOn: Day.nullable(),
    closedBy: Act.nullable(),
    firstAct: Act.nullable(),
    unverified: z
      .boolean()
      .meta({ description: 'no lawyer has checked the rule against the text of the law' }),
  })
  .meta({ id: 'ClockView' });
export type ClockView = z.output<typeof ClockView>;

/** A clock with why its day is that day. */
export const ExplainedClock = ClockView.extend({ why: z.array(WhyLine) }).meta({
  id: 'ExplainedClock',
});
export type ExplainedClock = z.output<typeof ExplainedClock>;

/** A clock in a list over many cases. */
export const ListedClock = ClockView.extend({
  /** The member who has the case; null where nobody in particular has it. */
  owner: MemberRef.nullable(),
}).meta({ id: 'ListedClock' });
export type ListedClock = z.output<typeof ListedClock>;

/** A clock that is put aside: until when, and why. */
export const SnoozedClock = ListedClock.extend({ snooze: Snooze }).meta({ id: 'SnoozedClock' });
export type SnoozedClock = z.output<typeof SnoozedClock>;

/** Whose clocks: those of the cases of whoever asks, or all. */
export const TodayPage = z.strictObject({ whose: z.enum(['mine', 'all']).default('all') });
export type TodayPage = z.output<typeof TodayPage>;

/** What a caseworker starts the day with. */
export const Today = z
  .object({
    on: Day,
    overdue: z.array(ListedClock),
    today: z.array(ListedClock),
    soon: z.array(ListedClock),
    waiting: z.array(ListedClock),
    /** Put aside until a day before their last; none of them is in the other parts. */
    snoozed: z.array(SnoozedClock),
  })
  .meta({ id: 'Today' });
export type Today = z.output<typeof Today>;

/** A case in which nobody acts. */
export const StalledCase = z
  .object({
    case: z.uuid(),
    code: z.string(),
    since: Day,
    /** `silence`, or the rule of the clock that was missed with no act since. */
    reason: z.string(),
    rule: Named.nullable(),
    lastActOn: Day,
    owner: MemberRef.nullable(),
    /** Of its clocks the one that is due longest and has a rung left; silence climbs by itself. */
    next: NextRung.nullable(),
  })
  .meta({ id: 'StalledCase' });
export type StalledCase = z.output<typeof StalledCase>;

/** A clock as an entry would change it. */
export const PreviewedClock = z
  .object({
    rule: z.string(),
    name: Named,
    bearer: z.string(),
    anchor: KnownDate,
    due: DueDay,
    as: z.string().optional(),
    provisional: z.boolean(),
    unverified: z.boolean(),
  })
  .meta({ id: 'PreviewedClock' });
export type PreviewedClock = z.output<typeof PreviewedClock>;

/** What an entry would do, in the words of a form that has not been sent yet. */
export const Preview = z
  .object({
    stops: z.array(PreviewedClock),
    moves: z.array(PreviewedClock.extend({ was: DueDay, ...ToldDay.shape })),
    starts: z.array(PreviewedClock.extend({ why: z.array(WhyLine), ...ToldDay.shape })),
    /** Acts of the bearer that the clock takes note of, without being met. */
    answersWithoutMeeting: z.array(PreviewedClock),
    remedies: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Preview' });
export type Preview = z.output<typeof Preview>;

/** The answer to a recorded entry. */
export const RecordedEntry = z
  .object({
    case: z.uuid(),
    version: z.int(),
    seq: z.int(),
    event: z.uuid(),
    replayed: z.boolean(),
  })
  .meta({ id: 'RecordedEntry' });
export type RecordedEntry = z.output<typeof RecordedEntry>;
