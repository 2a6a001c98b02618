import { ROLES } from '#libs/domain';
import { z } from 'zod';
import { KnownDate } from './answer-parts.js';

const codes = z.array(z.string()).readonly();

/** How it stands with a complaint: taken up (as one is that never waited), or not, or not yet. */
export const TRIAGE_STATES = ['waiting', 'accepted', 'declined', 'merged'] as const;

/** A case as it is read: codes and dates. Who its people are is another question, and logged. */
export const CaseFile = z
  .object({
    case: z.uuid(),
    code: z.string(),
    version: z.int(),
    seq: z.int().meta({ description: 'the last row of its journal, at that version' }),
    jurisdiction: z.string(),
    zone: z.string().meta({ description: 'IANA zone of the place: its clocks go by it' }),
    alleged: codes,
    methods: codes,
    intent: codes,
    context: codes,
    against: z.string().nullable(),
    place: z.string().nullable(),
    people: z.int(),
    unnamed: z.array(z.object({ value: z.int(), qualifier: z.string() })).readonly(),
    registeredAt: z.string(),
    triage: z.enum(TRIAGE_STATES),
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.output<typeof CaseFile>;

/**
 * A search for cases by how their code begins. In the body and not in the address, which is written
 * into logs: whoever types into a field may type a name.
 */
export const FindCase = z
  .strictObject({
    code: z.string().max(24).meta({ description: 'how the code begins: `q-7xy`, or `7xy`' }),
    limit: z.int().min(1).max(200).default(20),
  })
  .meta({ id: 'FindCase' });
export type FindCase = z.output<typeof FindCase>;

/** The cases that stand before and after one in the order of codes. */
export const CaseNeighbours = z
  .object({ previous: z.uuid().nullable(), next: z.uuid().nullable() })
  .meta({ id: 'CaseNeighbours' });
export type CaseNeighbours = z.output<typeof CaseNeighbours>;

/** One row of a case's journal, with its words opened from under the seal of the case. */
export const TimelineItem = z
  .object({
    event: z.uuid(),
    seq: z.int(),
    type: z.string(),
    on: KnownDate,
    recordedAt: z.string(),
    actor: z.string(),
    data: z.unknown(),
    text: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.output<typeof TimelineItem>;

/** One row of a case's journal as an auditor reads it: who recorded what, when; without its words. */
export const JournalRow = z
  .object({
    event: z.uuid(),
    seq: z.int(),
    type: z.string(),
    on: KnownDate,
    recordedAt: z.string(),
    actor: z
      .string()
      .meta({ description: 'a member, or the part of the desk that acts by itself' }),
    role: z.enum(ROLES).nullable().meta({ description: 'of the member; null where it is none' }),
  })
  .meta({ id: 'JournalRow' });
export type JournalRow = z.output<typeof JournalRow>;

/** Who somebody in a case is. Only ever answered to whoever may read identities, and logged. */
export const ShownPerson = z
  .object({
    id: z.uuid(),
    person: z.object({
      role: z.enum(['aggrieved', 'witness', 'accused']),
      name: z.string(),
      also: z.array(z.string()).readonly(),
      details: z.record(z.string(), z.unknown()).readonly(),
    }),
  })
  .meta({ id: 'ShownPerson' });
export type ShownPerson = z.output<typeof ShownPerson>;

const names = z.record(z.string(), z.string());

/** What an entry may name by key: institutions, places and sessions; never a person. */
export const DeclaredReferences = z
  .object({
    bodies: z.array(z.object({ id: z.uuid(), key: z.string(), kind: z.string(), name: names })),
    places: z.array(z.object({ key: z.string(), kind: z.string(), name: names })),
    sessions: z.array(z.string()),
  })
  .meta({ id: 'DeclaredReferences' });
export type DeclaredReferences = z.output<typeof DeclaredReferences>;
