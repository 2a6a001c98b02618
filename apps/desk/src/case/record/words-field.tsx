import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import type { PlainKind } from '#libs/contracts';
import { isPartialDate } from '#libs/domain';
import { referencesQuestion } from '../questions.js';
import type { WordKey } from '../../words/language.js';
import { useWords } from '../../words/words.js';
import { textOf, type FieldProps } from './draft.js';
import { useLabel } from './label.js';

const HINTS: Readonly<Partial<Record<PlainKind, WordKey>>> = {
  party: 'record.party-hint',
  parties: 'record.party-hint',
  slug: 'record.slug-hint',
  slugs: 'record.slug-hint',
  text: 'record.sealed-hint',
  person: 'record.person-hint',
  duration: 'record.duration-hint',
};

/** Words, a date or a name. Browsers send what is typed to be spelled, and keep it: not here. */
export function WordsField({ field, value, onValue }: FieldProps): ReactNode {
  const { say } = useWords();
  const label = useLabel(field);
  const kind = field.kind as PlainKind;
  const known = useId();
  const text = textOf(value);
  const hint = HINTS[kind];
  const shared = {
    label,
    value: text,
    autoComplete: 'off',
    spellCheck: false,
    ...(hint && { description: say(hint) }),
  };
  if (field.name === 'note') {
    return (
      <Textarea {...shared} rows={3} onChange={(event) => onValue(event.currentTarget.value)} />
    );
  }
  const isWrongDate = kind === 'date' && text.length >= 4 && !isPartialDate(text);
  return (
    <>
      <TextInput
        {...shared}
        error={isWrongDate && say('record.date-wrong')}
        list={kind === 'party' ? known : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {kind === 'party' && <KnownBodies id={known} />}
    </>
  );
}

function KnownBodies({ id }: { id: string }): ReactNode {
  const { data } = useQuery(referencesQuestion);
  return (
    <datalist id={id}>
      {data?.bodies.map(({ key }) => (
        <option key={key} value={key} />
      ))}
    </datalist>
  );
}
