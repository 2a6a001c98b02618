import { Radio, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import {
  codeBeginning,
  type CaseFile,
  type MergeComplaint,
  type TriageFile,
} from '#libs/contracts';
import { casesBeginning } from '../cases/questions.js';
import { useWords } from '../words/words.js';
import { AskDialog } from './ask-dialog.js';
import classes from './triage.module.css';

interface MergeDialogProps {
  readonly opened: boolean;
  readonly file: TriageFile;
  readonly isSending: boolean;
  readonly fault: ReactNode;
  readonly onClose: () => void;
  readonly onMerge: (body: MergeComplaint) => void;
}

/** Into which case a complaint is merged, one that is alike or any by its code, and why. */
export function MergeDialog({ file, onMerge, ...dialog }: MergeDialogProps): ReactNode {
  const { say } = useWords();
  const [into, choose] = useState(file.sameMatter[0]?.case ?? '');
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [isTried, tried] = useState(false);
  const choices = useChoices(file, code);
  const merge = (): void => {
    tried(true);
    const note = words.trim();
    if (into !== '') onMerge({ into, ...(note !== '' && { note }) });
  };
  return (
    <AskDialog
      {...dialog}
      title={`${say('triage.merge')} · ${file.code}`}
      act={say('triage.merge')}
      onAct={merge}
    >
      <p className="muted">{say('triage.merge-says')}</p>
      <Radio.Group
        label={say('triage.merge-into')}
        value={into}
        error={isTried && into === '' && say('triage.merge-missing')}
        onChange={choose}
      >
        {choices.map(({ value, label }) => (
          <Radio key={value} className={classes['choice'] ?? ''} value={value} label={label} />
        ))}
      </Radio.Group>
      <TextInput
        label={say('triage.merge-code')}
        value={code}
        autoComplete="off"
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Why words={words} onWords={setWords} />
    </AskDialog>
  );
}

function Why(props: { words: string; onWords: (words: string) => void }): ReactNode {
  const { say } = useWords();
  return (
    <Textarea
      label={say('triage.merge-why')}
      description={say('triage.note-sealed')}
      value={props.words}
      rows={3}
      maxLength={10_000}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => props.onWords(event.currentTarget.value)}
    />
  );
}

function useChoices({ case: id, sameMatter }: TriageFile, code: string) {
  const { say } = useWords();
  const found = useFound(code);
  const alike = sameMatter.map((each) => {
    const why = each.matched.map((field) => say(`triage.match.${field}`)).join(', ');
    return { value: each.case, label: `${each.code} · ${why}` };
  });
  const others = found
    .filter((each) => each.case !== id && alike.every(({ value }) => value !== each.case))
    .map((each) => ({ value: each.case, label: each.code }));
  return [...alike, ...others];
}

/** Cases whose code begins with what was typed. */
function useFound(typed: string): readonly CaseFile[] {
  const [settled] = useDebouncedValue(typed, TYPING_MS);
  const beginning = settled.trim() === '' ? null : codeBeginning(settled);
  const found = useQuery({ ...casesBeginning(beginning ?? ''), enabled: beginning !== null });
  return beginning === null ? [] : (found.data ?? []);
}

const TYPING_MS = 120;
