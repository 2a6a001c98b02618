import { EXCHANGE_STEPS, REMEDY_STATUSES, STATE_WORDS } from '#libs/domain';
import { z } from 'zod';
import { Day, KnownDate } from './answer-parts.js';
import { ClockView } from './clock.routes.js';

const Decision = z.object({
  decision: z.uuid(),
  case: z.uuid(),
  code: z.string(),
  body: z.string().meta({ description: 'key of the body that decided' }),
  outcome: z.string(),
  decidedOn: KnownDate,
  adoptedOn: KnownDate.nullable(),
  transmittedOn: KnownDate.nullable(),
});

/** The clock that comes next after a decision, as it is read on a day. */
export const NextDate = ClockView.pick({
  deadline: true,
  rule: true,
  name: true,
  bearer: true,
  due: true,
  standing: true,
  daysLate: true,
  workingDays: true,
  firstAct: true,
  provisional: true,
  unverified: true,
});
export type NextDate = z.output<typeof NextDate>;

/** A decision in the list of all: how many of its remedies stand how, and what comes next. */
export const ListedDecision = Decision.extend({
  remedies: z.record(z.enum(REMEDY_STATUSES), z.int()),
  next: NextDate.nullable(),
}).meta({ id: 'ListedDecision' });
export type ListedDecision = z.output<typeof ListedDecision>;

/** Decisions, the nearest next date first; `next` is where the following page begins. */
export const DecisionPage = z
  .object({ on: Day, items: z.array(ListedDecision), next: z.string().nullable() })
  .meta({ id: 'DecisionPage' });
export type DecisionPage = z.output<typeof DecisionPage>;

/** What is said of a remedy, since when, and by which kind of entry. */
const said = <T extends z.ZodType>(what: T) =>
  z.object({ is: what, on: KnownDate, by: z.string() });

const Happened = z.array(z.object({ event: z.uuid(), type: z.string(), on: KnownDate }));
const StateWordSaid = said(z.enum(STATE_WORDS));
const GradeSaid = said(z.string());

/** One remedy: the State's word, how it stands by what was done, and the grade, never mixed. */
export const FollowedRemedy = z
  .object({
    kind: z.string(),
    status: said(z.enum(REMEDY_STATUSES)),
    stateWord: StateWordSaid.nullable(),
    grade: GradeSaid.nullable(),
    /** What happened with it, oldest first: kinds of entry and dates, no words. */
    happened: Happened,
  })
  .meta({ id: 'FollowedRemedy' });
export type FollowedRemedy = z.output<typeof FollowedRemedy>;

/** A decision with all that followed it. */
export const DecisionFile = Decision.extend({
  /** The version of the case, for whoever records something, and the last row of its journal. */
  version: z.int(),
  seq: z.int(),
  /** Zone of the place of the case, for a moment that is recorded. */
  zone: z.string(),
  remedies: z.array(FollowedRemedy),
  /** All that bears on what a decision may ask for, whether remedies were recorded with it or not. */
  happened: Happened,
  exchanges: z.array(z.object({ event: z.uuid(), step: z.enum(EXCHANGE_STEPS), on: KnownDate })),
  /** The clocks that follow it, the next one first; why their days are those, follow-up says. */
  clocks: z.array(z.uuid()),
}).meta({ id: 'DecisionFile' });
export type DecisionFile = z.output<typeof DecisionFile>;
