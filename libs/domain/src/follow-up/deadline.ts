import type { LadderRole, Law } from '../clocks/law.js';
import type { LedgerAct } from '../clocks/ledger.js';
import type { Bearer } from '../clocks/rule.js';
import type { ClockFacts } from '../clocks/rules-in-force.js';
import type { DateRange, IsoDate, PartialDate } from '../dates/partial-date.js';

/** The team's own target: no news from anybody for so many working days is a stall. */
export const SILENCE = 'own.silence';

/** Rung 0 of every clock that the law sets: the moment it is broken. */
export const BREACH = 0;

/** Rung -1 of a clock whose silence the law turns into an answer: the moment it does. */
export const DEEMED = -1;

/** One running or ended clock of a case. The due date is derived; a breach is kept for ever. */
export interface Deadline {
  readonly id: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly bearer: Bearer;
  /** The fact that started it. */
  readonly trigger: string;
  /** What the trigger said of bodies and codes: an answer must come from who was asked. */
  readonly asked: ClockFacts;
  readonly anchor: PartialDate;
  readonly zone: string;
  readonly ledger: readonly LedgerAct[];
  /** Counts re-armings: a reminder of an older generation is void. */
  readonly generation: number;
  readonly due: DateRange;
  readonly instant: string | null;
  readonly provisional: boolean;
  readonly breachedOn: IsoDate | null;
  /** Since when the silence of the body counts as its refusal; as exactly as the anchor is known. */
  readonly deemedOn: PartialDate | null;
  /** First act of the bearer that is no answer to this clock. */
  readonly firstAct: {
    readonly fact: string;
    readonly type: string;
    readonly on: PartialDate;
  } | null;
  readonly closed: Closed | null;
}

export interface Closed {
  readonly fact: string;
  readonly type: string;
  readonly on: PartialDate;
  readonly as: 'met' | 'met-late' | 'cancelled';
}

/** A rung of a deadline's ladder, waiting for its day. Rung 0 is the breach itself, to nobody. */
export interface Reminder {
  readonly deadline: string;
  readonly rung: number;
  readonly generation: number;
  readonly on: IsoDate;
  readonly to: LadderRole | null;
}

/** What follow-up knows of a case beside its clocks. */
export interface CaseWatch {
  /** Codes of what is alleged, which rules ask for. */
  readonly alleged: readonly string[];
  readonly zone: string;
  /** Whether a UN body has decided: the same State reply stops another clock then. */
  readonly stage: 'communication' | 'follow-up';
  /** What earlier facts said of the case, such as the committee that it lies before. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** The last day on which anybody was known to act. */
  readonly lastActOn: IsoDate;
  readonly stalledSince: IsoDate | null;
  readonly stallReason: string | null;
}

export interface CaseClocks {
  readonly watch: CaseWatch;
  readonly deadlines: readonly Deadline[];
}

/** What a fact or the passing of a day does to a case; whoever keeps the case writes it down. */
export interface Change {
  /** New and changed deadlines, whole. */
  readonly deadlines: readonly Deadline[];
  readonly armed: readonly Reminder[];
  /** Deadlines whose older reminders no longer come. */
  readonly disarmed: readonly string[];
  readonly watch: CaseWatch;
  readonly events: readonly ClockEvent[];
}

/** What is around a reminder when its day comes. */
export interface Firing {
  readonly law: Law;
  readonly today: IsoDate;
  /** Gives the id of what this reminder brings about: an event, or a deadline under a rule. */
  readonly newId: (what: string) => string;
}

/** An event of a clock, ids and codes and dates alone. */
export interface ClockEvent {
  /** Given where a clock that the event starts must name it; else whoever writes it gives one. */
  readonly id?: string;
  readonly type:
    | 'deadline.armed'
    | 'deadline.met'
    | 'deadline.acted-on'
    | 'deadline.extended'
    | 'deadline.suspended'
    | 'deadline.resumed'
    | 'deadline.moved'
    | 'deadline.missed'
    | 'refusal.deemed'
    | 'reminder.due'
    | 'case.stalled'
    | 'case.resumed';
  readonly on: IsoDate;
  readonly data: Readonly<Record<string, unknown>>;
}
