import { z } from 'zod';
import { Day, MemberRef, NextRung } from './answer-parts.js';

const count = z.int().min(0);
const cases = z.array(z.uuid()).min(1).max(200);
const note = z.string().min(1).max(10_000).meta({ description: 'sealed' });

/** Somebody who keeps cases, with what lies on them. */
export const Member = z
  .object({
    id: z.uuid(),
    role: z.string(),
    cases: count,
    open: count.meta({ description: 'open clocks of their cases' }),
    overdue: count,
    stalled: count.meta({ description: 'cases of theirs in which nobody acts' }),
  })
  .meta({ id: 'Member' });
export type Member = z.output<typeof Member>;

/** What lies on whom; cases of nobody in particular are everybody's, and so nobody's. */
export const Load = z
  .object({
    members: z.array(Member),
    unowned: Member.omit({ id: true, role: true }),
  })
  .meta({ id: 'Load' });
export type Load = z.output<typeof Load>;

/** Whose cases: a member's, or what nobody in particular has. */
export const KeptPage = z.strictObject({
  member: z.union([z.uuid(), z.literal('nobody')]),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});
export type KeptPage = z.output<typeof KeptPage>;

/** One case of a row of the load. */
export const KeptCase = z
  .object({
    case: z.uuid(),
    code: z.string(),
    open: count,
    overdue: count,
    stalledSince: Day.nullable(),
    next: NextRung.nullable(),
  })
  .meta({ id: 'KeptCase' });
export type KeptCase = z.output<typeof KeptCase>;

/** Who has a case, and to whom it is offered. */
export const CaseOwner = z
  .object({
    case: z.uuid(),
    owner: MemberRef.nullable(),
    since: z.string().nullable(),
    offered: z.object({ to: MemberRef, at: z.string(), note: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'CaseOwner' });
export type CaseOwner = z.output<typeof CaseOwner>;

/** Gives cases to a member at once: for whoever leads. */
export const AssignCases = z.strictObject({ cases, to: z.uuid() }).meta({ id: 'AssignCases' });
export type AssignCases = z.output<typeof AssignCases>;

/** Offers cases to a member, who accepts or declines; until then they stay where they are. */
export const OfferCases = z
  .strictObject({ cases, to: z.uuid(), note: note.optional() })
  .meta({ id: 'OfferCases' });
export type OfferCases = z.output<typeof OfferCases>;

export const AnswerOffer = z
  .strictObject({ answer: z.enum(['accept', 'decline']) })
  .meta({ id: 'AnswerOffer' });
export type AnswerOffer = z.output<typeof AnswerOffer>;

/** What was done to some cases of a list, and which of them were left as they are, each with why. */
export const BulkAnswer = z
  .object({
    done: z.array(z.uuid()),
    left: z.array(z.object({ id: z.uuid(), why: z.string() })),
  })
  .meta({ id: 'BulkAnswer' });
export type BulkAnswer = z.output<typeof BulkAnswer>;

/** Climbs the ladders of clocks now: `rung` is the one that was seen to come next. */
export const RaiseClocks = z
  .strictObject({
    clocks: z
      .array(z.strictObject({ deadline: z.uuid(), rung: z.int().positive() }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'RaiseClocks' });
export type RaiseClocks = z.output<typeof RaiseClocks>;
