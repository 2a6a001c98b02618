import { z } from 'zod';
import { day, key, positive, text, truth, whole, year } from './scalar-shape.js';

/** Counting rules; `zone` of the file is the zone of a case whose place is not known. */
export const countingShape = z.strictObject({
  format: z.literal('qorgan-counting/1').describe('What the file holds.'),
  zone: zoneName().describe('The zone of a case whose place is not known.').exactOptional(),
  counting: z.array(
    z.strictObject({
      id: text.describe('Rules name it under `counting`.'),
      skip_start: truth.describe('true: the day (hour) of the trigger is not counted.'),
      roll: z
        .enum(['next-working-day', 'none'])
        .describe('Where a last day goes that is not worked. Hours never roll.'),
      zone: zoneName()
        .describe('Where a day ends; left out: the zone of the place of the case.')
        .exactOptional(),
      source: text.describe('The articles on counting.'),
    }),
  ),
});

export const laddersShape = z.strictObject({
  format: z.literal('qorgan-ladders/1').describe('What the file holds.'),
  ladders: z
    .record(
      key,
      z.array(
        z.strictObject({
          rung: positive.describe('Its number for ever: reminders already sent are known by it.'),
          offset: whole.describe('From the due date; before it when negative.'),
          unit: z.enum(['calendar-day', 'working-day']).describe('What the offset counts.'),
          to: z.enum(['caseworker', 'lead', 'supervisor']).describe('Who is reminded.'),
        }),
      ),
    )
    .describe('Under a bearer, or under the id of a rule that has its own.'),
});

export const holidaysShape = z.strictObject({
  format: z.literal('qorgan-holidays/1').describe('What the file holds.'),
  id: text.describe('The calendar that the rules belong to.'),
  rules: z.array(
    z.strictObject({
      key: text.describe('The holiday, by the name that the years use.'),
      days: z
        .array(z.string().regex(/^\d\d-\d\d$/, 'is not MM-DD'))
        .describe('Each as MM-DD; [] when it is announced each year and never computed.'),
      from: year.describe('The first year.'),
      to: year.describe('The last year; left out while it is kept.').exactOptional(),
      substitute: truth.describe('true: on a weekend it is given again on the next working day.'),
      source: text.describe('The law that made or moved it.').exactOptional(),
    }),
  ),
});

const holiday = text.describe('The holiday, by the name in the holiday rules.');
const confidence = text.describe('How far the day was checked; estimated needs confirmed: false.');

export const calendarShape = z.strictObject({
  format: z.literal('qorgan-calendar/1').describe('What the file holds.'),
  year: year.describe('The year whose days the file holds.'),
  confirmed: truth.describe('false: dates that rest on this year are shown as provisional.'),
  statutory: z
    .array(z.strictObject({ date: day.describe('The day.'), key: holiday }))
    .describe('Holidays by law.'),
  religious_no_substitute: z
    .array(z.strictObject({ date: day.describe('The day.'), key: holiday, confidence }))
    .describe('Days off that are not given again when they fall on a weekend.'),
  substitute_days_off: z
    .array(
      z.strictObject({
        date: day.describe('The day that is free instead.'),
        for: day.describe('The holiday on a weekend.'),
        key: holiday,
      }),
    )
    .describe('Days off for holidays on a weekend.'),
  government_moves: z
    .array(
      z.strictObject({
        day_off: day.describe('The working day that became free.'),
        worked_instead: day.describe('The day off that is worked for it.'),
        act: text.describe('The decree or order.'),
        confidence,
      }),
    )
    .describe('Rest days moved by decree.'),
});

function zoneName() {
  return text
    .refine((name) => isZone(name), 'is no IANA zone such as Asia/Almaty')
    .meta({ type: 'string', pattern: '^[A-Z][A-Za-z_]+/', examples: ['Asia/Almaty'] });
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z][A-Za-z_]+\//.test(name);
  } catch {
    return false;
  }
}
