import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import { EMPTY_DRAFT, type Draft } from './draft.js';
import { RecordForm } from './record-form.js';
import type { SeenCase } from './use-record.js';

interface RecordDialogProps {
  readonly file: SeenCase;
  /** What the form holds when it opens. */
  readonly begin?: Draft;
  readonly opened: boolean;
  readonly onClose: (isSaved: boolean) => void;
}

/** The one dialog in which anything that happened is written down. */
export function RecordDialog(props: RecordDialogProps): ReactNode {
  const { file, begin = EMPTY_DRAFT, opened, onClose } = props;
  const { say } = useWords();
  const [draft, setDraft] = useState(begin);
  const isBegun = draft !== begin;
  const close = (isSaved: boolean): void => {
    setDraft(begin);
    onClose(isSaved);
  };
  return (
    <Modal
      opened={opened}
      onClose={() => close(false)}
      size={960}
      title={`${say('record.title')} · ${file.code}`}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
      // What was begun is not lost to a slip of the hand.
      closeOnEscape={!isBegun}
      closeOnClickOutside={!isBegun}
    >
      <RecordForm file={file} draft={draft} onDraft={setDraft} onDone={close} />
    </Modal>
  );
}
