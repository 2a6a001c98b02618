import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnswerOffer, MemberRef } from '#libs/contracts';
import { permits } from '#libs/domain';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import { reasonOf } from '../shell/answer.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useWords } from '../words/words.js';
import { ownerQuestion } from './questions.js';
import classes from './owners.module.css';

interface OfferAnswerProps {
  /** The case that is offered. */
  readonly of: string;
  readonly owner: MemberRef | null;
  readonly offeredTo: MemberRef;
}

/**
 * Accepts or declines a case that is offered, for whom it is offered to; whoever has it takes the
 * offer back. Nothing for others.
 */
export function OfferAnswer({ of, owner, offeredTo }: OfferAnswerProps): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const sending = useAnswer(of);
  // Until there are accounts, who acts is told by the role.
  const isForMe = offeredTo.role === role;
  const isMine = owner === null || owner.role === role;
  if (!permits(role, 'case:hand-over') || !(isForMe || isMine)) return null;
  return (
    <div className={classes['offer']}>
      {isForMe && <Words of={of} />}
      {isForMe && (
        <Button size="xs" loading={sending.isPending} onClick={() => sending.mutate('accept')}>
          {say('hand-over.accept')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        loading={sending.isPending}
        onClick={() => sending.mutate('decline')}
      >
        {say(isForMe ? 'hand-over.decline' : 'hand-over.take-back')}
      </Button>
      {sending.isError && (
        <p role="alert">{say('today.not-done', { reason: say(reasonOf(sending.error)) })}</p>
      )}
    </div>
  );
}

/** The words that came with the offer, from under the seal of the case. */
function Words({ of }: { of: string }): ReactNode {
  const { data } = useQuery(ownerQuestion(of));
  const note = data?.offered?.note;
  return note ? <blockquote>{note}</blockquote> : null;
}

function useAnswer(of: string) {
  const answers = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (answer: AnswerOffer['answer']) =>
      ask(z.unknown(), `/api/follow-up/cases/${of}/owner/answer`, {
        method: 'POST',
        body: { answer },
      }),
    onSettled: () => {
      for (const name of ['today', 'case', 'stalls']) {
        void answers.invalidateQueries({ queryKey: [name] });
      }
    },
  });
}
