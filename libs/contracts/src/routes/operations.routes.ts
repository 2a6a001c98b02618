import { z } from 'zod';

/** What is looked at: each is a tile of the operations page, and most are a row of `qorgan doctor`. */
export const SYSTEM_CHECKS = [
  'services',
  'scheduler',
  'reminders',
  'outbox',
  'queue',
  'parked',
  'unwatched',
  'law',
  'migrations',
  'durability',
  'zones',
  'versions',
] as const;
export type SystemCheckName = (typeof SYSTEM_CHECKS)[number];

/** What can be wrong. The words for it are the reader's; the desk and the doctor have their own. */
export const SYSTEM_FAULTS = [
  'services-missing',
  'scheduler-held',
  'scheduler-silent',
  'reminders-late',
  'outbox-late',
  'queue-silent',
  'queue-late',
  'events-parked',
  'cases-unwatched',
  'law-not-applied',
  'packs-broken',
  'schema-differs',
  'not-durable',
  'zones-old',
] as const;
export type SystemFault = (typeof SYSTEM_FAULTS)[number];

/** One thing about this installation: counts, versions and names of services, nothing of a case. */
export const SystemCheck = z
  .object({
    check: z.enum(SYSTEM_CHECKS),
    fault: z.enum(SYSTEM_FAULTS).nullable().meta({ description: 'null: it is as it must be' }),
    since: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'since when it is so, where that is known' }),
    counts: z.record(z.string(), z.int()),
    said: z.record(z.string(), z.string()).meta({ description: 'versions and names of services' }),
    command: z.string().meta({ description: 'what to run next, here or where the fault is' }),
  })
  .meta({ id: 'SystemCheck' });
export type SystemCheck = z.output<typeof SystemCheck>;

/** How this installation stands. */
export const SystemState = z
  .object({ at: z.iso.datetime(), checks: z.array(SystemCheck) })
  .meta({ id: 'SystemState' });
export type SystemState = z.output<typeof SystemState>;
