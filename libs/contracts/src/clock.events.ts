import { REFUSAL_DEEMED } from '#libs/domain';
import { z } from 'zod';
import { MOMENT, RULE_ID } from './entries/quoting.js';
import { SNOOZES } from './entries/vocabulary.js';
import { defineEvent } from './event.js';

const day = z.iso.date();
const range = z.strictObject({ earliest: day, latest: day });
const ruleId = z.string().regex(RULE_ID);
const remedyId = z.string().regex(/^(kz|un)\.r\.[a-z0-9_]+$/);
// A date as exactly as it is known, a moment, or the days between which a computed one lies.
const anchor = z.union([
  z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  z.string().regex(MOMENT),
  z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/),
]);
const role = z.enum(['caseworker', 'lead', 'supervisor']);

/** Clock events are written by follow-up alone; the timeline shows them, nobody is woken by them. */
export const DeadlineArmed = defineEvent('deadline.armed', {
  to: [],
  data: z.strictObject({
    deadline: z.uuid(),
    rule: ruleId,
    anchor,
    due: range,
    by: z.uuid(),
  }),
});

export const DeadlineMet = defineEvent('deadline.met', {
  to: [],
  data: z.strictObject({
    deadline: z.uuid(),
    rule: ruleId,
    as: z.enum(['met', 'met-late', 'cancelled']),
    by: z.uuid(),
  }),
});

export const DeadlineActedOn = defineEvent('deadline.acted-on', {
  to: [],
  data: z.strictObject({ deadline: z.uuid(), rule: ruleId, by: z.uuid() }),
});

export const DeadlineExtended = defineEvent('deadline.extended', {
  to: [],
  data: z.strictObject({ deadline: z.uuid(), rule: ruleId, due: range, was: range, by: z.uuid() }),
});

const MOVED = { deadline: z.uuid(), rule: ruleId, due: range, was: range };

/** The clock stands still from here; whoever decided it and why is in the entry. */
export const DeadlineSuspended = defineEvent('deadline.suspended', {
  to: [],
  data: z.strictObject({ ...MOVED, by: z.uuid() }),
});

export const DeadlineResumed = defineEvent('deadline.resumed', {
  to: [],
  data: z.strictObject({ ...MOVED, by: z.uuid() }),
});

/** A clock came to another day: by an act on it, or because law or calendar changed under it. */
export const DeadlineMoved = defineEvent('deadline.moved', {
  to: ['notifications'],
  data: z.strictObject({
    ...MOVED,
    because: z.enum(['anchor-moved', 'printed', 'restored', 'law-changed']),
    /** The entry that moved it; nothing when the law did. */
    by: z.uuid().nullable(),
    /** The number of the release of the law that moved it; its version could be taken for a number of a person. */
    release: z.int().positive().optional(),
  }),
});

export const DeadlineMissed = defineEvent('deadline.missed', {
  to: [],
  data: z.strictObject({ deadline: z.uuid(), rule: ruleId, due: range, opens: z.array(remedyId) }),
});

/** Silence that the law turns into a refusal: the next way is open from here, and for how long. */
export const RefusalDeemed = defineEvent(REFUSAL_DEEMED, {
  to: ['notifications'],
  data: z.strictObject({
    deadline: z.uuid(),
    rule: ruleId,
    since: range,
    opens: z.array(remedyId),
  }),
});

/** A rung of a ladder has come: somebody must be told. */
export const ReminderDue = defineEvent('reminder.due', {
  to: ['notifications'],
  data: z.strictObject({
    deadline: z.uuid(),
    rule: ruleId,
    rung: z.int().positive(),
    to: role,
    due: range,
  }),
});

/** A person climbed the ladder before its day: the next rung is told now. Its own day then passes unsaid. */
export const DeadlineRaised = defineEvent('deadline.raised', {
  to: ['notifications'],
  data: z.strictObject({
    deadline: z.uuid(),
    rule: ruleId,
    rung: z.int().positive(),
    to: role,
    due: range,
  }),
});

/** A clock was put aside until a day before its last; the ladder climbs all the same. */
export const DeadlineSnoozed = defineEvent('deadline.snoozed', {
  to: [],
  data: z.strictObject({ deadline: z.uuid(), until: day, reason: z.enum(SNOOZES) }),
});

/** A clock that was put aside was taken back before its day. */
export const DeadlineWoken = defineEvent('deadline.woken', {
  to: [],
  data: z.strictObject({ deadline: z.uuid() }),
});

/** Nobody acts: a clock was missed with no act since, or silence outran the own target. */
export const CaseStalled = defineEvent('case.stalled', {
  to: ['notifications'],
  data: z.strictObject({ since: day, reason: z.union([z.literal('silence'), ruleId]) }),
});

export const CaseResumed = defineEvent('case.resumed', {
  to: [],
  data: z.strictObject({ since: day, by: z.uuid() }),
});

export const CLOCK_EVENTS = [
  DeadlineArmed,
  DeadlineMet,
  DeadlineActedOn,
  DeadlineExtended,
  DeadlineSuspended,
  DeadlineResumed,
  DeadlineMoved,
  DeadlineMissed,
  RefusalDeemed,
  ReminderDue,
  DeadlineRaised,
  DeadlineSnoozed,
  DeadlineWoken,
  CaseStalled,
  CaseResumed,
] as const;
