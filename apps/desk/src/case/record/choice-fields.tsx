import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CodeKind } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import { useReferenceChoices } from '../reference-names.js';
import { textOf, type FieldProps } from './draft.js';
import { Choices } from './choices.js';
import { useLabel } from './label.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One declared body, place or session. */
export function ReferenceField(props: FieldProps): ReactNode {
  const { bodies, places, sessions } = useReferenceChoices();
  const { kind } = props.field;
  const choices = kind === 'session' ? sessions : kind === 'place' ? places : bodies;
  return <OneOf {...props} choices={choices} />;
}

/** Several declared bodies. */
export function BodiesField({ field, value, onValue }: FieldProps): ReactNode {
  const label = useLabel(field);
  const { bodies } = useReferenceChoices();
  return <Choices label={label} choices={bodies} value={value} onValue={onValue} />;
}

/** One word of a closed list, or several. */
export function CodeField(props: FieldProps): ReactNode {
  const { name } = useWords();
  const label = useLabel(props.field);
  const { codes, many } = props.field.kind as CodeKind;
  const choices = codes.map((code) => ({ value: code, label: name('code', code) }));
  return many ? (
    <Choices label={label} choices={choices} value={props.value} onValue={props.onValue} />
  ) : (
    <OneOf {...props} choices={choices} />
  );
}

/** Yes, or not said. */
export function FlagField({ field, value, onValue }: FieldProps): ReactNode {
  return (
    <Checkbox
      label={useLabel(field)}
      checked={value === true}
      onChange={(event) => onValue(event.currentTarget.checked)}
    />
  );
}

function OneOf(props: FieldProps & { choices: Choice[] }): ReactNode {
  const { field, value, onValue, choices } = props;
  const { say } = useWords();
  return (
    <NativeSelect
      label={useLabel(field)}
      value={textOf(value)}
      data={[{ value: '', label: say('record.choose') }, ...choices]}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
