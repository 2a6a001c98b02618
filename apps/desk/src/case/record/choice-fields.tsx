import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CodeKind } from '#libs/contracts';
import { referencesQuestion } from '../../api/questions.js';
import { orderIn } from '../../words/order.js';
import { useWords } from '../../words/words.js';
import { useReferenceNames } from '../reference-names.js';
import { textOf, type FieldProps } from './draft.js';
import { Choices } from './choices.js';
import { useLabel } from './label.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One declared body, place or session. */
export function ReferenceField(props: FieldProps): ReactNode {
  const names = useReferenceNames();
  const { data } = useQuery(referencesQuestion);
  const inOrder = useInOrder();
  const choices = (): Choice[] => {
    if (!data) return [];
    if (props.field.kind === 'session') return data.sessions.map(asItIs);
    return props.field.kind === 'place'
      ? data.places.map(({ key }) => ({ value: key, label: names.place(key) }))
      : data.bodies.map(({ key }) => ({ value: key, label: names.body(key) }));
  };
  return <OneOf {...props} choices={inOrder(choices())} />;
}

/** Several declared bodies. */
export function BodiesField({ field, value, onValue }: FieldProps): ReactNode {
  const names = useReferenceNames();
  const label = useLabel(field);
  const { data } = useQuery(referencesQuestion);
  const inOrder = useInOrder();
  const choices = (data?.bodies ?? []).map(({ key }) => ({ value: key, label: names.body(key) }));
  return <Choices label={label} choices={inOrder(choices)} value={value} onValue={onValue} />;
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

/** Names as the alphabet of the reader orders them. */
function useInOrder() {
  const { language } = useWords();
  return (choices: readonly Choice[]): Choice[] => {
    const compare = orderIn(language);
    return choices.toSorted((a, b) => compare(a.label, b.label));
  };
}

const asItIs = (key: string): Choice => ({ value: key, label: key });
