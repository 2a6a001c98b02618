import type { EntryDefinition, FieldKind, PlainKind } from '#libs/contracts';
import { SPEC_PLACE, SPEC_SESSION } from './cases.js';

/** The smallest body that records an entry of a type: what it needs and nothing else. */
export const minimalBody = (definition: EntryDefinition): Record<string, unknown> =>
  bodyWith(definition, definition.required);

/** A body that says something in every field of its type. */
export const fullBody = (definition: EntryDefinition): Record<string, unknown> =>
  bodyWith(definition, Object.keys(definition.fields));

function bodyWith({ type, fields }: EntryDefinition, named: readonly string[]) {
  const said = named.map((field) => [field, valueOf(fields[field]!)] as const);
  return { type, date: '2014-05', ...Object.fromEntries(said) };
}

function valueOf(kind: FieldKind): unknown {
  if (typeof kind === 'string') return VALUES[kind];
  return kind.many ? kind.codes.slice(0, 2) : kind.codes[0];
}

/** Dates lie after May 2014: an entry may not end before it starts. */
const VALUES: Readonly<Record<PlainKind, unknown>> = {
  body: 'cat',
  bodies: ['cat', 'ombudsman'],
  party: 'Somebody Undeclared',
  parties: ['cat', 'Somebody Undeclared'],
  slug: 'a-word',
  slugs: ['a-word', 'another'],
  text: 'A sentence about it.',
  person: { name: 'Made Up', also: ['Mayd Up'], age: 30 },
  date: '2014-06',
  moment: '2014-06-03T10:15:00+06:00',
  rule: 'kz.cpc1997.report.decide',
  count: { value: 60, qualifier: 'more-than' },
  duration: 'P3Y6M',
  money: { value: 2_000_000, currency: 'KZT' },
  flag: true,
  place: SPEC_PLACE,
  session: SPEC_SESSION,
};
