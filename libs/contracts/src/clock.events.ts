import { z } from 'zod';
import { defineEvent } from './event.js';

const day = z.iso.date();
const range = z.strictObject({ earliest: day, latest: day });
const ruleId = z.string().regex(/^[a-z0-9]+(\.[a-z0-9_]+)+$/);
const role = z.enum(['caseworker', 'lead', 'supervisor']);

/** Clock events are written by follow-up alone; the timeline shows them, nobody is woken by them. */
export const DeadlineArmed = defineEvent('deadline.armed', {
  to: [],
  data: z.strictObject({
    deadline: z.uuid(),
    rule: ruleId,
    anchor: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
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

export const DeadlineMissed = defineEvent('deadline.missed', {
  to: [],
  data: z.strictObject({ deadline: z.uuid(), rule: ruleId, due: range, opens: z.array(ruleId) }),
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
  DeadlineMissed,
  ReminderDue,
  CaseStalled,
  CaseResumed,
] as const;
