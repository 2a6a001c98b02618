import { isSuspended } from '../clocks/ledger.js';
import type { IsoDate } from '../dates/partial-date.js';
import { BREACH, SILENCE, type Deadline, type Reminder } from './deadline.js';

/** Why a ladder is not climbed before its day. */
export type NotRaised = 'clock.ended' | 'clock.stands-still' | 'ladder.no-rung' | 'ladder.moved-on';

/** A clock as far as it matters to who climbs its ladder. */
export type Raised = Pick<Deadline, 'rule' | 'ledger' | 'generation' | 'closed'>;

/**
 * The rung that is told now because a person asks for it, or why none is. A person decides by what
 * they saw: a rung that somebody else, or its day, has told meanwhile is not followed by the next.
 * @param armed the reminders of the clock that wait for their day, in any order
 * @param seen the rung that was shown as the next
 */
export function raise(
  clock: Raised,
  armed: readonly Reminder[],
  seen: number,
  today: IsoDate,
): Reminder | NotRaised {
  if (clock.closed !== null) return 'clock.ended';
  if (isSuspended(clock.ledger, today)) return 'clock.stands-still';
  const next = nextRung(clock, armed);
  if (next === null) return 'ladder.no-rung';
  return next.rung === seen ? next : 'ladder.moved-on';
}

/**
 * The rung that comes next by its day. Not of silence, which begins again by its last rung; nor a
 * breach, or a silence that becomes a refusal: only the day itself brings these about.
 */
function nextRung({ rule, generation }: Raised, armed: readonly Reminder[]): Reminder | null {
  if (rule === SILENCE) return null;
  const ahead = armed.filter((each) => each.rung > BREACH && each.generation === generation);
  return ahead.toSorted(byDay)[0] ?? null;
}

const byDay = (a: Reminder, b: Reminder): number =>
  a.on === b.on ? a.rung - b.rung : a.on < b.on ? -1 : 1;
