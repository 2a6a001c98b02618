import {
  type CaseFile,
  type ClockView,
  type EntryDefinition,
  type FieldKind,
  ENTRY_TYPE_NAMES,
  entryDefinition,
  MOMENT,
} from '#libs/contracts';
import { isPartialDate } from '#libs/domain';

/** What somebody is writing down: one value a field, as the form holds it. */
export interface Draft {
  readonly type: string;
  readonly date: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** The clock that an act is on; its fields are not asked for again. */
  readonly about?: ClockMeant;
}

/** A clock of the case, as an act on a term names it. */
export type ClockMeant = Pick<ClockView, 'rule' | 'name' | 'anchor' | 'standing' | 'bearer'>;

export type FieldValue = string | boolean | readonly string[] | Readonly<Record<string, string>>;

export const EMPTY_DRAFT: Draft = { type: '', date: '', values: {} };

/** What can be done with a clock that runs, the most likely first; starting one is another thing. */
export const TERM_ACTS = ENTRY_TYPE_NAMES.filter(
  (type) => type.startsWith('term.') && type !== 'term.started',
);

/** A draft of an act on a clock: what is done to a clock that stands so, most likely. */
export function draftAbout(about: ClockMeant): Draft {
  const { standing, bearer } = about;
  const isOursAndMissed = standing === 'missed' && bearer === 'us';
  const restoredOr = isOursAndMissed ? 'term.restored' : 'term.extended';
  return { ...EMPTY_DRAFT, type: standing === 'suspended' ? 'term.resumed' : restoredOr, about };
}

/** The fields by which an act names its clock. A start between two days cannot be written. */
const meantBy = ({ rule, anchor }: ClockMeant): Record<string, string> =>
  isPartialDate(anchor) || MOMENT.test(anchor) ? { rule, counted_from: anchor } : { rule };

/** A field of the form: its name, what it holds, and whether the entry needs it. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
}

/** What a field of the form is given. */
export interface FieldProps {
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  /** The case that is written in: its clocks and its zone. */
  readonly file: Pick<CaseFile, 'case' | 'zone'>;
  readonly onValue: (value: FieldValue) => void;
}

/** The text of a field that holds text. */
export const textOf = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value : '';

/**
 * The fields of an entry type that are to be written, those that it needs first; every entry may
 * carry a note.
 * @param about the clock that the entry is on, where that is known before
 */
export function fieldsOf({ fields, required }: EntryDefinition, about?: ClockMeant): FormField[] {
  const known = about ? ['rule', 'counted_from'] : [];
  const asked = Object.entries(fields).filter(([name]) => !known.includes(name));
  const own = asked.map(([name, kind]) => ({
    name,
    kind,
    required: required.includes(name),
  }));
  const note: FormField = { name: 'note', kind: 'text', required: false };
  return [...own.toSorted((a, b) => Number(b.required) - Number(a.required)), note];
}

/** The entry as it is sent; null while it lacks its type, its date or something that it needs. */
export function entryOf({ type, date, values, about }: Draft): Record<string, unknown> | null {
  const definition = entryDefinition(type);
  if (!definition || !isPartialDate(date)) return null;
  const said = fieldsOf(definition, about).flatMap(({ name, kind }) => {
    const value = sent(values[name], kind);
    return value === undefined ? [] : [[name, value] as const];
  });
  const entry = { ...Object.fromEntries(said), ...(about && meantBy(about)) };
  const isWhole = definition.required.every((name) => Object.hasOwn(entry, name));
  return isWhole ? { type, date, ...entry } : null;
}

function sent(value: FieldValue | undefined, kind: FieldKind): unknown {
  if (value === undefined || value === '' || value === false) return undefined;
  if (kind === 'slugs' || kind === 'parties') return listOf(textOf(value));
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  if (kind === 'count') return countOf(value as Record<string, string>);
  if (kind === 'money') return amountOf(value as Record<string, string>);
  return typeof value === 'string' ? value.trim() || undefined : value;
}

function listOf(text: string): string[] | undefined {
  const items = text.split(',').map((item) => item.trim());
  const said = items.filter((item) => item !== '');
  return said.length > 0 ? said : undefined;
}

// What is no number is sent as it stands: the service says what is wrong with it.
const countOf = ({ value = '', qualifier = 'exact' }: Record<string, string>): unknown =>
  value === '' ? undefined : { value: numberOf(value), qualifier };

const amountOf = ({ value = '', currency = 'KZT' }: Record<string, string>): unknown =>
  value === '' ? undefined : { value: numberOf(value), currency };

const numberOf = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);
