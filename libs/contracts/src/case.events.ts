import { z } from 'zod';
import { SLUG } from './entries/quoting.js';
import { defineEvent } from './event.js';

const code = z.string().regex(SLUG);
const zone = z.string().regex(/^[A-Z][A-Za-z]+(\/[A-Za-z_]+)+$|^UTC$/);

/** A complaint became a case: its silence is listened to from here. Written by intake. */
export const ComplaintRegistered = defineEvent('complaint.registered', {
  to: ['follow-up'],
  data: z.strictObject({ alleged: z.array(code), zone }),
});

/** Somebody was shown who the people of a case are. Written before they are shown. */
export const IdentityShown = defineEvent('identity.shown', {
  to: [],
  data: z.strictObject({ persons: z.int().nonnegative() }),
});

export const CASE_EVENTS = [ComplaintRegistered, IdentityShown] as const;
