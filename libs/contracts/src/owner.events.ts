import { z } from 'zod';
import { defineEvent } from './event.js';

const member = z.uuid();

/** Somebody who may has given a case to a member. Written by follow-up. */
export const CaseAssigned = defineEvent('case.assigned', {
  to: ['notifications'],
  data: z.strictObject({ to: member, from: member.nullable() }),
});

/** A member offers a case to another; it stays where it is until the other accepts. Written by follow-up. */
export const HandOverOffered = defineEvent('hand-over.offered', {
  to: ['notifications'],
  data: z.strictObject({ to: member, from: member.nullable() }),
});

/** The other has accepted: the case is theirs from here. Written by follow-up. */
export const HandOverAccepted = defineEvent('hand-over.accepted', {
  to: ['notifications'],
  data: z.strictObject({ to: member, from: member.nullable() }),
});

/** The other has declined, or who offered took it back: the case stays where it was. Written by follow-up. */
export const HandOverDeclined = defineEvent('hand-over.declined', {
  to: ['notifications'],
  data: z.strictObject({ to: member, from: member.nullable() }),
});

export const OWNER_EVENTS = [
  CaseAssigned,
  HandOverOffered,
  HandOverAccepted,
  HandOverDeclined,
] as const;
