import { isPartialDate, isValidInstant } from '#libs/domain';
import { z } from 'zod';

// The reader takes every scalar of a pack as text. An editor reads `90` as a number and `true` as a
// truth: `type` says to the schemas of packs/schema what may stand there, the rest says what the text
// must be.

/** Words for people to read. */
export const text = z
  .string()
  .min(1, 'is empty')
  .meta({ type: ['string', 'number', 'boolean'] });

/** A name under which something stands in a map. */
export const key = z.string().min(1, 'is empty');

export const whole = z
  .string()
  .regex(/^-?\d+$/, 'is not a whole number')
  .transform(Number)
  .meta({ type: ['integer', 'string'] });

export const count = z
  .string()
  .regex(/^\d+$/, 'is not a whole number')
  .transform(Number)
  .meta({ type: ['integer', 'string'], minimum: 0 });

export const positive = whole
  .refine((value) => value > 0, 'must be more than nothing')
  .meta({ minimum: 1 });

export const year = whole
  .refine((value) => value > 1900 && value < 2200, 'is no year')
  .meta({ minimum: 1901, maximum: 2199 });

export const truth = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean', enum: undefined });

export const day = z
  .string()
  .refine((value) => value.length === 10 && isPartialDate(value), 'is not a day that exists')
  .meta({ format: 'date' });

/** A date as exactly as it is known, or a moment; a year alone is a number to an editor. */
export const anchor = z
  .string()
  .refine((value) => isPartialDate(value) || isValidInstant(value), 'is no date and no moment')
  .meta({
    type: ['string', 'integer'],
    minimum: 1900,
    maximum: 9999,
    pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T\\S+)?)?)?$',
  });

export const dueText = z
  .string()
  .refine(
    (value) =>
      isValidInstant(value) || value.split('..').every((end) => day.safeParse(end).success),
    'is no day, no moment and no range of days',
  )
  .meta({ pattern: '^\\d{4}-\\d\\d-\\d\\d(\\.\\.\\d{4}-\\d\\d-\\d\\d|T\\S+)?$' });

/** A name of a list that stands elsewhere in the packs or in the entry types; the schemas carry the list. */
export const named = (id: string, description: string) => key.meta({ id, description });
