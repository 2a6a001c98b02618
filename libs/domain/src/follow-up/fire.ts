import { isSuspended } from '../clocks/ledger.js';
import type { Law } from '../clocks/law.js';
import type { IsoDate } from '../dates/partial-date.js';
import { ruleById } from '../clocks/rules-in-force.js';
import { arm } from './arm.js';
import { deem } from './deem.js';
import {
  BREACH,
  DEEMED,
  SILENCE,
  type CaseWatch,
  type Change,
  type ClockEvent,
  type Deadline,
  type Firing,
  type Reminder,
} from './deadline.js';
import { listenAgain } from './silence.js';

/**
 * What the coming of a reminder's day does: a reminder to a person, a breach, a stall, a silence
 * that becomes a refusal and opens the next way.
 * @returns null when the reminder is void: its clock has ended, was moved since, or stands still
 */
export function fire(
  deadline: Deadline,
  watch: CaseWatch,
  reminder: Reminder,
  { law, today, newId }: Firing,
): Change | null {
  const isVoid = deadline.closed !== null || reminder.generation !== deadline.generation;
  if (isVoid || isSuspended(deadline.ledger, today)) return null;
  if (reminder.rung === DEEMED) return deem(deadline, watch, reminder, { law, today, newId });
  if (reminder.rung === BREACH) return breach(deadline, watch, reminder, law);
  if (deadline.rule === SILENCE) return staySilent(deadline, watch, reminder, law, today);
  return { ...nothing(watch), events: [reminderEvent(deadline, reminder, today)] };
}

/** The clock is broken: kept for ever, whatever comes later. Nobody having acted, the case stalls. */
function breach(deadline: Deadline, watch: CaseWatch, reminder: Reminder, law: Law): Change {
  const broken = { ...deadline, breachedOn: deadline.breachedOn ?? reminder.on };
  const { id, rule, due } = deadline;
  // A rule that the packs have lost stops no reminder: the breach is told, only the way on is not known.
  const opens = ruleById(law, rule, deadline.ruleVersion)?.opens ?? [];
  const missed: ClockEvent = {
    type: 'deadline.missed',
    on: reminder.on,
    data: { deadline: id, rule, due, opens },
  };
  const isStalled = watch.lastActOn <= due.latest;
  return {
    ...nothing(isStalled ? stalled(watch, reminder.on, rule) : watch),
    deadlines: [broken],
    events: isStalled ? [missed, stalledEvent(reminder.on, rule, reminder.on)] : [missed],
  };
}

/** Silence beyond the own target: a stall at first, then higher rungs, then the same again. */
function staySilent(
  silence: Deadline,
  watch: CaseWatch,
  reminder: Reminder,
  law: Law,
  today: IsoDate,
): Change {
  const since = silence.due.latest;
  const isFirst = silence.breachedOn === null;
  const broken = { ...silence, breachedOn: since };
  const isLast = (law.ladders.get(SILENCE) ?? []).every(({ rung }) => rung <= reminder.rung);
  const next = isLast ? listenAgain(broken, today, law) : broken;
  return {
    deadlines: isFirst || isLast ? [next] : [],
    armed: isLast ? arm(next, law, today) : [],
    disarmed: [],
    watch: isFirst ? stalled(watch, since, 'silence') : watch,
    events: [
      ...(isFirst ? [stalledEvent(since, 'silence', today)] : []),
      reminderEvent(silence, reminder, today),
    ],
  };
}

const nothing = (watch: CaseWatch): Change => ({
  deadlines: [],
  armed: [],
  disarmed: [],
  watch,
  events: [],
});

/** A case that stalls twice has stalled since the first time. */
const stalled = (watch: CaseWatch, since: IsoDate, reason: string): CaseWatch =>
  watch.stalledSince === null ? { ...watch, stalledSince: since, stallReason: reason } : watch;

const stalledEvent = (since: IsoDate, reason: string, on: IsoDate): ClockEvent => ({
  type: 'case.stalled',
  on,
  data: { since, reason },
});

const reminderEvent = (deadline: Deadline, reminder: Reminder, on: IsoDate): ClockEvent => ({
  type: 'reminder.due',
  on,
  data: {
    deadline: deadline.id,
    rule: deadline.rule,
    rung: reminder.rung,
    to: reminder.to,
    due: deadline.due,
  },
});
