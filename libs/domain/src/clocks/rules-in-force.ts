import type { Fact } from '../casebook/fact.js';
import { rangeOf } from '../dates/partial-date.js';
import type { Law } from './law.js';
import type { Closing, Condition, Rule, Trigger } from './rule.js';

/** What conditions may ask of the case itself. */
export interface Subject {
  /** The acts that the complaint alleges; `alleges` and `alleges-none` ask for them. */
  readonly alleged: readonly string[];
  /** Where the case stands before a UN body. */
  readonly stage?: 'communication' | 'follow-up';
  /** What the case knows where the fact does not say, such as its `committee`. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
}

/** What a clock keeps of the fact that started it; `body` is the one that was asked (`to`). */
export interface ClockFacts {
  readonly body?: string | null;
  readonly bodies?: Fact['bodies'];
  readonly codes?: Fact['codes'];
}

/**
 * Silence that became an answer by law. Follow-up writes it as an event; rules start on it as on
 * an entry, with the silent clock's rule as `rule`.
 */
export const REFUSAL_DEEMED = 'refusal.deemed';

/** A rule that a fact starts, with the date that its clock is counted from. */
export interface Start {
  readonly rule: Rule;
  readonly anchor: string;
}

/**
 * The rules that a fact starts. A rule is chosen by the earliest day of the date it is counted
 * from: the law in force on the day of the act applies (CPC art. 5).
 */
export function rulesStartedBy(law: Law, fact: Fact, subject: Subject): Start[] {
  const starts: Start[] = [];
  for (const rule of law.rules.values()) {
    const start = startOf(rule, fact, subject);
    if (start) starts.push(start);
  }
  return starts;
}

/** The first date that the trigger asks for and the fact has; else the date of the fact. */
export function anchorOf(trigger: Trigger, fact: Fact): string {
  for (const field of trigger.anchor ?? []) {
    const date = fact.dates[field];
    if (date !== undefined) return date;
  }
  return fact.on;
}

/** True when the fact is of the type and meets every condition. */
export function matchesTrigger(trigger: Trigger, fact: Fact, subject: Subject): boolean {
  return (
    trigger.on === fact.type &&
    (trigger.has ?? []).every((field) => says(fact, field)) &&
    !(trigger.lacks ?? []).some((field) => says(fact, field)) &&
    holds(trigger.when ?? {}, fact, subject).every((held) => held !== false) &&
    !holds(trigger.unless ?? {}, fact, subject).includes(true)
  );
}

/**
 * True when a fact ends a clock (or, for `acts`, breaks its silence). `clock` is what the clock
 * keeps of its trigger. Without a subject, conditions on the case are taken as met.
 */
export function matchesClosing(
  closing: Closing,
  fact: Fact,
  clock: ClockFacts,
  subject: Subject = UNKNOWN,
): boolean {
  return (
    matchesTrigger(closing, fact, subject) &&
    (closing.same ?? []).every((pair) => isSame(pair, clock, fact))
  );
}

/** A rule by its id, in the wording of `version` or the newest. Undefined when there is none. */
export function ruleById(law: Law, id: string, version?: number): Rule | undefined {
  const newest = law.rules.get(id);
  if (version === undefined || newest?.version === version) return newest;
  return law.rules.get(ruleKey(id, version));
}

/** The wording of a rule that is in force on the day of an anchor; undefined when none is. */
export const ruleInForce = (law: Law, id: string, anchor: string): Rule | undefined =>
  [...law.rules.values()].find((rule) => rule.id === id && isInForce(rule, anchor));

/** The ids of all rules, each once however many wordings it has. */
export const ruleIds = (law: Law): ReadonlySet<string> =>
  new Set([...law.rules.values()].map(({ id }) => id));

/** The key of an older wording in `Law.rules`; the newest stands under its id alone. */
export const ruleKey = (id: string, version: number): string => `${id}@${version}`;

function isInForce(rule: Rule, anchor: string): boolean {
  const day = rangeOf(anchor).earliest;
  return rule.effective.from <= day && (rule.effective.to === null || day <= rule.effective.to);
}

function startOf(rule: Rule, fact: Fact, subject: Subject): Start | null {
  for (const trigger of rule.starts) {
    if (trigger.on !== fact.type) continue;
    const anchor = anchorOf(trigger, fact);
    if (isInForce(rule, anchor) && matchesTrigger(trigger, fact, subject)) return { rule, anchor };
  }
  return null;
}

const UNKNOWN: Subject = { alleged: [] };

const OF_THE_CASE = ['alleges', 'alleges-none', 'stage'];

/** For each of some conditions, whether it holds; null where it asks of a case that is not known. */
function holds(conditions: Condition, fact: Fact, subject: Subject): (boolean | null)[] {
  return Object.entries(conditions).map(([key, values]) => {
    if (subject === UNKNOWN && OF_THE_CASE.includes(key)) return null;
    if (key === 'alleges') return shares(subject.alleged, values);
    if (key === 'alleges-none') return !shares(subject.alleged, values);
    if (key === 'stage') return values.includes(stageOf(fact, subject));
    const body = fact.bodies[key];
    if (body) return values.includes(body.kind);
    return shares(fact.codes[key] ?? subject.codes?.[key] ?? [], values);
  });
}

/** Where the case stands before the body that the fact is about: one may have decided, another not. */
function stageOf(fact: Fact, { stage, codes }: Subject): string {
  const committee = (fact.codes['committee'] ?? codes?.['committee'])?.[0];
  const decided = codes?.['decided'];
  if (committee === undefined || decided === undefined) return stage ?? '';
  return decided.includes(committee) ? 'follow-up' : 'communication';
}

const shares = (have: readonly string[], wanted: readonly string[]): boolean =>
  have.some((value) => wanted.includes(value));

const says = (fact: Fact, field: string): boolean =>
  fact.bodies[field] !== undefined ||
  fact.dates[field] !== undefined ||
  (fact.codes[field]?.length ?? 0) > 0;

// A fact that does not name the body is not the body's answer: it must not quiet a clock. Where
// the pack marks the pair with `?`, silence on either side passes and only a contradiction fails.
function isSame(pair: string, clock: ClockFacts, fact: Fact): boolean {
  const lenient = pair.endsWith('?');
  const [ours, theirs] = (lenient ? pair.slice(0, -1) : pair).split('=') as [string, string?];
  const kept = keptOf(clock, ours);
  const said = valuesOf(fact, theirs ?? ours);
  if (lenient && (kept.length === 0 || said.length === 0)) return true;
  return shares(said, kept);
}

function keptOf(clock: ClockFacts, field: string): readonly string[] {
  const kept = valuesOf(clock, field);
  return kept.length === 0 && field === 'to' && clock.body ? [clock.body] : kept;
}

function valuesOf(from: Pick<ClockFacts, 'bodies' | 'codes'>, field: string): readonly string[] {
  const body = from.bodies?.[field];
  return body ? [body.ref] : (from.codes?.[field] ?? []);
}
