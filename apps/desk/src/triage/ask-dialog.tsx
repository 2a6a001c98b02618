import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './triage.module.css';

interface AskDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the button says that does it. */
  readonly act: string;
  readonly isSending: boolean;
  /** Why it could not be done, when it was tried. */
  readonly fault: ReactNode;
  readonly onClose: () => void;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/** A dialog that asks what a decision needs, and does it. */
export function AskDialog(props: AskDialogProps): ReactNode {
  const { opened, title, act, isSending, fault, onClose, onAct, children } = props;
  const { say } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <div className={classes['form']}>
        {children}
        {fault}
        <div className={classes['acts']}>
          <Button loading={isSending} onClick={onAct}>
            {act}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('triage.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
