import { isPartialDate } from '#libs/domain';
import { z } from 'zod';
import { SLUG } from '../entries/quoting.js';

const code = z
  .string()
  .regex(SLUG)
  .meta({ description: 'a code of small letters, digits and hyphens' });

const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a year, a month or a day: 2014, 2014-05, 2014-05-24')
  .refine(isPartialDate, 'there is no such date')
  .meta({ description: 'as exactly as it is known: 2014, 2014-05 or 2014-05-24' });

const NAMED = z
  .strictObject({
    name: z.string().min(1).max(200),
    also: z.array(z.string().min(1).max(200)).max(20).optional(),
    age: z.int().min(0).max(130).optional(),
    capacity: z.array(code).max(20).optional(),
  })
  .meta({ id: 'NamedPerson', description: 'sealed in the vault; never repeated in an answer' });

const UNNAMED = z
  .strictObject({
    unnamed: z.strictObject({
      value: z.int().min(1),
      qualifier: z.enum(['exact', 'about', 'more-than', 'at-least']),
    }),
  })
  .meta({ id: 'UnnamedPeople' });

/** One complaint, as a caseworker takes it down. */
export const RegisterComplaint = z
  .strictObject({
    receivedOn: partialDate,
    jurisdiction: code.default('kz'),
    aggrieved: z
      .array(z.union([NAMED, UNNAMED]))
      .min(1)
      .max(200),
    alleged: z.array(code).min(1).max(50),
    methods: z.array(code).max(100).default([]),
    intent: z.array(code).max(50).default([]),
    context: z.array(code).max(50).default([]),
    against: code.optional().meta({ description: 'key of the body complained of' }),
    place: code.optional().meta({ description: 'key of the place of deprivation of liberty' }),
    narrative: z.string().max(100_000).optional().meta({ description: 'sealed' }),
  })
  .meta({ id: 'RegisterComplaint' });
export type RegisterComplaint = z.output<typeof RegisterComplaint>;

/** The answer to a registration: how to find the case again, and nothing about anybody. */
export const Registered = z
  .strictObject({ case: z.uuid(), code: z.string(), version: z.int(), replayed: z.boolean() })
  .meta({ id: 'Registered' });

/** A search for a person. In the body and not in the address: addresses are logged. */
export const FindPerson = z
  .strictObject({ name: z.string().min(2).max(200) })
  .meta({ id: 'FindPerson' });

/** A page of a list: at most `limit` items after the one whose id or code is given. */
export const Page = z.strictObject({
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
