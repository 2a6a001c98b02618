import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseFile } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import { EMPTY_DRAFT } from './draft.js';
import { RecordForm } from './record-form.js';

interface RecordDialogProps {
  readonly file: CaseFile;
  readonly opened: boolean;
  readonly onClose: (isSaved: boolean) => void;
}

/** The one dialog in which anything that happened is written down. */
export function RecordDialog({ file, opened, onClose }: RecordDialogProps): ReactNode {
  const { say } = useWords();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const isBegun = draft !== EMPTY_DRAFT;
  const close = (isSaved: boolean): void => {
    setDraft(EMPTY_DRAFT);
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
