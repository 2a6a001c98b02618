import type { Fact } from '../casebook/fact.js';
import { rangeOf, type PartialDate } from '../dates/partial-date.js';
import { remedyNews, type RemedyNews } from './remedy-news.js';

/** A decision as far as other facts are read against it. */
export interface DecisionDates {
  /** The fact that reported it. */
  readonly fact: string;
  /** The reference of the body that decided. */
  readonly body: string;
  readonly on: PartialDate;
  readonly adoptedOn: PartialDate | null;
  readonly transmittedOn: PartialDate | null;
}

/** What happened with one remedy, and what it says of it; a fact may bear on it and say nothing. */
export interface RemedyEvent extends Pick<RemedyNews, 'status' | 'stateWord' | 'grade'> {
  readonly fact: string;
  readonly type: string;
  readonly on: PartialDate;
}

/** The steps between a State, the people complaining of it and a body, in their usual order. */
export const EXCHANGE_STEPS = [
  'submitted',
  'registered',
  'adopted',
  'decided',
  'transmitted',
  'state-reply',
  'comments',
  'assessment',
] as const;
export type ExchangeStep = (typeof EXCHANGE_STEPS)[number];

/** One step, with the fact that reported it. */
export interface Exchange {
  readonly fact: string;
  readonly step: ExchangeStep;
  readonly on: PartialDate;
}

/**
 * What happened with one remedy of a decision, by its dates as they are known. What surely happened
 * before the decision is no news of it, and what another body heard is none either.
 * @param facts what is known of the case, in the order in which it was recorded
 */
export const remedyEvents = (
  decision: DecisionDates,
  kind: string,
  facts: readonly Fact[],
): RemedyEvent[] =>
  eventsSince(
    decision,
    facts.filter((fact) => {
      const kinds = kindsBorneOn(fact);
      return kinds === 'all' || kinds.includes(kind);
    }),
  );

/** The same for all that a decision may ask for, whether it was recorded with its remedies or not. */
export const eventsSince = (decision: DecisionDates, facts: readonly Fact[]): RemedyEvent[] =>
  byDate(
    facts
      .filter((fact) => kindsBorneOn(fact).length > 0)
      .filter((fact) => isHeardBy(decision, fact) && !isSurelyBefore(fact.on, decision.on))
      .map(eventOf),
  );

/**
 * The steps of a communication and of what came after its decision, by their dates as they are
 * known. The day on which a decision became known is a step where it is neither that of its adoption
 * nor that of its transmittal.
 * @param facts what is known of the case, in the order in which it was recorded
 */
export const exchangesOf = (decision: DecisionDates, facts: readonly Fact[]): Exchange[] =>
  byDate(
    facts.flatMap((fact): Exchange[] => {
      if (fact.id === decision.fact) return stepsOf(decision);
      const step = STEP_OF[fact.type];
      return step && isHeardBy(decision, fact) ? [{ fact: fact.id, step, on: fact.on }] : [];
    }),
  );

const INVESTIGATED = ['investigation', 'prosecution'] as const;
const STEP_OF: Readonly<Record<string, ExchangeStep>> = {
  'un.communication-submitted': 'submitted',
  'un.registered': 'registered',
  'un.state-reply': 'state-reply',
  'un.comments': 'comments',
  'un.assessment': 'assessment',
};

/** Facts that bear on remedies without being news of them, by the kinds that they bear on. */
const BEARS_ON: Readonly<Record<string, readonly string[] | 'named'>> = {
  'un.comments': 'named',
  'un.assessment': 'named',
  'compensation.claimed': ['compensation'],
  'criminal-case.refused': INVESTIGATED,
  'criminal-case.terminated': INVESTIGATED,
};

/** The types of the facts that the story of a decision is told from. */
export const DECISION_FACTS: readonly string[] = [
  'un.decision',
  'court.refused-to-comply',
  'compensation.ordered',
  'compensation.paid',
  'criminal-case.opened',
  ...new Set([...Object.keys(STEP_OF), ...Object.keys(BEARS_ON)]),
];

function kindsBorneOn(fact: Fact): readonly string[] | 'all' {
  const news = remedyNews(fact);
  if (news) return news.kinds;
  const kinds = Object.hasOwn(BEARS_ON, fact.type) ? BEARS_ON[fact.type]! : [];
  if (kinds !== 'named') return kinds;
  const named = fact.codes['remedies'] ?? [];
  return named.length > 0 ? named : 'all';
}

function eventOf(fact: Fact): RemedyEvent {
  const { status, stateWord, grade } = remedyNews(fact) ?? {};
  return {
    fact: fact.id,
    type: fact.type,
    on: fact.on,
    ...(status && { status }),
    ...(stateWord && { stateWord }),
    ...(grade !== undefined && { grade }),
  };
}

/** Whether a fact was addressed to the body that decided; one that names none is of every body. */
const isHeardBy = ({ body }: DecisionDates, { bodies }: Fact): boolean =>
  (bodies['body']?.ref ?? body) === body;

const isSurelyBefore = (on: PartialDate, since: PartialDate): boolean =>
  rangeOf(on).latest < rangeOf(since).earliest;

function stepsOf({ fact, on, adoptedOn, transmittedOn }: DecisionDates): Exchange[] {
  const steps: [ExchangeStep, PartialDate | null][] = [
    ['adopted', adoptedOn],
    ['decided', on === adoptedOn || on === transmittedOn ? null : on],
    ['transmitted', transmittedOn],
  ];
  return steps.flatMap(([step, day]) => (day === null ? [] : [{ fact, step, on: day }]));
}

/** By the first day that each may be, then by the last; what is equal stays in its order. */
const byDate = <T extends { readonly on: PartialDate }>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, ...rangeOf(item.on) }))
    .toSorted((a, b) => order(a.earliest, b.earliest) || order(a.latest, b.latest))
    .map(({ item }) => item);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
