import { z } from 'zod';
import { Day, DayRange, Named } from './answer-parts.js';

/** The events that somebody is told of. */
export const NOTICE_KINDS = [
  'reminder.due',
  'case.stalled',
  'refusal.deemed',
  'deadline.moved',
  'deadline.raised',
  'complaint.submitted',
  'complaint.reopened',
  'case.assigned',
  'hand-over.offered',
  'hand-over.accepted',
  'hand-over.declined',
] as const;

/** What a notice says: codes and dates, with the case's code beside it. Never more. */
export const InboxItem = z
  .object({
    id: z.uuid(),
    case: z.uuid(),
    code: z.string(),
    kind: z.enum(NOTICE_KINDS).meta({ description: 'the event that is told of' }),
    rule: z
      .string()
      .nullable()
      .meta({ description: 'the rule whose clock it is about, or `silence`' }),
    /** What the rule is called; null where the packs no longer hold it, or none is meant. */
    name: Named.nullable(),
    rung: z.int().nullable(),
    due: DayRange.nullable(),
    on: Day,
    acknowledgedAt: z.string().nullable(),
    provisional: z.boolean().meta({
      description: 'the date rests on a calendar that nobody has confirmed: it may still move',
    }),
    unverified: z
      .boolean()
      .meta({ description: 'no lawyer has checked the rule against the text of the law' }),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.output<typeof InboxItem>;

/** How many items wait to be seen; counted no further than `WAITING_COUNT_LIMIT`. */
export const InboxCount = z.object({ unseen: z.int() }).meta({ id: 'InboxCount' });
export type InboxCount = z.output<typeof InboxCount>;
export const WAITING_COUNT_LIMIT = 100;
