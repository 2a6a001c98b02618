import { z } from 'zod';
import { SNOOZES } from '../entries/vocabulary.js';
import { Day, KnownDate, MemberRef, RungAhead } from './answer-parts.js';

export const Snooze = z
  .object({ until: Day, reason: z.enum(SNOOZES), by: z.uuid(), at: z.string() })
  .meta({ id: 'Snooze' });
export type Snooze = z.output<typeof Snooze>;

/** What lies around a clock: the last that happened in its case, who has it, and what comes next. */
export const AroundClock = z
  .object({
    deadline: z.uuid(),
    case: z.uuid(),
    ladder: z.array(RungAhead),
    lastEvents: z.array(
      z.object({ seq: z.int(), type: z.string(), on: KnownDate, recordedAt: z.string() }),
    ),
    owner: MemberRef.nullable(),
    offeredTo: MemberRef.nullable(),
    snooze: Snooze.nullable(),
    /** The last day until which it can be put aside; null where it cannot. */
    snoozeUntil: Day.nullable(),
    /** What sets that day: the clock itself, another clock of ours in the case, or our own limit. */
    snoozeBound: z.enum(['this-clock', 'other-clock', 'own-limit']).nullable(),
  })
  .meta({ id: 'AroundClock' });
export type AroundClock = z.output<typeof AroundClock>;

/** Puts clocks aside until a day. What cannot wait so long is left as it is, and said. */
export const SnoozeClocks = z
  .strictObject({
    deadlines: z.array(z.uuid()).min(1).max(200),
    until: Day,
    reason: z.enum(SNOOZES),
    note: z.string().min(1).max(10_000).optional().meta({ description: 'sealed' }),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== undefined, {
    path: ['note'],
    error: 'tell the reason in words where it is none of the list',
  })
  .meta({ id: 'SnoozeClocks' });
export type SnoozeClocks = z.output<typeof SnoozeClocks>;

export const WakeClocks = z
  .strictObject({ deadlines: z.array(z.uuid()).min(1).max(200) })
  .meta({ id: 'WakeClocks' });
export type WakeClocks = z.output<typeof WakeClocks>;
