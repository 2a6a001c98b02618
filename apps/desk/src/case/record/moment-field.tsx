import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isPartialDate } from '#libs/domain';
import { isKnownMoment } from '../../clocks/known-moment.js';
import { useWords } from '../../words/words.js';
import { textOf, type FieldProps } from './draft.js';
import { useLabel } from './label.js';
import { joinMoment, partsOfMoment, type WrittenMoment } from './moment.js';
import classes from './record.module.css';

/** A date as exactly as it is known, or a day and a time of the place of the case. */
export function MomentField({ field, value, file, onValue }: FieldProps): ReactNode {
  const { say } = useWords();
  const text = textOf(value);
  const written = partsOfMoment(text);
  const change = (some: Partial<WrittenMoment>): void =>
    onValue(joinMoment({ ...written, ...some }, file.zone));
  const isWrongDate = written.date.length >= 4 && !isPartialDate(written.date);
  const isWrongTime = !isWrongDate && written.time !== '' && !isKnownMoment(text);
  return (
    <fieldset className={classes['moment']}>
      <legend>{useLabel(field)}</legend>
      <TextInput
        label={say('record.moment-date')}
        value={written.date}
        error={isWrongDate && say('record.date-wrong')}
        autoComplete="off"
        onChange={(event) => change({ date: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={say('record.moment-time')}
        value={written.time}
        error={isWrongTime && say('record.time-wrong')}
        autoComplete="off"
        maxLength={5}
        onChange={(event) => change({ time: event.currentTarget.value.trim() })}
      />
      <p className="muted">{say('record.moment-zone', { code: file.zone })}</p>
    </fieldset>
  );
}
