import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValue } from './draft.js';
import classes from './record.module.css';

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: FieldValue | undefined;
  readonly onValue: (value: FieldValue) => void;
}

/** Several of a list. */
export function Choices({ label, choices, value, onValue }: ChoicesProps): ReactNode {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className={classes['choices']}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          size="xs"
          label={choice.label}
          checked={chosen.includes(choice.value)}
          onChange={(event) =>
            onValue(
              event.currentTarget.checked
                ? [...chosen, choice.value]
                : chosen.filter((each) => each !== choice.value),
            )
          }
        />
      ))}
    </fieldset>
  );
}
