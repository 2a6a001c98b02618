import { z } from 'zod';
import { Day, DueDay, MemberRef, Named, NextRung } from './answer-parts.js';

const names = z.record(z.string(), z.string());
const count = z.int().min(0);
const days = count.meta({ description: 'calendar days without an answer, until today' });

/** The clocks of the State under one rule that wait for one body. */
export const StallCell = z.object({
  rule: z.string(),
  open: count,
  overdue: count,
  median: days,
  worst: days,
});
export type StallCell = z.output<typeof StallCell>;

/** A body with all that it sits on. */
export const StallRow = z.object({
  /** The id of a body; where a case names none, who bears the clock: `state`, `un-state`. */
  body: z.string(),
  kind: z.string().nullable(),
  name: names,
  open: count,
  overdue: count,
  worst: days,
  cells: z.array(StallCell),
});
export type StallRow = z.output<typeof StallRow>;

/** Which body of the State sits on what, and for how long. */
export const StallMap = z
  .object({
    on: Day,
    /** The rules that have open clocks, by their pack and track. */
    steps: z.array(z.object({ rule: z.string(), name: Named, unverified: z.boolean() })),
    rows: z.array(StallRow),
    isComplete: z.boolean().meta({ description: 'false: only the fullest cells are given' }),
  })
  .meta({ id: 'StallMap' });
export type StallMap = z.output<typeof StallMap>;

/** One open clock of a cell. */
export const StallClock = z
  .object({
    deadline: z.uuid(),
    case: z.uuid(),
    code: z.string(),
    anchor: z.string().meta({ description: 'a date as it is known, an interval, or a moment' }),
    /** The last day that the anchor may be, from which days are counted: doubt favours the body. */
    since: Day,
    due: DueDay,
    standing: z.enum(['running', 'missed']),
    days,
    owner: MemberRef.nullable(),
    /** The rung of its ladder that comes next; null where none is left. */
    next: NextRung.nullable(),
  })
  .meta({ id: 'StallClock' });
export type StallClock = z.output<typeof StallClock>;

/** Names a cell of the map, and a page of its clocks: at most `limit` after the one given. */
export const StallCellPage = z.strictObject({
  body: z.union([z.uuid(), z.enum(['state', 'un-state'])]),
  rule: z.string().regex(/^[a-z0-9][\w.-]{0,127}$/i),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type StallCellPage = z.output<typeof StallCellPage>;
