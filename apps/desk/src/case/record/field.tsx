import type { ComponentType, ReactNode } from 'react';
import type { PlainKind } from '#libs/contracts';
import type { FieldProps } from './draft.js';
import { BodiesField, CodeField, FlagField, ReferenceField } from './choice-fields.js';
import { Measured } from './measured.js';
import { MomentField } from './moment-field.js';
import { RuleField } from './rule-field.js';
import { WordsField } from './words-field.js';

/** How each kind of field is best written. */
const WRITTEN: Readonly<Record<PlainKind, ComponentType<FieldProps>>> = {
  body: ReferenceField,
  place: ReferenceField,
  session: ReferenceField,
  bodies: BodiesField,
  flag: FlagField,
  count: Measured,
  money: Measured,
  party: WordsField,
  parties: WordsField,
  slug: WordsField,
  slugs: WordsField,
  text: WordsField,
  person: WordsField,
  date: WordsField,
  duration: WordsField,
  moment: MomentField,
  rule: RuleField,
};

/** One field of an entry. */
export function Field(props: FieldProps): ReactNode {
  const { kind } = props.field;
  const Written = typeof kind === 'string' ? WRITTEN[kind] : CodeField;
  return <Written {...props} />;
}
