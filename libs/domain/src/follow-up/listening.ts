import type { Law } from '../clocks/law.js';
import { laterOf } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { arm } from './arm.js';
import {
  SILENCE,
  type CaseClocks,
  type CaseWatch,
  type Change,
  type ClockEvent,
} from './deadline.js';
import { listenAgain, rearmSilence } from './silence.js';

/** What begins or ends that a case is listened to, and when that became known. */
export interface Hearing {
  readonly law: Law;
  /** The event, by its id. */
  readonly event: string;
  /** The day that the event names. */
  readonly on: IsoDate;
  /** The day on which it became known; nothing is armed for days before it. */
  readonly today: IsoDate;
  readonly newId: (rule: string) => string;
}

/**
 * A complaint came in, became a case, or waits again: from here its silence counts, so that one that
 * nobody looks at is a stall like any other.
 */
export function beginListening(clocks: CaseClocks, hearing: Hearing): Change {
  const { law, event, on, today, newId } = hearing;
  const heard = laterOf(clocks.watch.lastActOn, on < today ? on : today);
  const watch: CaseWatch = { ...clocks.watch, lastActOn: heard, ...AWAKE };
  const ended = clocks.deadlines.find(({ rule, closed }) => rule === SILENCE && closed !== null);
  const silence = ended
    ? [listenAgain({ ...ended, closed: null }, heard, law)]
    : rearmSilence(clocks, watch, law, { fact: event, today, newId });
  const wasAsleep = clocks.watch.stalledSince;
  return {
    deadlines: silence,
    armed: silence.flatMap((each) => arm(each, law, today)),
    disarmed: silence.map(({ id }) => id),
    watch,
    events:
      wasAsleep === null
        ? []
        : [{ type: 'case.resumed', on: today, data: { since: wasAsleep, by: event } }],
  };
}

/** A complaint was declined, or is part of another case: none of its clocks runs any more. */
export function endListening(
  clocks: CaseClocks,
  { event, type, on }: { event: string; type: string; on: IsoDate },
): Change {
  const ended = clocks.deadlines
    .filter(({ closed }) => closed === null)
    .map((deadline) => ({
      ...deadline,
      closed: { fact: event, type, on, as: 'cancelled' } as const,
    }));
  const events = ended
    .filter(({ rule }) => rule !== SILENCE)
    .map(({ id, rule }): ClockEvent => ({
      type: 'deadline.met',
      on,
      data: { deadline: id, rule, as: 'cancelled', by: event },
    }));
  return {
    deadlines: ended,
    armed: [],
    disarmed: ended.map(({ id }) => id),
    watch: { ...clocks.watch, ...AWAKE },
    events,
  };
}

const AWAKE = { stalledSince: null, stallReason: null } as const;
