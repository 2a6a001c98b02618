import { z } from 'zod';
import { SLUG } from '../entries/quoting.js';
import { KnownDate } from './answer-parts.js';

const count = z.int().min(0);

/** One number as its source reported it. */
export const CountedFigure = z
  .object({
    measure: z.string(),
    band: z.string().optional(),
    value: z.number(),
    qualifier: z.enum(['exact', 'about', 'more-than', 'at-least']),
    asOf: z.string().meta({ description: 'up to when the casebook knows that brought it' }),
  })
  .meta({ id: 'CountedFigure' });
export type CountedFigure = z.output<typeof CountedFigure>;

const figures = z.array(CountedFigure).readonly();

/** What one source counted in one year, from allegations to sentences. */
export const ReportedFunnel = z
  .object({
    year: z.int(),
    source: z.string(),
    steps: figures,
    share: z
      .number()
      .nullable()
      .meta({ description: 'criminal cases per hundred allegations of this source and year' }),
    bands: figures,
    parts: z
      .object({ whole: z.number(), sum: z.number(), missing: z.number() })
      .nullable()
      .meta({ description: 'the people convicted, and what the bands of sentences add up to' }),
    others: figures,
  })
  .meta({ id: 'ReportedFunnel' });
export type ReportedFunnel = z.output<typeof ReportedFunnel>;

/** What the team's own cases hold of one year, each counted in the year in which it happened. */
export const OwnYear = z
  .object({ year: z.int(), registered: count, opened: count, refused: count, sentenced: count })
  .meta({ id: 'OwnYear' });
export type OwnYear = z.output<typeof OwnYear>;

/** What is counted of the team's own cases. */
export const OWN_KINDS = ['registered', 'opened', 'refused', 'sentenced'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** Names one of the team's own numbers, and a page of what it counts: after the event given. */
export const OwnNumberPage = z.strictObject({
  kind: z.enum(OWN_KINDS),
  year: z.coerce.number().int().min(1900).max(2200),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OwnNumberPage = z.output<typeof OwnNumberPage>;

/** One event that a number of the team counts. */
export const CountedEvent = z
  .object({ event: z.uuid(), case: z.uuid(), code: z.string(), type: z.string(), on: KnownDate })
  .meta({ id: 'CountedEvent' });
export type CountedEvent = z.output<typeof CountedEvent>;

/** Entry types by which a body refuses or denies; of answers and motions only those that do. */
export const REFUSAL_TYPES = [
  'criminal-case.refused',
  'criminal-case.terminated',
  'referral.answered',
  'recommendation.answered',
  'motion.decided',
  'visit.denied',
  'release.refused',
  'counsel.denied',
  'medical.care-denied',
  'court.refused-to-comply',
] as const;

const wording = z.string().regex(SLUG);

/** How often one type of entry refuses with one ground or answer, in the team's own cases. */
export const RefusalCount = z
  .object({
    type: z.enum(REFUSAL_TYPES),
    wording: wording.nullable().meta({ description: 'null where the entry tells none as a code' }),
    count,
    share: z.number().meta({ description: 'of the refusals of this type, per hundred' }),
  })
  .meta({ id: 'RefusalCount' });
export type RefusalCount = z.output<typeof RefusalCount>;

/** Names one of these numbers, and a page of what it counts: after the event given. */
export const RefusalPage = z.strictObject({
  type: z.enum(REFUSAL_TYPES),
  wording: wording.optional().meta({ description: 'left out: those that tell none' }),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RefusalPage = z.output<typeof RefusalPage>;

/** Language of the note on method that stands above the numbers of a file. */
export const StatisticsFile = z.strictObject({
  lang: z.enum(['en', 'ru', 'kk']).default('en'),
});
export type StatisticsFile = z.output<typeof StatisticsFile>;

/** For whom a file with the team's own numbers is: a public one hides counts that are too small. */
export const OwnStatisticsFile = StatisticsFile.extend({
  audience: z.enum(['team', 'public']).default('team'),
});
export type OwnStatisticsFile = z.output<typeof OwnStatisticsFile>;
