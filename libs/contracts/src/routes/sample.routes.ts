import { z } from 'zod';

/** What loading the sample has brought: cases of the team, and complaints that wait. */
export const LoadedSample = z
  .object({ cases: z.int().min(0), waiting: z.int().min(0) })
  .meta({ id: 'LoadedSample' });
export type LoadedSample = z.output<typeof LoadedSample>;
