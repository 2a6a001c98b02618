import { z } from 'zod';
import { CHANNELS, DECLINES, PURPOSES, SPEAKERS, URGENCIES } from '../entries/vocabulary.js';
import { Day, DueDay, KnownDate } from './answer-parts.js';
import { TRIAGE_STATES } from './case.routes.js';
import { Preview } from './clock.routes.js';
import { RegisterComplaint } from './complaint.routes.js';

/** A complaint as it comes in, before anybody has looked at it. */
export const SubmitComplaint = RegisterComplaint.safeExtend({
  channel: z.enum(CHANNELS).optional(),
  by: z.enum(SPEAKERS).optional().meta({ description: 'who speaks' }),
  urgent: z.array(z.enum(URGENCIES)).max(URGENCIES.length).default([]),
  /** What the person has agreed to already. Whatever is not named is not agreed to. */
  agreedTo: z.array(z.enum(PURPOSES)).max(PURPOSES.length).default([]),
}).meta({ id: 'SubmitComplaint' });
export type SubmitComplaint = z.output<typeof SubmitComplaint>;

/** A complaint in the list of those that wait, the most urgent and then the oldest first. */
export const TriageItem = z
  .object({
    case: z.uuid(),
    code: z.string(),
    version: z.int(),
    state: z.enum(TRIAGE_STATES),
    receivedOn: KnownDate,
    submittedAt: z.string(),
    hoursWaiting: z.int().min(0),
    channel: z.string().nullable(),
    urgent: z.array(z.enum(URGENCIES)),
    alleged: z.array(z.string()),
    people: z.int(),
    /** Casework is among the purposes that nobody has agreed to. */
    consentMissing: z.boolean(),
  })
  .meta({ id: 'TriageItem' });
export type TriageItem = z.output<typeof TriageItem>;

export const MATCHES = ['name', 'place', 'body', 'alleged', 'day'] as const;

/** A case that may be the same matter, and by what; a name is told as a match and never shown. */
export const Duplicate = z
  .object({
    case: z.uuid(),
    code: z.string(),
    state: z.enum(TRIAGE_STATES),
    score: z.int().min(1).max(100),
    matched: z.array(z.enum(MATCHES)),
  })
  .meta({ id: 'Duplicate' });
export type Duplicate = z.output<typeof Duplicate>;

/** One complaint that waits: its words, and what accepting it would begin. */
export const TriageFile = TriageItem.extend({
  narrative: z.string().nullable(),
  against: z.string().nullable(),
  place: z.string().nullable(),
  agreedTo: z.array(z.string()),
  sameMatter: z.array(Duplicate),
  clocks: Preview.pick({ starts: true }),
  /** The day on which the desk asks, if nothing is heard of the case until then. */
  silentUntil: DueDay,
  decided: z
    .object({ on: Day, reason: z.string().nullable(), into: z.uuid().nullable() })
    .nullable(),
}).meta({ id: 'TriageFile' });
export type TriageFile = z.output<typeof TriageFile>;

/** Which complaints are asked for, and a page of them. */
export const TriageFilter = z.strictObject({
  state: z.enum(TRIAGE_STATES).default('waiting'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TriageFilter = z.output<typeof TriageFilter>;

/** How many complaints wait, counted no further than `WAITING_COUNT_LIMIT`. */
export const TriageCount = z.object({ waiting: z.int() }).meta({ id: 'TriageCount' });
export type TriageCount = z.output<typeof TriageCount>;

const note = z.string().min(1).max(10_000).meta({ description: 'sealed' });

export const DeclineComplaint = z
  .strictObject({ reason: z.enum(DECLINES), note: note.optional() })
  .refine(({ reason, note: words }) => reason !== 'other' || words !== undefined, {
    path: ['note'],
    error: 'tell the reason in words where it is none of the list',
  })
  .meta({ id: 'DeclineComplaint' });
export type DeclineComplaint = z.output<typeof DeclineComplaint>;

export const MergeComplaint = z
  .strictObject({ into: z.uuid(), note: note.optional() })
  .meta({ id: 'MergeComplaint' });
export type MergeComplaint = z.output<typeof MergeComplaint>;

/** A decision on a complaint that waited. */
export const TriageDecision = z
  .object({
    case: z.uuid(),
    code: z.string(),
    version: z.int(),
    state: z.enum(TRIAGE_STATES),
    replayed: z.boolean(),
  })
  .meta({ id: 'TriageDecision' });
export type TriageDecision = z.output<typeof TriageDecision>;
