import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { entryDefinition } from '#libs/contracts';
import { isPartialDate } from '#libs/domain';
import { isFailure } from '../../api/failure.js';
import { reasonOf } from '../../shell/answer.js';
import { useWords } from '../../words/words.js';
import { AboutClock } from './about-clock.js';
import { Conflict } from './conflict.js';
import { entryOf, fieldsOf, type Draft, type FieldValue } from './draft.js';
import { Field } from './field.js';
import { PreviewPane } from './preview-pane.js';
import { useTypeChoices } from './type-groups.js';
import { usePreview, useRecord, type SeenCase } from './use-record.js';
import classes from './record.module.css';

interface RecordFormProps {
  readonly file: SeenCase;
  readonly draft: Draft;
  /** Entry types that stop what the form was opened for. */
  readonly likely?: readonly string[] | undefined;
  readonly onDraft: (draft: Draft) => void;
  readonly onCancel: () => void;
  readonly onDone: (isSaved: boolean) => void;
}

const PAUSE_MS = 300;

/** What happened, when, and what that does: read before anything is saved. */
export function RecordForm(props: RecordFormProps): ReactNode {
  const { file, draft, likely, onDraft, onCancel, onDone } = props;
  const entry = useMemo(() => entryOf(draft), [draft]);
  const [settled] = useDebouncedValue(entry, PAUSE_MS);
  const preview = usePreview(file.case, settled);
  const { version, record, save, saveOver } = useRecord(file, () => onDone(true));
  // What stood on the screen when the writing began.
  const [seenSeq] = useState(file.seq);
  const isPreviewed = entry !== null && entry === settled && preview.isSuccess;
  if (isFailure(record.error, 'changed') && entry) {
    return (
      <Conflict
        file={file}
        version={version}
        seenSeq={seenSeq}
        entry={entry}
        isSending={record.isPending}
        onSend={(seen) => saveOver(entry, seen)}
        onDrop={() => onDone(false)}
      />
    );
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPreviewed) save(entry);
      }}
    >
      <div className={classes['fields']}>
        <When draft={draft} likely={likely} onDraft={onDraft} />
        <Fields file={file} draft={draft} onDraft={onDraft} />
      </div>
      <PreviewPane entry={settled} preview={preview} />
      <Buttons record={record} maySave={isPreviewed} onCancel={onCancel} />
    </form>
  );
}

type DraftProps = Pick<RecordFormProps, 'draft' | 'likely' | 'onDraft'>;

function When({ draft, likely, onDraft }: DraftProps): ReactNode {
  const { say } = useWords();
  const choices = useTypeChoices(draft.about !== undefined, likely);
  const isWrongDate = draft.date.length >= 4 && !isPartialDate(draft.date);
  return (
    <>
      {draft.about && <AboutClock clock={draft.about} />}
      <NativeSelect
        label={say('record.what')}
        value={draft.type}
        data={choices}
        data-autofocus
        onChange={(event) => onDraft({ ...draft, type: event.currentTarget.value, values: {} })}
      />
      <TextInput
        label={say('record.date')}
        description={say('record.date-hint')}
        value={draft.date}
        error={isWrongDate && say('record.date-wrong')}
        autoComplete="off"
        onChange={(event) => onDraft({ ...draft, date: event.currentTarget.value.trim() })}
      />
    </>
  );
}

function Fields({ file, draft, onDraft }: DraftProps & { file: SeenCase }): ReactNode {
  const definition = entryDefinition(draft.type);
  if (!definition) return null;
  const change = (field: string, value: FieldValue): void =>
    onDraft({ ...draft, values: { ...draft.values, [field]: value } });
  return fieldsOf(definition, draft.about).map((field) => (
    <Field
      key={`${draft.type} ${field.name}`}
      file={file}
      field={field}
      value={draft.values[field.name]}
      onValue={(value) => change(field.name, value)}
    />
  ));
}

interface ButtonsProps {
  readonly record: ReturnType<typeof useRecord>['record'];
  readonly maySave: boolean;
  readonly onCancel: () => void;
}

function Buttons({ record, maySave, onCancel }: ButtonsProps): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['buttons']}>
      {record.isError && (
        <p role="alert" className={classes['alert']}>
          {say('record.not-saved', { reason: say(reasonOf(record.error)) })}
        </p>
      )}
      <Button variant="default" onClick={onCancel}>
        {say('record.cancel')}
      </Button>
      <Button type="submit" disabled={!maySave} loading={record.isPending}>
        {say('record.save')}
      </Button>
    </div>
  );
}
