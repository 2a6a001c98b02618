import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#libs/case-store';
import type { EntryParts } from '#libs/contracts';
import type { BodyRef, Person } from '#libs/domain';
import { foldName, type Secrets } from '#libs/vault';

/** Who records, when, and as part of what. */
export interface RecordedBy {
  readonly actor: string;
  /** ISO instant of the service's clock. */
  readonly at: string;
  readonly correlation: string;
}

/** People and texts of one case on their way to the vault; the same name is the same person. */
export class SecretsOfCase {
  readonly persons: { id: string; person: Person }[] = [];
  readonly texts: { id: string; content: Readonly<Record<string, unknown>> }[] = [];
  private readonly known = new Map<string, string>();

  /** @param already people whom the vault holds for this case */
  constructor(already: readonly { id: string; person: Person }[] = []) {
    for (const { id, person } of already) this.known.set(keyOf(person), id);
  }

  /** The id by which the rest of the system knows a person. */
  person(person: Person): string {
    const id = this.known.get(keyOf(person)) ?? randomUUID();
    if (!this.known.has(keyOf(person))) this.persons.push({ id, person });
    this.known.set(keyOf(person), id);
    return id;
  }

  /** The id of a sealed text; null when there is nothing to seal. */
  text(content: Readonly<Record<string, unknown>>): string | null {
    if (Object.keys(content).length === 0) return null;
    const id = randomUUID();
    this.texts.push({ id, content });
    return id;
  }

  get secrets(): Secrets {
    return { persons: this.persons, texts: this.texts };
  }
}

/**
 * The event of an entry: its references, codes, dates and counts in the open, its people and its
 * words handed to `secrets`.
 * @param bodyIds ids of the bodies that the entry names by key
 */
export function eventOf(
  { fact, persons, text }: EntryParts,
  secrets: SecretsOfCase,
  bodyIds: ReadonlyMap<string, string>,
  by: RecordedBy,
): NewEvent {
  const named = persons.map(({ field, person }) => ({ field, person: secrets.person(person) }));
  const words = named.length > 0 ? { ...text, persons: named } : text;
  const { type, on, codes, dates, counts } = fact;
  return {
    id: randomUUID(),
    type,
    v: 1,
    occurred_on: on,
    recorded_at: by.at,
    actor: by.actor,
    causation: null,
    correlation: by.correlation,
    data: { on, bodies: withIds(fact.bodies, bodyIds), codes, dates, counts },
    sealed_id: secrets.text(words),
  };
}

const withIds = (
  bodies: EntryParts['fact']['bodies'],
  ids: ReadonlyMap<string, string>,
): Record<string, BodyRef> =>
  Object.fromEntries(
    Object.entries(bodies).map(([field, { ref, kind }]) => [field, { ref: ids.get(ref)!, kind }]),
  );

const keyOf = ({ role, name }: Person): string => `${role}|${foldName(name).join(' ')}`;
