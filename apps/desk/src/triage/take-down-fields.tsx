import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CHANNELS, PURPOSES, SPEAKERS, URGENCIES } from '#libs/contracts';
import { Choices } from '../case/record/choices.js';
import { useReferenceChoices } from '../case/reference-names.js';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import { ALLEGATIONS, type ComplaintDraft, type DraftFault } from './take-down-draft.js';
import classes from './triage.module.css';

interface FieldsProps {
  readonly draft: ComplaintDraft;
  readonly onDraft: (draft: ComplaintDraft) => void;
  readonly faults: Partial<Record<DraftFault, WordKey>>;
}

/** What is asked of a complaint: what happened first, who may know last. */
export function TakeDownFields(props: FieldsProps): ReactNode {
  return (
    <>
      <WhatHappened {...props} />
      <People {...props} />
      <References {...props} />
      <HowItCame {...props} />
    </>
  );
}

function WhatHappened({ draft, onDraft, faults }: FieldsProps): ReactNode {
  const { say } = useWords();
  const codes = useCodes();
  return (
    <>
      <TextInput
        data-autofocus
        label={say('triage.received')}
        description={say('triage.received-says')}
        value={draft.receivedOn}
        error={faults.receivedOn && say(faults.receivedOn)}
        autoComplete="off"
        onChange={(event) => onDraft({ ...draft, receivedOn: event.currentTarget.value })}
      />
      <Textarea
        label={say('triage.words')}
        description={say('triage.words-sealed')}
        rows={5}
        value={draft.narrative}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onDraft({ ...draft, narrative: event.currentTarget.value })}
      />
      <Choices
        label={say('triage.urgent')}
        choices={codes(URGENCIES, 'triage.urgent')}
        value={draft.urgent}
        onValue={(value) => onDraft({ ...draft, urgent: several(value) })}
      />
      <Choices
        label={say('triage.alleged')}
        choices={codes(ALLEGATIONS, 'code')}
        value={draft.alleged}
        onValue={(value) => onDraft({ ...draft, alleged: several(value) })}
      />
      {faults.alleged && <p role="alert">{say(faults.alleged)}</p>}
    </>
  );
}

function HowItCame({ draft, onDraft }: FieldsProps): ReactNode {
  const { say } = useWords();
  const codes = useCodes();
  return (
    <>
      <div className={classes['pair']}>
        <OneOf
          label={say('triage.channel')}
          value={draft.channel}
          choices={codes(CHANNELS, 'code')}
          onValue={(channel) => onDraft({ ...draft, channel })}
        />
        <OneOf
          label={say('triage.speaker')}
          value={draft.by}
          choices={codes(SPEAKERS, 'code')}
          onValue={(by) => onDraft({ ...draft, by })}
        />
      </div>
      <Choices
        label={say('triage.agreed-to')}
        choices={codes(PURPOSES, 'code')}
        value={draft.agreedTo}
        onValue={(value) => onDraft({ ...draft, agreedTo: several(value) })}
      />
    </>
  );
}

function useCodes() {
  const { name } = useWords();
  return (codes: readonly string[], kind: string): Choice[] =>
    codes.map((value) => ({ value, label: name(kind, value) }));
}

/** What a list of choices gives is a list of codes. */
const several = (value: unknown): readonly string[] => value as readonly string[];

function People({ draft, onDraft, faults }: FieldsProps): ReactNode {
  const { say } = useWords();
  const { people } = draft;
  const change = (at: number, some: Partial<Person>): void =>
    onDraft({
      ...draft,
      people: people.map((each, nr) => (nr === at ? { ...each, ...some } : each)),
    });
  return (
    <>
      {people.map((person, at) => (
        <PersonFields
          key={at}
          nr={at + 1}
          person={person}
          faults={at === 0 ? faults : { ...(faults.age && { age: faults.age }) }}
          onChange={(some) => change(at, some)}
        />
      ))}
      <div className={classes['pair']}>
        <TextInput
          label={say('triage.unnamed')}
          value={draft.unnamed}
          inputMode="numeric"
          autoComplete="off"
          error={faults.unnamed && say(faults.unnamed)}
          onChange={(event) => onDraft({ ...draft, unnamed: event.currentTarget.value })}
        />
        <Button
          variant="default"
          onClick={() => onDraft({ ...draft, people: [...people, { name: '', age: '' }] })}
        >
          {say('triage.one-more')}
        </Button>
      </div>
    </>
  );
}

type Person = ComplaintDraft['people'][number];

interface PersonProps {
  readonly nr: number;
  readonly person: Person;
  readonly faults: FieldsProps['faults'];
  readonly onChange: (some: Partial<Person>) => void;
}

function PersonFields({ nr, person, faults, onChange }: PersonProps): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['person']}>
      <TextInput
        label={say('triage.person', { n: nr })}
        value={person.name}
        error={faults.people && say(faults.people)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={say('triage.age-of', { n: nr })}
        value={person.age}
        inputMode="numeric"
        autoComplete="off"
        error={faults.age && person.age !== '' && say(faults.age)}
        onChange={(event) => onChange({ age: event.currentTarget.value })}
      />
    </div>
  );
}

function References({ draft, onDraft }: FieldsProps): ReactNode {
  const { say } = useWords();
  const { bodies, places } = useReferenceChoices();
  return (
    <div className={classes['pair']}>
      <OneOf
        label={say('triage.against')}
        value={draft.against}
        choices={bodies}
        onValue={(against) => onDraft({ ...draft, against })}
      />
      <OneOf
        label={say('triage.place')}
        value={draft.place}
        choices={places}
        onValue={(place) => onDraft({ ...draft, place })}
      />
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface OneOfProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Choice[];
  readonly onValue: (value: string) => void;
}

function OneOf({ label, value, choices, onValue }: OneOfProps): ReactNode {
  const { say } = useWords();
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: '', label: say('triage.not-said') }, ...choices]}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
