import type { IsoDate } from '../dates/partial-date.js';

/** Who must act before the clock runs out. `us` is the team that keeps the case. */
export type Bearer = 'state' | 'un-state' | 'un-body' | 'us' | 'operator';

export type Unit =
  'hour' | 'calendar-day' | 'working-day' | 'week' | 'month' | 'year' | 'immediate';

/** What kind of clock a rule is (design §4). A `gate` has no number and so no due date. */
export type RuleKind = 'term' | 'gate' | 'own-target';

/**
 * How a code of law counts. `skipStart`: the day (hour) of the trigger is not counted.
 * `roll`: where a last day goes that is not a working day.
 */
export interface CountingRule {
  readonly id: string;
  readonly skipStart: boolean;
  readonly roll: 'next-working-day' | 'none';
  /** IANA zone in which a day ends; `null`: the zone of the place of the case. */
  readonly zone: string | null;
  readonly source: string;
}

/** A condition on the facts of a trigger: each key must hold one of the values. */
export type Condition = Readonly<Record<string, readonly string[]>>;

export interface Trigger {
  /** An entry type, or a moment that no entry reports yet (then nothing starts it by itself). */
  readonly on: string;
  readonly when?: Condition;
  /** Conditions of which none may hold. */
  readonly unless?: Condition;
  /** Fields of the fact that must say something, and fields that must say nothing. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Date fields of the fact to count from, best first; its own date when it has none of them. */
  readonly anchor?: readonly string[];
}

/**
 * What ends a clock. `same`: facts that must equal those of the trigger. `body` compares one
 * field with itself, `to=by` the trigger's `to` with the `by` of the new fact; a `?` at the end
 * lets a fact pass that does not say.
 */
export interface Closing extends Trigger {
  readonly same?: readonly string[];
}

/** A number of units, as the law names it. */
export interface Limit {
  readonly value: number;
  readonly unit: Unit;
}

export interface Extension {
  readonly untilTotal?: Limit;
  readonly extra?: Limit;
  /** What the extra time is counted from; `due` when nothing is said. */
  readonly from?: 'due' | 'decision';
  readonly by: string;
  readonly condition: string;
  /** Whom the law makes them tell of the extension, and how soon; without `within` no number is named. */
  readonly notice?: { readonly to: string; readonly within?: Limit };
}

/**
 * Silence that the law turns into an answer. `after` counts from the anchor of the clock where the
 * law names a time of its own (CPC 2014 art. 106(5): fifteen days); without it the silence speaks
 * when the term has run out (APPC art. 91(2)).
 */
export interface Deemed {
  readonly effect: 'refusal';
  readonly after?: Limit;
  readonly article: string;
}

export interface LegalSource {
  readonly instrument: string;
  readonly article: string;
  readonly url: string;
}

export interface Rule {
  readonly id: string;
  /** The wording of the rule, counted from 1; a clock keeps the version that it started under. */
  readonly version: number;
  readonly pack: string;
  readonly track: string;
  readonly kind: RuleKind;
  readonly name: Readonly<Record<'en' | 'ru' | 'kk', string>>;
  readonly bearer: Bearer;
  /** The moment that the law counts from, in the words of the sources; for people to read. */
  readonly countedFrom?: string;
  readonly starts: readonly Trigger[];
  /** What meets the clock, in time or late. */
  readonly closes: readonly Closing[];
  /** Acts of the bearer that are no answer to this clock: they end its silence, the breach stays. */
  readonly acts: readonly Closing[];
  /** Moved forward by an extension of this entry type, if the law knows one. */
  readonly extendedBy: readonly Closing[];
  readonly limit: Limit | null;
  readonly direction: 'after' | 'before';
  readonly counting: string;
  /** Where the law says only "at once": after this time we ask. The team's own number, not the law's. */
  readonly alarmAfter: Limit | null;
  /** True where the body prints the date in its letter: the printed one stands over the computed. */
  readonly overridable: boolean;
  readonly deemed: Deemed | null;
  readonly extension: readonly Extension[];
  readonly responsible: string;
  /** Remedies that open when the clock is missed. */
  readonly opens: readonly string[];
  readonly source: LegalSource;
  readonly effective: {
    readonly from: IsoDate;
    readonly to: IsoDate | null;
    readonly approx: boolean;
  };
  /** What a new wording does to clocks that started under an older one; the law must say so to move them. */
  readonly transition: 'keep' | 'move-open';
  /** `recalled` is shown to people as unverified until a lawyer signs it off. */
  readonly confidence: 'sourced' | 'recalled' | 'own';
  readonly notes: string;
  readonly examples: readonly RuleExample[];
}

/** A worked example: `due` is a day, a moment, or a range `2014-07-30..2014-08-29`. */
export interface RuleExample {
  readonly anchor: string;
  readonly due: string;
  readonly why: string;
}

/** True for a rule that was written from memory: it shows as unverified wherever it appears. */
export const isUnverified = ({ confidence }: Pick<Rule, 'confidence'>): boolean =>
  confidence === 'recalled';
