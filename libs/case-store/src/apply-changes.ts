import { createHash } from 'node:crypto';
import {
  startOfDay,
  type CaseWatch,
  type Change,
  type Deadline,
  type IsoDate,
  type Reminder,
} from '#libs/domain';
import { deadlineRow, type WatchRow } from './case-clocks.js';
import type { NewEvent } from './journal.js';
import type { Statement, Tx } from './store.js';

/** What happened to one case, step by step; written by follow-up alone. */
export interface CaseChange {
  readonly caseId: string;
  /** The case's watch before the first step; a watch that stays the same is not written. */
  readonly before: CaseWatch | null;
  /** Oldest first; `cause` tells steps apart, so that a repeated one writes nothing twice. */
  readonly steps: readonly { readonly cause: string; readonly change: Change }[];
  /** Reminders that the steps have used up, and whether they were sent or void. */
  readonly fired: readonly { readonly reminder: Reminder; readonly state: 'fired' | 'void' }[];
  readonly causation: string | null;
  readonly correlation: string;
}

const APPLY: Statement = { name: 'clocks.apply', text: 'SELECT qorgan.apply_changes($1)' };

/** Reminders come at this hour of the case's day: at the start of work, before the day is lost. */
const REMINDER_HOUR = 9;

/** A rung whose day has passed waits a moment, so that the rest of an import can still stop it. */
const GRACE_MS = 10_000;

const HOUR_MS = 3_600_000;

/**
 * Writes what facts or days did to the clocks of cases: one statement for all of them.
 * @param now the service's clock, epoch milliseconds
 */
export async function applyChanges(
  tx: Tx,
  changes: readonly CaseChange[],
  now: number,
  lawVersion: string,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = [...changes]
    .sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
    .map((change) => changeRow(change, now, lawVersion));
  await tx.run(APPLY, [JSON.stringify(rows)]);
}

/** When a reminder of a day comes: at nine in the zone of the case, epoch milliseconds. */
export const reminderInstant = (on: IsoDate, zone: string): number =>
  startOfDay(on, zone) + REMINDER_HOUR * HOUR_MS;

/** An id that the same cause always gives, so that a repeated step writes nothing twice. */
export function idFrom(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function changeRow(
  { caseId, before, steps, fired, ...about }: CaseChange,
  now: number,
  lawVersion: string,
) {
  const recordedAt = new Date(now).toISOString();
  const changes = steps.map(({ change }) => change);
  const watch = changes.at(-1)?.watch;
  return {
    case_id: caseId,
    law_version: lawVersion,
    recorded_at: recordedAt,
    deadlines: lastOfEach(changes).map(deadlineRow),
    disarmed: changes.flatMap(({ disarmed }) => disarmed),
    armed: stillArmed(changes).map((reminder) => armedRow(reminder, watch!.zone, now)),
    fired: fired.map(({ reminder, state }) => ({
      deadline: reminder.deadline,
      rung: reminder.rung,
      generation: reminder.generation,
      state,
    })),
    ...(watch && watch !== before && { watch: watchRow(caseId, watch) }),
    events: steps.flatMap((step) => eventsOf(step, about, recordedAt)),
  };
}

/** One row a deadline: a statement cannot write the same row twice. */
function lastOfEach(changes: readonly Change[]): Deadline[] {
  const last = new Map<string, Deadline>();
  for (const { deadlines } of changes) for (const each of deadlines) last.set(each.id, each);
  return [...last.values()];
}

/** Reminders that no later step of the same change has stopped. */
const stillArmed = (changes: readonly Change[]): Reminder[] =>
  changes.flatMap(({ armed }, at) =>
    armed.filter(
      ({ deadline }) => !changes.slice(at + 1).some(({ disarmed }) => disarmed.includes(deadline)),
    ),
  );

function armedRow(reminder: Reminder, zone: string, now: number) {
  const dueAt = Math.max(reminderInstant(reminder.on, zone), now + GRACE_MS);
  return {
    deadline: reminder.deadline,
    rung: reminder.rung,
    generation: reminder.generation,
    on_day: reminder.on,
    due_at: new Date(dueAt).toISOString(),
    to_role: reminder.to,
  };
}

const watchRow = (caseId: string, watch: CaseWatch): WatchRow => ({
  case_id: caseId,
  alleged: [...watch.alleged],
  zone: watch.zone,
  stage: watch.stage,
  codes: watch.codes as Record<string, string[]>,
  last_act_on: watch.lastActOn,
  stalled_since: watch.stalledSince,
  stall_reason: watch.stallReason,
});

const eventsOf = (
  { cause, change }: CaseChange['steps'][number],
  about: { causation: string | null; correlation: string },
  recordedAt: string,
): NewEvent[] =>
  change.events.map((event, at) => ({
    id: event.id ?? idFrom(cause, event.type, at),
    type: event.type,
    v: 1,
    occurred_on: event.on,
    recorded_at: recordedAt,
    actor: 'follow-up',
    causation: about.causation,
    correlation: about.correlation,
    data: event.data,
    sealed_id: null,
  }));
