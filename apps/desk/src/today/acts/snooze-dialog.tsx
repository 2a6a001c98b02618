import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import type { RowClock } from '../groups.js';
import { SnoozeForm } from './snooze-form.js';
import type { useSnoozing } from './use-snoozing.js';

interface SnoozeDialogProps {
  /** What is put aside; null while the dialog is closed. */
  readonly clocks: readonly RowClock[] | null;
  /** The day that the list is of. */
  readonly on: string;
  readonly sending: ReturnType<typeof useSnoozing>['snooze'];
  onClose: () => void;
  onDone: () => void;
}

/** Until when clocks are put aside, and why. */
export function SnoozeDialog(props: SnoozeDialogProps): ReactNode {
  const { clocks, on, sending, onClose, onDone } = props;
  const { say } = useWords();
  const shown = useLast(clocks);
  const [only, more] = shown;
  const what = more ? say('today.selected', { count: shown.length }) : (only?.code ?? '');
  const close = (): void => {
    sending.reset();
    onClose();
  };
  return (
    <Modal
      opened={clocks !== null}
      onClose={close}
      title={`${say('snooze.title')} · ${what}`}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <SnoozeForm
        clocks={shown}
        on={on}
        error={sending.error}
        isSending={sending.isPending}
        onCancel={close}
        onSend={(how) => sending.mutate({ clocks: shown, how }, { onSuccess: onDone })}
      />
    </Modal>
  );
}

/** What was shown last stays while the dialog closes. */
function useLast(clocks: readonly RowClock[] | null): readonly RowClock[] {
  const [last, setLast] = useState<readonly RowClock[]>([]);
  if (clocks !== null && clocks !== last) setLast(clocks);
  return clocks ?? last;
}
