import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { TriageFile } from '#libs/contracts';
import { useKeys } from '../shell/keys.js';
import { useWords } from '../words/words.js';
import { DeclineDialog } from './decline-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { NotDone } from './not-done.js';
import type { Decided } from './told.js';
import { useDecision } from './use-decision.js';
import classes from './triage.module.css';

interface DecisionsProps {
  readonly file: TriageFile;
  readonly onDecided: (told: Decided) => void;
}

type Asking = 'decline' | 'merge' | null;

/** What may be decided on a complaint: by buttons, by keys, and with a reason where one is due. */
export function Decisions({ file, onDecided }: DecisionsProps): ReactNode {
  const [asking, ask] = useState<Asking>(null);
  const close = (): void => ask(null);
  const { decide, decision } = useDecision(file, (told) => {
    close();
    onDecided(told.state === 'accepted' ? { ...told, began: file } : told);
  });
  const { isPending: isSending } = decision;
  const fault = decision.isError && <NotDone error={decision.error} />;
  const asks = (what: Asking): void => {
    if (!isSending) decision.reset();
    ask(what);
  };
  return (
    <>
      {file.state === 'waiting' ? (
        <Choice isSending={isSending} onAccept={() => decide('accept')} onAsk={asks} />
      ) : (
        <TakeBack isSending={isSending} onReopen={() => decide('reopen')} />
      )}
      {asking === null && fault}
      <DeclineDialog
        opened={asking === 'decline'}
        code={file.code}
        isSending={isSending}
        fault={fault}
        onClose={close}
        onDecline={(body) => decide('decline', body)}
      />
      <MergeDialog
        opened={asking === 'merge'}
        file={file}
        isSending={isSending}
        fault={fault}
        onClose={close}
        onMerge={(body) => decide('merge', body)}
      />
    </>
  );
}

interface ChoiceProps {
  readonly isSending: boolean;
  readonly onAccept: () => void;
  readonly onAsk: (what: Asking) => void;
}

function Choice({ isSending, onAccept, onAsk }: ChoiceProps): ReactNode {
  const { say } = useWords();
  useKeys({ a: onAccept, d: () => onAsk('decline'), m: () => onAsk('merge') });
  return (
    <div className={classes['acts']}>
      <Button loading={isSending} onClick={onAccept}>
        {say('triage.accept')}
      </Button>
      <Button variant="default" onClick={() => onAsk('merge')}>
        {say('triage.merge')}
      </Button>
      <Button variant="default" onClick={() => onAsk('decline')}>
        {say('triage.decline')}
      </Button>
    </div>
  );
}

function TakeBack(props: { isSending: boolean; onReopen: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['acts']}>
      <Button loading={props.isSending} onClick={props.onReopen}>
        {say('triage.reopen')}
      </Button>
    </div>
  );
}
