import { NativeSelect, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DECLINES, type DeclineComplaint } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { AskDialog } from './ask-dialog.js';

interface DeclineDialogProps {
  readonly opened: boolean;
  readonly code: string;
  readonly isSending: boolean;
  readonly fault: ReactNode;
  readonly onClose: () => void;
  readonly onDecline: (body: DeclineComplaint) => void;
}

/** Why a complaint is not taken up: a reason of the list, and words where it is none of them. */
export function DeclineDialog({ code, onDecline, ...dialog }: DeclineDialogProps): ReactNode {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [isTried, tried] = useState(false);
  const known = DECLINES.find((each) => each === reason);
  const words = note.trim();
  const lacksWords = reason === 'other' && words === '';
  const decline = (): void => {
    tried(true);
    if (known && !lacksWords) onDecline({ reason: known, ...(words !== '' && { note: words }) });
  };
  return (
    <AskDialog
      {...dialog}
      title={`${say('triage.decline')} · ${code}`}
      act={say('triage.decline')}
      onAct={decline}
    >
      <Reason value={reason} isMissing={isTried && !known} onValue={setReason} />
      <Textarea
        label={say('triage.note')}
        description={say('triage.note-sealed')}
        value={note}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        error={isTried && lacksWords && say('triage.note-missing')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </AskDialog>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onValue: (value: string) => void;
}

function Reason({ value, isMissing, onValue }: ReasonProps): ReactNode {
  const { say } = useWords();
  return (
    <NativeSelect
      data-autofocus
      label={say('triage.reason')}
      value={value}
      error={isMissing && say('triage.reason-missing')}
      data={[
        { value: '', label: say('record.choose') },
        ...DECLINES.map((each) => ({ value: each, label: say(`triage.reason.${each}`) })),
      ]}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}
