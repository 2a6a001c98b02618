import type { EntryDefinition, FieldKind } from './field-kind.js';
import { FOLLOW_UP_ENTRIES } from './follow-up-entries.js';
import { INTAKE_ENTRIES } from './intake-entries.js';
import { TERM_ENTRIES } from './term-entries.js';
import { UN_ENTRIES } from './un-entries.js';

/** Fields that any entry may carry. `date` and `type` are read apart from the fields. */
export const COMMON_FIELDS: Readonly<Record<string, FieldKind>> = {
  note: 'text',
  date_note: 'text',
  date_quality: 'slug',
};

/** Every entry type of the casebook format. */
export const ENTRY_TYPES: readonly EntryDefinition[] = [
  ...INTAKE_ENTRIES,
  ...FOLLOW_UP_ENTRIES,
  ...UN_ENTRIES,
  ...TERM_ENTRIES,
];

/** The names of all entry types, which are also the names of their events. */
export const ENTRY_TYPE_NAMES: readonly string[] = ENTRY_TYPES.map(({ type }) => type);

/** The definition of an entry type, if the format has it. */
export const entryDefinition = (type: string): EntryDefinition | undefined => BY_TYPE.get(type);

/** What a field holds in an entry of this type: its own kind, else that of its nearest relative. */
export function fieldKind(definition: EntryDefinition, field: string): FieldKind | undefined {
  if (Object.hasOwn(definition.fields, field)) return definition.fields[field];
  if (Object.hasOwn(COMMON_FIELDS, field)) return COMMON_FIELDS[field];
  return ELSEWHERE.get(field);
}

/** Every field name that some entry type knows. */
export const fieldNames = (): readonly string[] => FIELD_NAMES;

const BY_TYPE = new Map(ENTRY_TYPES.map((definition) => [definition.type, definition]));

// A field that is borrowed from another type names nobody for certain: a body that is not
// declared is then free text, and a word outside the list is sealed.
function lenient(kind: FieldKind): FieldKind {
  if (kind === 'body') return 'party';
  if (kind === 'bodies') return 'parties';
  return typeof kind === 'string' ? kind : { ...kind, unknown: 'seal' };
}

// `by` or `to` are different things in different types: borrowed, they are what the most say.
const ELSEWHERE = new Map<string, FieldKind>([
  ...ENTRY_TYPES.flatMap(({ fields }) => Object.entries(fields))
    .reverse()
    .map(([field, kind]) => [field, lenient(kind)] as const),
  ['by', 'party'],
  ['to', 'party'],
  ['from', 'text'],
  ['article', 'text'],
  ['offence', 'slug'],
]);

const FIELD_NAMES = ['date', 'type', ...Object.keys(COMMON_FIELDS), ...ELSEWHERE.keys()];
