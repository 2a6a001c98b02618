import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { BulkAnswer, type OfferCases } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { reasonOf } from '../shell/answer.js';
import { usePreferences } from '../shell/use-preferences.js';
import { loadQuestion } from '../stalls/questions.js';
import { useWords } from '../words/words.js';
import classes from './owners.module.css';

interface HandOverDialogProps {
  /** The cases to hand over, each once. */
  readonly cases: readonly { readonly case: string; readonly code: string }[];
  readonly opened: boolean;
  onClose: () => void;
  /** What was offered, and what was left as it is. */
  onDone: (answer: BulkAnswer) => void;
}

/** Offers cases to a colleague: until they accept, each stays where it is. */
export function HandOverDialog({ cases, opened, onClose, onDone }: HandOverDialogProps): ReactNode {
  const { say } = useWords();
  const offer = useOffer(onDone);
  const isHere = useIsHere();
  const [only, more] = cases;
  const what = more ? say('hand-over.cases', { n: cases.length }) : (only?.code ?? '');
  const close = (): void => {
    offer.reset();
    onClose();
  };
  return (
    <Modal
      opened={opened && isHere}
      onClose={close}
      title={`${say('hand-over.title')} · ${what}`}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <HandOverForm
        error={offer.error}
        isSending={offer.isPending}
        onCancel={close}
        onSend={(how) => offer.mutate({ cases: cases.map(({ case: id }) => id), ...how })}
      />
    </Modal>
  );
}

/** A dialog gives the focus back only to what had it before it was opened: it begins closed. */
function useIsHere(): boolean {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return isHere;
}

function useOffer(onDone: (answer: BulkAnswer) => void) {
  const answers = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (body: OfferCases) =>
      ask(BulkAnswer, '/api/follow-up/owners/offer', { method: 'POST', body }),
    onSuccess: (answer) => {
      for (const name of ['today', 'case', 'stalls']) {
        void answers.invalidateQueries({ queryKey: [name] });
      }
      onDone(answer);
    },
  });
}

interface FormProps {
  readonly error: unknown;
  readonly isSending: boolean;
  onCancel: () => void;
  onSend: (how: Omit<OfferCases, 'cases'>) => void;
}

function HandOverForm({ error, isSending, onCancel, onSend }: FormProps): ReactNode {
  const { say } = useWords();
  const [to, choose] = useState('');
  const [note, write] = useState('');
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const said = note.trim();
        if (to !== '') onSend(said === '' ? { to } : { to, note: said });
      }}
    >
      <Colleague value={to} onChoose={choose} />
      <Textarea
        label={say('hand-over.note')}
        description={say('record.sealed-hint')}
        autoComplete="off"
        spellCheck={false}
        value={note}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <p className="muted">{say('hand-over.until-accepted')}</p>
      {error !== null && (
        <p role="alert">{say('today.not-done', { reason: say(reasonOf(error)) })}</p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onCancel}>
          {say('record.cancel')}
        </Button>
        <Button type="submit" loading={isSending} disabled={to === ''}>
          {say('hand-over.send')}
        </Button>
      </div>
    </form>
  );
}

/** Who keeps cases, and how much lies on them already; not whoever asks. */
function Colleague(props: { value: string; onChoose: (member: string) => void }): ReactNode {
  const { say, name } = useWords();
  const { role: own } = usePreferences();
  const { data: load } = useQuery(loadQuestion);
  const members = (load?.members ?? [])
    .filter(({ role }) => role !== own)
    .map(({ id, role, open }) => ({
      value: id,
      label: say('stalls.member', { role: name('role', role), n: open }),
    }));
  return (
    <NativeSelect
      label={say('hand-over.to')}
      value={props.value}
      data={[{ value: '', label: say('record.choose') }, ...members]}
      data-autofocus
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    />
  );
}
