import { isPartialDate, isValidInstant } from '#libs/domain';
import { z } from 'zod';
import { MOMENT, RULE_ID } from '../entries/quoting.js';
import { Day, DueDay, Named, ToldDay } from './answer-parts.js';
import { WhyLine } from './clock.routes.js';

const Limit = z.object({ value: z.int().nonnegative(), unit: z.string() });
const Source = z.object({ instrument: z.string(), article: z.string(), url: z.string() });
const Confidence = z.enum(['sourced', 'recalled', 'own']);
const Unverified = z
  .boolean()
  .meta({ description: 'written from memory: no lawyer has checked it against the law' });

/** A rule of the packs, as a list shows it. */
export const RuleSummary = z
  .object({
    id: z.string(),
    version: z.int().positive(),
    pack: z.string(),
    track: z.string(),
    kind: z.enum(['term', 'gate', 'own-target']),
    name: Named,
    bearer: z.string(),
    limit: Limit.nullable(),
    direction: z.enum(['after', 'before']),
    article: z.string(),
    effective: z.object({ from: Day, to: Day.nullable(), approx: z.boolean() }),
    confidence: Confidence,
    unverified: Unverified,
  })
  .meta({ id: 'RuleSummary' });
export type RuleSummary = z.output<typeof RuleSummary>;

/** A rule whole: what starts and meets it, how it is counted, what its silence means, where it leads. */
export const RuleView = RuleSummary.extend({
  responsible: z.string(),
  countedFrom: z.string().nullable(),
  counting: z.object({
    id: z.string(),
    skipStart: z.boolean(),
    roll: z.enum(['next-working-day', 'none']),
    zone: z.string().nullable(),
    source: z.string(),
  }),
  alarmAfter: Limit.nullable(),
  overridable: z.boolean(),
  extension: z.array(z.looseObject({ by: z.string(), condition: z.string() })),
  deemed: z
    .object({ effect: z.literal('refusal'), after: Limit.optional(), article: z.string() })
    .nullable(),
  starts: z.array(z.looseObject({ on: z.string() })),
  closes: z.array(z.looseObject({ on: z.string() })),
  opens: z.array(z.object({ remedy: z.string(), name: Named })),
  source: Source,
  notes: z.string(),
  examples: z.array(z.object({ anchor: z.string(), due: z.string(), why: z.string() })),
}).meta({ id: 'Rule' });
export type RuleView = z.output<typeof RuleView>;

/** Which rules to list; all of them when nothing is said. */
export const RuleFilter = z.strictObject({
  pack: z.string().max(20).optional(),
  track: z.string().max(60).optional(),
  on: Day.optional().meta({ description: 'only wordings in force on this day' }),
});
export type RuleFilter = z.output<typeof RuleFilter>;

const date = z
  .string()
  .refine((text) => isPartialDate(text) || (MOMENT.test(text) && isValidInstant(text)), {
    message: 'write 2014, 2014-05, 2014-05-24, or a moment with its offset',
  })
  .meta({ description: '2014, 2014-05, 2014-05-24, or 2024-02-29T20:00:00+06:00' });
const known = z.string().refine(isPartialDate, 'write 2014, 2014-05 or 2014-05-24');
const length = z.strictObject({
  value: z.int().min(1).max(10_000),
  unit: z.enum(['hour', 'calendar-day', 'working-day', 'week', 'month', 'year']),
});
const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suspend'), on: known }),
  z.strictObject({ kind: z.literal('resume'), on: known }),
  z.strictObject({
    kind: z.literal('extend'),
    on: known,
    until: Day.exactOptional(),
    untilTotal: length.exactOptional(),
    extra: length.exactOptional(),
    from: z.enum(['due', 'decision']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('move-anchor'), on: known, to: date }),
  z.strictObject({ kind: z.literal('printed'), on: known, date: Day }),
  z.strictObject({ kind: z.literal('restore'), on: known, date: Day }),
]);

/** What if: when would a clock of this rule be due, counted from this date, after these acts? */
export const DueQuestion = z
  .strictObject({
    rule: z.string().regex(RULE_ID, 'is no id of a rule'),
    anchor: date,
    version: z.int().positive().optional(),
    zone: z.string().max(60).optional().meta({ description: 'IANA zone of the place' }),
    acts: z.array(act).max(50).default([]),
  })
  .meta({ id: 'DueQuestion' });
export type DueQuestion = z.output<typeof DueQuestion>;

/** A date and why it is that date: in one sentence, line by line, and as a strip of the calendar. */
export const DueAnswer = z
  .object({
    rule: z.string(),
    version: z.int(),
    anchor: z.string(),
    due: DueDay.nullable().meta({ description: 'null for a gate, which has no number' }),
    computed: DueDay.nullable().meta({
      description: 'what would be counted, where a printed date stands over it',
    }),
    instant: z.string().nullable(),
    provisional: z
      .boolean()
      .meta({ description: 'a year on the way has no confirmed calendar: the date may move' }),
    unverified: Unverified,
    confidence: Confidence,
    source: Source,
    lines: z.array(WhyLine),
  })
  .extend(ToldDay.shape)
  .meta({ id: 'DueAnswer' });
export type DueAnswer = z.output<typeof DueAnswer>;

/** An act that moved a clock: what, when, by whom. The reason is sealed with the entry. */
const TermAct = z.object({
  kind: z.string(),
  on: z.string(),
  event: z.uuid().nullable(),
  actor: z.string().nullable(),
  recordedAt: z.string().nullable(),
});

/** Where to go from a clock; only what is `open` is advice. */
export const RemedyAdvice = z
  .object({
    remedy: z.string(),
    name: Named,
    state: z.enum(['open', 'not-yet', 'taken', 'passed', 'repealed']),
    until: Day.nullable(),
    from: Day.nullable(),
  })
  .meta({ id: 'RemedyAdvice' });
export type RemedyAdvice = z.output<typeof RemedyAdvice>;

/** Why one clock of a case is due on its day, what moved it, and where it leads. */
export const ClockWhy = DueAnswer.extend({
  deadline: z.uuid(),
  case: z.uuid(),
  name: Named,
  standing: z.string(),
  daysLate: z.int(),
  breachedOn: Day.nullable(),
  deemedOn: z.string().nullable(),
  law: z.string().meta({ description: 'version of the packs under which it was last reckoned' }),
  acts: z.array(TermAct),
  remedies: z.array(RemedyAdvice),
}).meta({ id: 'ClockWhy' });
export type ClockWhy = z.output<typeof ClockWhy>;
