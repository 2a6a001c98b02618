import { z } from 'zod';
import { day, text, truth, whole } from './rule-shape.js';

const year = whole.refine((value) => value > 1900 && value < 2200, 'is no year');

/** Counting rules; `zone` of the file is the zone of a case whose place is not known. */
export const countingShape = z.strictObject({
  format: z.literal('qorgan-counting/1'),
  zone: zoneName().exactOptional(),
  counting: z.array(
    z.strictObject({
      id: text,
      skip_start: truth,
      roll: z.enum(['next-working-day', 'none']),
      zone: zoneName().exactOptional(),
      source: text,
    }),
  ),
});

export const laddersShape = z.strictObject({
  format: z.literal('qorgan-ladders/1'),
  ladders: z.record(
    text,
    z.array(
      z.strictObject({
        rung: whole.refine((value) => value > 0, 'counts from 1'),
        offset: whole,
        unit: z.enum(['calendar-day', 'working-day']),
        to: z.enum(['caseworker', 'lead', 'supervisor']),
      }),
    ),
  ),
});

export const holidaysShape = z.strictObject({
  format: z.literal('qorgan-holidays/1'),
  id: text,
  rules: z.array(
    z.strictObject({
      key: text,
      days: z.array(z.string().regex(/^\d\d-\d\d$/, 'is not MM-DD')),
      from: year,
      to: year.exactOptional(),
      substitute: truth,
      source: text.exactOptional(),
    }),
  ),
});

export const calendarShape = z.strictObject({
  format: z.literal('qorgan-calendar/1'),
  year,
  confirmed: truth,
  statutory: z.array(z.strictObject({ date: day, key: text })),
  religious_no_substitute: z.array(z.strictObject({ date: day, key: text, confidence: text })),
  substitute_days_off: z.array(z.strictObject({ date: day, for: day, key: text })),
  government_moves: z.array(
    z.strictObject({ day_off: day, worked_instead: day, act: text, confidence: text }),
  ),
});

function zoneName() {
  return text.refine((name) => isZone(name), 'is no IANA zone such as Asia/Almaty');
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z][A-Za-z_]+\//.test(name);
  } catch {
    return false;
  }
}
