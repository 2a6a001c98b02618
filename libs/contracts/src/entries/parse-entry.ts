import { type CasebookEntry, isPartialDate, type PartialDate, rangeOf } from '#libs/domain';
import {
  emptyDraft,
  type EntryDraft,
  type EntryFault,
  isAbsent,
  type References,
} from './entry-draft.js';
import type { EntryDefinition } from './field-kind.js';
import { misspelt } from './nearest.js';
import { dateFault, described, SLUG, shown } from './quoting.js';
import { readField } from './read-field.js';
import { fieldKind, fieldNames } from './registry.js';

// A reader of whole files meets people, counts and keys outside of entries too.
export { undeclared } from './body-fields.js';
export { QUALIFIERS, readCount } from './count-fields.js';
export { readPerson } from './person-fields.js';

/** An entry taken apart: what may travel, the people for the vault, and what is sealed. */
export type EntryParts = Pick<CasebookEntry, 'fact' | 'persons' | 'text'>;

export type ParsedEntry =
  | { readonly entry: EntryParts; readonly faults?: undefined; readonly warnings: EntryFault[] }
  | { readonly entry?: undefined; readonly faults: EntryFault[]; readonly warnings: EntryFault[] };

/**
 * Takes an entry of a known type apart, or says everything that is wrong with it. A file and an
 * HTTP request come through here alike; only the fate of a field that no type knows differs:
 * a file of another team keeps it sealed with a warning, a request is refused.
 */
export function parseEntry(
  definition: EntryDefinition,
  raw: Readonly<Record<string, unknown>>,
  references: References,
  unknownFields: 'keep' | 'refuse' = 'keep',
): ParsedEntry {
  const draft = emptyDraft();
  const warnings: EntryFault[] = [];
  const unknown = unknownFields === 'keep' ? warnings : draft.faults;
  for (const field of ['date', ...definition.required]) need(field, raw, draft);
  const fault = isAbsent(raw['date']) ? null : dateFault(raw['date']);
  if (fault) draft.faults.push({ pointer: '/date', ...fault });
  for (const [field, value] of Object.entries(raw)) {
    if (field === 'date' || field === 'type' || isAbsent(value)) continue;
    const place = { field, pointer: `/${pointerPart(field)}`, references, draft };
    const kind = fieldKind(definition, field);
    if (kind) readField(kind, value, place);
    else keepUnknown(field, value, draft, unknown);
  }
  checkOrder(draft, raw['date']);
  if (draft.faults.length > 0) return { faults: draft.faults, warnings };
  return { entry: finished(definition, raw, draft), warnings };
}

/** A field name as a part of a JSON pointer. */
export const pointerPart = (field: string): string =>
  field.replaceAll('~', '~0').replaceAll('/', '~1');

function finished(
  definition: EntryDefinition,
  raw: Readonly<Record<string, unknown>>,
  { bodies, codes, dates, counts, persons, text }: EntryDraft,
): EntryParts {
  const fact = { type: definition.type, on: String(raw['date']), bodies, codes, dates, counts };
  const body = bodies['body'];
  // Which committee it is decides which rules of procedure count its terms.
  const isCommittee = body && UN_KINDS.has(body.kind) && SLUG.test(body.ref);
  if (definition.type.startsWith('un.') && isCommittee) {
    return { fact: { ...fact, codes: { ...codes, committee: [body.ref] } }, persons, text };
  }
  return { fact, persons, text };
}

const UN_KINDS = new Set(['treaty-body', 'special-procedure']);

function need(field: string, raw: Readonly<Record<string, unknown>>, draft: EntryDraft): void {
  if (Object.hasOwn(raw, field) && !isAbsent(raw[field])) return;
  const wrong = `${shown(field)} is missing`;
  const right = `an entry of this type says its ${field}`;
  draft.faults.push({ pointer: '', code: 'missing-key', wrong, right });
}

function keepUnknown(
  field: string,
  value: unknown,
  draft: EntryDraft,
  unknown: EntryFault[],
): void {
  const meant = misspelt(field, fieldNames());
  const fault = {
    pointer: `/${pointerPart(field)}`,
    code: 'unknown-field',
    wrong: `no entry has a field named ${described(field)}`,
  };
  if (meant !== undefined) {
    draft.faults.push({ ...fault, right: `write ${shown(meant)}` });
  } else {
    draft.text[field] = value;
    unknown.push({ ...fault, right: 'what belongs to no field goes into note' });
  }
}

// Only what cannot be true is a fault: dates that may still be in order are left alone.
function checkOrder({ dates, faults }: EntryDraft, on: unknown): void {
  const start = typeof on === 'string' && isPartialDate(on) ? on : undefined;
  const adopted = dates['adopted-on'];
  const inOrder: readonly [string, PartialDate | undefined, string, PartialDate | undefined][] = [
    ['adopted_on', adopted, 'transmitted_on', dates['transmitted-on']],
    ['date', start, 'until', dates['until']],
  ];
  for (const [first, from, last, to] of inOrder) {
    if (from === undefined || to === undefined || !endsBefore(from, to)) continue;
    const wrong = `${last} ${shown(to)} is before ${first} ${shown(from)}`;
    const right = `${last} is not earlier than ${first}`;
    faults.push({ pointer: `/${last}`, code: 'end-before-start', wrong, right });
  }
}

/** True when a period certainly ends before it starts, whatever days the dates stand for. */
export const endsBefore = (from: PartialDate, to: PartialDate): boolean =>
  rangeOf(to).latest < rangeOf(from).earliest;
