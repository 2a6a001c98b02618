import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

interface NumberDialogProps<T> {
  /** The number that was chosen; null while none is. */
  readonly of: T | null;
  onClose: () => void;
  readonly children: (of: T) => ReactNode;
}

/** What a chosen number is. */
export function NumberDialog<T>({ of, onClose, children }: NumberDialogProps<T>): ReactNode {
  const { say } = useWords();
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      title={say('statistics.what')}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      {of !== null && children(of)}
    </Modal>
  );
}
