import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { QUALIFIERS } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import type { FieldProps } from './draft.js';
import { useLabel } from './label.js';
import classes from './record.module.css';

/** A number with how exact it is, or with its currency. */
export function Measured({ field, value, onValue }: FieldProps): ReactNode {
  const { say } = useWords();
  const label = useLabel(field);
  const said = (typeof value === 'object' ? value : {}) as Readonly<Record<string, string>>;
  const change = (part: string, to: string): void => onValue({ ...said, [part]: to });
  const isCount = field.kind === 'count';
  return (
    <fieldset className={classes['measured']}>
      <legend>{label}</legend>
      <TextInput
        label={say(isCount ? 'record.count' : 'record.amount')}
        value={said['value'] ?? ''}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => change('value', event.currentTarget.value.trim())}
      />
      {isCount ? (
        <NativeSelect
          label={say('record.qualifier')}
          value={said['qualifier'] ?? 'exact'}
          data={QUALIFIERS.map((each) => ({ value: each, label: say(`qualifier.${each}`) }))}
          onChange={(event) => change('qualifier', event.currentTarget.value)}
        />
      ) : (
        <TextInput
          label={say('record.currency')}
          value={said['currency'] ?? 'KZT'}
          autoComplete="off"
          maxLength={3}
          onChange={(event) => change('currency', event.currentTarget.value.toUpperCase())}
        />
      )}
    </fieldset>
  );
}
