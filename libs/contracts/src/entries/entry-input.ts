import { isPartialDate } from '#libs/domain';
import { z } from 'zod';
import { ENTRY_TYPE_NAMES } from './registry.js';
import { MOMENT, RULE_ID, SLUG } from './quoting.js';

const PARTIAL_DATE = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isPartialDate, 'no such date');
const CODE = z.string().regex(SLUG);
// Marks of the committees are a capital and a digit: too short for initials with a point.
const CODE_GRADE_OR_RULE = z.union([
  CODE,
  z.string().regex(/^[A-E][0-9]?$/),
  z.string().regex(RULE_ID),
]);

/** One entry as a request brings it. Its fields are read by `parseEntry`, like those of a file. */
export const EntryInput = z.looseObject({
  type: z.enum(ENTRY_TYPE_NAMES as [string, ...string[]]),
  date: PARTIAL_DATE,
});
export type EntryInput = z.output<typeof EntryInput>;

/** What an event of an entry carries: references, codes, dates and counts, and nothing else. */
export const ENTRY_DATA = z.strictObject({
  on: PARTIAL_DATE,
  bodies: z.record(CODE, z.strictObject({ ref: z.uuid(), kind: CODE })),
  codes: z.record(CODE, z.array(CODE_GRADE_OR_RULE)),
  dates: z.record(CODE, z.union([PARTIAL_DATE, z.string().regex(MOMENT)])),
  counts: z.record(
    CODE,
    z.strictObject({
      value: z.int().nonnegative(),
      qualifier: z.enum(['exact', 'about', 'more-than', 'at-least']),
    }),
  ),
});
export type EntryData = z.output<typeof ENTRY_DATA>;
