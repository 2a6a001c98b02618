import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Registered } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { useLeaving } from '../case/record/use-leaving.js';
import { useWords } from '../words/words.js';
import { NotDone } from './not-done.js';
import { TRIAGE_PATH } from './questions.js';
import { complaintOf, faultsOf, NO_COMPLAINT, type ComplaintDraft } from './take-down-draft.js';
import { TakeDownFields } from './take-down-fields.js';
import classes from './triage.module.css';

/** The form in which somebody takes a complaint down; it then waits like any other. */
export function TakeDown({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { say } = useWords();
  const [draft, setDraft] = useState(NO_COMPLAINT);
  const isBegun = draft !== NO_COMPLAINT;
  const done = (): void => {
    setDraft(NO_COMPLAINT);
    onClose();
  };
  // What was begun is not lost to a slip of the hand.
  const { leave, question } = useLeaving(opened && isBegun, done);
  return (
    <Modal
      opened={opened}
      onClose={leave}
      size="lg"
      title={say('triage.take-down')}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
      closeOnEscape={!isBegun}
      closeOnClickOutside={!isBegun}
    >
      {question}
      <Form draft={draft} onDraft={setDraft} onCancel={leave} onDone={done} />
    </Modal>
  );
}

interface FormProps {
  readonly draft: ComplaintDraft;
  readonly onDraft: (draft: ComplaintDraft) => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function Form({ draft, onDraft, onCancel, onDone }: FormProps): ReactNode {
  const { say } = useWords();
  const [isTried, tried] = useState(false);
  const { sending, send } = useSubmission(onDone);
  const faults = faultsOf(draft);
  const submit = (): void => {
    tried(true);
    if (Object.keys(faults).length === 0) send(draft);
  };
  return (
    <div className={classes['form']}>
      <TakeDownFields draft={draft} onDraft={onDraft} faults={isTried ? faults : {}} />
      {sending.isError && <NotDone error={sending.error} />}
      <div className={classes['acts']}>
        <Button loading={sending.isPending} onClick={submit}>
          {say('triage.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('triage.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Sends a complaint; the same words sent again, after a line was lost, are the same complaint. */
function useSubmission(onDone: () => void) {
  const answers = useQueryClient();
  const [sent, setSent] = useState({ said: '', key: '' });
  const sending = useMutation({
    gcTime: 0,
    mutationFn: ({ body, key }: { body: object; key: string }) =>
      ask(Registered, TRIAGE_PATH, { method: 'POST', body, headers: { 'idempotency-key': key } }),
    onSuccess: () => {
      setSent({ said: '', key: '' });
      void answers.invalidateQueries({ queryKey: ['triage'] });
      onDone();
    },
  });
  const send = (draft: ComplaintDraft): void => {
    if (sending.isPending) return;
    const body = complaintOf(draft);
    const said = JSON.stringify(body);
    const key = sent.said === said ? sent.key : crypto.randomUUID();
    setSent({ said, key });
    sending.mutate({ body, key });
  };
  return { sending, send };
}
