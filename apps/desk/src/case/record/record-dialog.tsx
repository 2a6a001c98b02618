import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import type { Draft } from './draft.js';
import { RecordForm } from './record-form.js';
import { useLeaving } from './use-leaving.js';
import type { SeenCase } from './use-record.js';

interface RecordDialogProps {
  readonly file: SeenCase;
  readonly opened: boolean;
  /** What is known before anybody writes. */
  readonly first: Draft;
  /** Entry types that are most likely meant, to stand first. */
  readonly likely?: readonly string[];
  readonly onClose: (isSaved: boolean) => void;
}

/** The one dialog in which anything that happened is written down. */
export function RecordDialog(props: RecordDialogProps): ReactNode {
  const { file, opened, first, likely, onClose } = props;
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const isBegun = draft !== first;
  const close = (isSaved: boolean): void => {
    setDraft(first);
    onClose(isSaved);
  };
  // What was begun is not lost to a slip of the hand.
  const { leave, question } = useLeaving(isBegun, () => close(false));
  return (
    <Modal
      opened={opened}
      onClose={leave}
      size={960}
      title={`${say('record.title')} · ${file.code}`}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
      closeOnEscape={!isBegun}
      closeOnClickOutside={!isBegun}
    >
      {question}
      <RecordForm
        file={file}
        draft={draft}
        likely={likely}
        onDraft={setDraft}
        onCancel={leave}
        onDone={close}
      />
    </Modal>
  );
}
