import { z } from 'zod';

/** What a caller is told when a request fails (RFC 9457): codes, and sentences of our own. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    remedy: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    correlation: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
