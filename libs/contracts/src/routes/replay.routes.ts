import { z } from 'zod';
import { Act, Day, DueDay, KnownDate, Named } from './answer-parts.js';

/** A casebook that comes with Qorgan, by the name of its file. */
export const ShippedCasebook = z
  .object({ name: z.string(), title: z.string(), cases: z.int(), from: Day, until: Day })
  .meta({ id: 'ShippedCasebook' });
export type ShippedCasebook = z.output<typeof ShippedCasebook>;

const ReplayedClock = z.object({
  clock: z.string(),
  case: z.string(),
  rule: z.string(),
  bearer: z.string(),
  anchor: KnownDate,
  due: DueDay,
  /** The day on which it became known that the clock runs. */
  from: Day,
  /** The day on which it became known that it was answered; null while it runs. */
  to: Day.nullable(),
  closedBy: Act.nullable(),
  firstAct: Act.nullable(),
});

/**
 * A casebook run against a simulated calendar, in the order of its days. Cases are named by the
 * key that the casebook itself gives them.
 */
export const ReplayStory = z
  .object({
    name: z.string(),
    title: z.string(),
    from: Day,
    until: Day,
    cases: z.array(z.string()),
    rules: z.record(z.string(), z.object({ name: Named, unverified: z.boolean() })),
    /** `known`: the day on which the entry could first be known. */
    entries: z.array(z.object({ known: Day, on: KnownDate, case: z.string(), type: z.string() })),
    clocks: z.array(ReplayedClock),
    reminders: z.array(
      z.object({ on: Day, case: z.string(), rule: z.string(), rung: z.int(), to: z.string() }),
    ),
    stalls: z.array(z.object({ on: Day, case: z.string(), since: Day, reason: z.string() })),
  })
  .meta({ id: 'ReplayStory' });
export type ReplayStory = z.output<typeof ReplayStory>;
