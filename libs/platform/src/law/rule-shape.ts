import { z } from 'zod';
import { effective, names, source } from './remedy-shape.js';
import { anchor, count, dueText, key, named, positive, text, truth } from './scalar-shape.js';

const unit = z
  .enum(['hour', 'calendar-day', 'working-day', 'week', 'month', 'year'])
  .describe('What is counted. Hours run to the minute; working days are those of the calendar.');
// No working days at all is a term too: the same day, or the next that is worked.
const limit = z
  .strictObject({
    value: count.describe('How many. 0 only with working-day: the same working day.'),
    unit,
  })
  .refine(
    ({ value, unit: of }) => value !== 0 || of === 'working-day',
    'is no time at all: write at-once, or none for a gate',
  )
  .meta({ id: 'limit' });
const AT_ONCE = { value: 0, unit: 'immediate' } as const;

const entryType = named('entry-type', 'An entry type (docs/events.md), or refusal.deemed.');
const field = named('field', 'A field of the entry that travels: a body, a code or a date.');
const condition = z
  .record(key, z.array(text).min(1, 'is empty'))
  .meta({ id: 'condition', description: 'Each field must hold one of the values beside it.' });

const trigger = z
  .strictObject({
    on: entryType,
    when: condition.exactOptional(),
    unless: condition.exactOptional(),
    has: z.array(field).describe('Fields that must say something.').exactOptional(),
    lacks: z.array(field).describe('Fields that must say nothing.').exactOptional(),
    anchor: z
      .array(named('date-field', 'A field that holds a date or a moment.'))
      .describe('Dates to count from, best first; the date of the entry when it has none of them.')
      .exactOptional(),
    same: z
      .array(named('same', 'body; to=by; a ? at the end lets an entry pass that does not say.'))
      .describe('What must equal the entry that started the clock.')
      .exactOptional(),
  })
  .meta({ id: 'trigger' });
const triggers = z.array(trigger);

const extension = z.strictObject({
  until_total: limit.describe('The longest that the whole term may become.').exactOptional(),
  extra: limit.describe('Time on top, where the law names that instead.').exactOptional(),
  from: z
    .enum(['due', 'decision'])
    .describe('What `extra` is counted from; the due date when nothing is said.')
    .exactOptional(),
  by: text.describe('Who may extend.'),
  condition: text.describe('When it may be extended.'),
  notice: z
    .strictObject({
      to: text.describe('Whom they must tell, such as applicant.'),
      within: limit.describe('How soon; left out where the law names no number.').exactOptional(),
    })
    .describe('The duty to tell somebody of the extension.')
    .exactOptional(),
});
const deemed = z.strictObject({
  effect: z.enum(['refusal']).describe('What the silence counts as.'),
  after: limit.describe('The time of silence, where it is not the term itself.').exactOptional(),
  article: text.describe('The article that says so.'),
});
const example = z.strictObject({
  anchor: anchor.describe('The day or moment counted from: 2014, 2014-05, 2014-05-24.'),
  due: dueText.describe('Worked out by hand: a day, a moment, or earliest..latest.'),
  why: text.describe('In one line, why that day.'),
});

/** A rule as a lawyer writes it. */
export const ruleShape = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_.]+$/, 'is no id: small letters, digits, dots')
    .describe('Never changes: clocks in the store are known by it.'),
  version: positive
    .default(1)
    .describe('The wording, counted from 1. A new wording is a new entry with the next number.'),
  kind: z
    .enum(['term', 'gate', 'own-target'])
    .describe('Left out: a term, or a gate where limit is none. own-target: set by no law.')
    .exactOptional(),
  track: named('track', 'The procedure that the rule is a step of; any word.'),
  name: names.describe('What is to be done, as people read it on the screen.'),
  bearer: z
    .enum(['state', 'un-state', 'un-body', 'us', 'operator'])
    .describe('Who must act: a body at home, the State before the UN, a UN body, or the team.'),
  responsible: text.describe('Who exactly must act, in the words of the law.'),
  counted_from: text.describe('The moment that the law counts from; for people.').exactOptional(),
  starts: triggers.describe('What starts the clock by itself; [] when it is started by hand.'),
  closes: triggers.describe('What meets it, in time or late; [] when it is met by hand.'),
  acts: triggers.default([]).describe('Acts that end the silence and are no answer.'),
  extended_by: triggers.default([]).describe('Entries that move the due date to their `until`.'),
  limit: z
    .union([
      z.literal('none').transform(() => null),
      z.literal('at-once').transform(() => AT_ONCE),
      limit,
    ])
    .describe('none: a gate, no clock. at-once: due the same day. Else a number of units.'),
  alarm_after: limit
    .describe("When we ask, where the law says only at once: the team's own number.")
    .exactOptional(),
  direction: z
    .enum(['after', 'before'])
    .default('after')
    .describe('before: counted back from the date, such as five days before expiry.'),
  counting: named('counting', 'How the days are counted: an id of a counting file.'),
  overridable: truth
    .default(false)
    .describe('true where the body prints the date in its letter: the printed one wins.'),
  deemed: deemed.describe('Where silence is an answer by law.').exactOptional(),
  extension: z.array(extension).default([]).describe('How the term may be made longer.'),
  opens: z
    .array(named('remedy', 'An id of a remedies file.'))
    .describe('Where to go when the clock is missed, best first.'),
  source: source.describe('Where the rule is written.'),
  effective: effective
    .extend({
      approx: truth.default(false).describe('true when the first day was worked out, not read.'),
    })
    .describe('The law in force on the day counted from applies.'),
  transition: z
    .enum(['keep', 'move-open'])
    .default('keep')
    .describe('What a new wording does to running terms; move-open only where the law says so.'),
  confidence: z
    .enum(['sourced', 'recalled', 'own'])
    .describe('sourced: read in the text. recalled: shown as unverified. own: by the team.'),
  notes: text.default('').describe('What a lawyer should know.'),
  examples: z
    .array(example)
    .default([])
    .describe('At least two, one of them on an edge; a gate has none.'),
});

export type RuleText = z.output<typeof ruleShape>;

/** A file of rules. `instruments` gives each law its full name once. */
export const rulesShape = z.strictObject({
  format: z.literal('qorgan-rules/1').describe('What the file holds.'),
  pack: text.describe('The pack that the rules belong to, such as kz.'),
  instruments: z.record(key, text).describe('Each law with its full name, under a short key.'),
  // Each rule is read by itself, so that one fault hides no other.
  rules: z.array(z.unknown()).describe('In the order of the procedure.'),
});
