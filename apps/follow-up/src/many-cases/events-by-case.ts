import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#libs/case-store';
import type { IsoDate } from '#libs/domain';

/** What a person did to a clock. */
export interface ClockFact {
  readonly case: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Sealed words that go with it. */
  readonly sealed: string | null;
}

interface Done {
  readonly actor: string;
  /** ISO instant of the service's clock. */
  readonly at: string;
  readonly on: IsoDate;
}

/** The events of one command, case by case, as `append_to_cases` takes them. */
export function eventsByCase(
  facts: readonly ClockFact[],
  { actor, at, on }: Done,
): { case_id: string; events: NewEvent[] }[] {
  const correlation = randomUUID();
  const event = ({ type, data, sealed }: ClockFact): NewEvent => ({
    id: randomUUID(),
    type,
    v: 1,
    occurred_on: on,
    recorded_at: at,
    actor,
    causation: null,
    correlation,
    data,
    sealed_id: sealed,
  });
  return [...new Set(facts.map((fact) => fact.case))].map((case_id) => ({
    case_id,
    events: facts.filter((fact) => fact.case === case_id).map(event),
  }));
}
