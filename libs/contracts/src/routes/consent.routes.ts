import { CONSENT_PURPOSES, CONSENT_SCOPES, CONSENT_STATES } from '#libs/domain';
import { z } from 'zod';
import { KnownDate } from './answer-parts.js';

/** How it stands with the consent to one purpose: all but `given` is no. */
export const ConsentState = z
  .object({
    purpose: z.enum(CONSENT_PURPOSES),
    state: z.enum(CONSENT_STATES),
    event: z.uuid().nullable().meta({ description: 'the entry that decides' }),
    on: KnownDate.nullable(),
    until: KnownDate.nullable(),
    by: z.string().nullable().meta({ description: 'who spoke' }),
    scopes: z
      .array(z.enum(CONSENT_SCOPES))
      .readonly()
      .meta({ description: 'what may be passed on; empty where nothing was said of it' }),
    recipients: z.array(z.string()).readonly().meta({ description: 'kinds of bodies' }),
  })
  .meta({ id: 'ConsentState' });
export type ConsentState = z.output<typeof ConsentState>;
