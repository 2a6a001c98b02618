import type { BodyRef, CasebookEntry, Count, PartialDate } from '#libs/domain';

/** What an entry may name: the declared bodies with their kinds, places, sessions, and rules of the packs. */
export interface References {
  readonly bodies: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
  readonly sessions: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** What is wrong with an entry. `pointer` is a JSON pointer that starts at the entry. */
export interface EntryFault {
  readonly pointer: string;
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
}

export type NamedPerson = CasebookEntry['persons'][number];

/** An entry while it is read: each field goes to what travels, to the vault or under the seal. */
export interface EntryDraft {
  readonly bodies: Record<string, BodyRef>;
  readonly codes: Record<string, readonly string[]>;
  readonly dates: Record<string, PartialDate>;
  readonly counts: Record<string, Count>;
  readonly persons: NamedPerson[];
  readonly text: Record<string, unknown>;
  readonly faults: EntryFault[];
}

/** One field of an entry, and where what it says is put. */
export interface FieldPlace {
  readonly field: string;
  readonly pointer: string;
  readonly references: References;
  readonly draft: EntryDraft;
}

export const emptyDraft = (): EntryDraft => ({
  bodies: {},
  codes: {},
  dates: {},
  counts: {},
  persons: [],
  text: {},
  faults: [],
});

/** Nothing was said: the field is missing, empty or null. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** The text of a scalar; a list or a group of fields has none. */
export const scalarText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;

/** A group of fields, or nothing when the value is a scalar or a list. */
export const groupOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

/** Field names are written with `_` in files; what travels is named with `-`. */
export const travelName = (field: string): string => field.replaceAll('_', '-');

/** Notes a fault of the field, or of something inside it. */
export function blame(
  place: FieldPlace,
  fault: Omit<EntryFault, 'pointer'>,
  inside: string | number = '',
): void {
  const pointer = inside === '' ? place.pointer : `${place.pointer}/${inside}`;
  place.draft.faults.push({ pointer, ...fault });
}
