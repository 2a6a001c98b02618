import { isPartialDate, isValidInstant } from '#libs/domain';
import { z } from 'zod';

/** Every scalar of a pack is text; these say what the text must be. */
export const text = z.string().min(1, 'is empty');
export const whole = z
  .string()
  .regex(/^-?\d+$/, 'is not a whole number')
  .transform(Number);
export const truth = z.enum(['true', 'false']).transform((value) => value === 'true');
export const day = z
  .string()
  .refine((value) => value.length === 10 && isPartialDate(value), 'is not a day that exists');

const positive = whole.refine((value) => value > 0, 'must be more than nothing');
const anchor = z
  .string()
  .refine((value) => isPartialDate(value) || isValidInstant(value), 'is no date and no moment');
const dueText = z
  .string()
  .refine(
    (value) =>
      isValidInstant(value) || value.split('..').every((end) => day.safeParse(end).success),
    'is no day, no moment and no range of days',
  );

const unit = z.enum(['hour', 'calendar-day', 'working-day', 'week', 'month', 'year']);
// No working days at all is a term too: the same day, or the next that is worked.
const limit = z
  .strictObject({
    value: z.string().regex(/^\d+$/, 'is not a whole number').transform(Number),
    unit,
  })
  .refine(
    ({ value, unit: of }) => value !== 0 || of === 'working-day',
    'is no time at all: write at-once, or none for a gate',
  );
const AT_ONCE = { value: 0, unit: 'immediate' } as const;

const trigger = z.strictObject({
  on: text,
  when: z.record(text, z.array(text).min(1, 'is empty')).exactOptional(),
  has: z.array(text).exactOptional(),
  lacks: z.array(text).exactOptional(),
  anchor: z.array(text).exactOptional(),
  same: z.array(text).exactOptional(),
});
const triggers = z.array(trigger);

const extension = z.strictObject({
  until_total: limit.exactOptional(),
  extra: limit.exactOptional(),
  from: z.enum(['due', 'decision']).exactOptional(),
  by: text,
  condition: text,
  notice: z.strictObject({ to: text, within: limit.exactOptional() }).exactOptional(),
});
const deemed = z.strictObject({
  effect: z.enum(['refusal']),
  after: limit.exactOptional(),
  article: text,
});

/** A rule as a lawyer writes it. */
export const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_.]+$/, 'is no id: small letters, digits, dots'),
  version: positive.default(1),
  kind: z.enum(['term', 'gate', 'own-target']).exactOptional(),
  track: text,
  name: z.strictObject({ en: text, ru: text, kk: text }),
  bearer: z.enum(['state', 'un-state', 'un-body', 'us', 'operator']),
  responsible: text,
  counted_from: text.exactOptional(),
  starts: triggers,
  closes: triggers,
  acts: triggers.default([]),
  extended_by: triggers.default([]),
  limit: z.union([
    z.literal('none').transform(() => null),
    z.literal('at-once').transform(() => AT_ONCE),
    limit,
  ]),
  alarm_after: limit.exactOptional(),
  direction: z.enum(['after', 'before']).default('after'),
  counting: text,
  overridable: truth.default(false),
  deemed: deemed.exactOptional(),
  extension: z.array(extension).default([]),
  opens: z.array(text),
  source: z.strictObject({ instrument: text, article: text, url: text.default('') }),
  effective: z.strictObject({
    from: day,
    to: day.exactOptional(),
    approx: truth.default(false),
  }),
  transition: z.enum(['keep', 'move-open']).default('keep'),
  confidence: z.enum(['sourced', 'recalled', 'own']),
  notes: text.default(''),
  examples: z.array(z.strictObject({ anchor, due: dueText, why: text })).default([]),
});

export type RuleText = z.output<typeof ruleShape>;

/** A file of the ways that open when a clock is missed. */
export const remediesShape = z.strictObject({
  format: z.literal('qorgan-remedies/1'),
  pack: text,
  instruments: z.record(text, text),
  remedies: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z]+\.r\.[a-z0-9_]+$/, 'is no id of a remedy, such as kz.r.prosecutor'),
      name: z.strictObject({ en: text, ru: text, kk: text }),
      to: z.array(text),
      terms: z.array(text).default([]),
      source: z.strictObject({ instrument: text, article: text, url: text.default('') }),
      effective: z.strictObject({ from: day, to: day.exactOptional() }),
      confidence: z.enum(['sourced', 'recalled', 'own']),
    }),
  ),
});

/** A file of rules. `instruments` gives each law its full name once. */
export const rulesShape = z.strictObject({
  format: z.literal('qorgan-rules/1'),
  pack: text,
  instruments: z.record(text, text),
  // Each rule is read by itself, so that one fault hides no other.
  rules: z.array(z.unknown()),
});
