import { z } from 'zod';
import { SLUG } from './entries/quoting.js';
import { DECLINES } from './entries/vocabulary.js';
import { defineEvent } from './event.js';

const code = z.string().regex(SLUG);
const zone = z.string().regex(/^[A-Z][A-Za-z]+(\/[A-Za-z_]+)+$|^UTC$/);
const opened = z.strictObject({ alleged: z.array(code), zone });

/** A complaint came in and waits to be looked at: its silence is listened to from here. Written by intake. */
export const ComplaintSubmitted = defineEvent('complaint.submitted', {
  to: ['follow-up', 'notifications'],
  data: opened,
});

/** A complaint became a case: its silence is listened to from here. Written by intake. */
export const ComplaintRegistered = defineEvent('complaint.registered', {
  to: ['follow-up'],
  data: opened,
});

/** A complaint was not taken up; the words of the reason are sealed. Its clocks end. Written by intake. */
export const ComplaintDeclined = defineEvent('complaint.declined', {
  to: ['follow-up'],
  data: z.strictObject({ reason: z.enum(DECLINES) }),
});

/** A complaint was one that another case holds already. Its own clocks end. Written by intake. */
export const ComplaintMerged = defineEvent('complaint.merged', {
  to: ['follow-up'],
  data: z.strictObject({ into: z.uuid() }),
});

/** Another complaint of the same matter was joined to this case. Written by intake. */
export const ComplaintJoined = defineEvent('complaint.joined', {
  to: [],
  data: z.strictObject({ from: z.uuid() }),
});

/** A complaint that was declined waits again: nothing is lost by a slip. Written by intake. */
export const ComplaintReopened = defineEvent('complaint.reopened', {
  to: ['follow-up', 'notifications'],
  data: opened,
});

/** Somebody was shown who the people of a case are. Written before they are shown. */
export const IdentityShown = defineEvent('identity.shown', {
  to: [],
  data: z.strictObject({ persons: z.int().nonnegative() }),
});

export const CASE_EVENTS = [
  ComplaintSubmitted,
  ComplaintRegistered,
  ComplaintDeclined,
  ComplaintMerged,
  ComplaintJoined,
  ComplaintReopened,
  IdentityShown,
] as const;
