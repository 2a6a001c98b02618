import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TriageDecision, type TriageFile } from '#libs/contracts';
import { ask } from '../api/ask.js';
import { TRIAGE_PATH } from './questions.js';

type What = 'accept' | 'decline' | 'merge' | 'reopen';

/** Decides on a complaint as it was seen; sent twice, it is decided once. */
export function useDecision(
  { case: id, version }: Pick<TriageFile, 'case' | 'version'>,
  onDecided: (told: TriageDecision) => void,
) {
  const answers = useQueryClient();
  const [sending, setSending] = useState({ said: '', key: '' });
  // The same again is the same decision; another reason is another one, and is told what was before.
  const keyFor = (said: string): string => {
    if (sending.said === said) return sending.key;
    const key = crypto.randomUUID();
    setSending({ said, key });
    return key;
  };
  const decision = useMutation({
    gcTime: 0,
    mutationFn: ({ what, body }: { what: What; body?: object }) =>
      ask(TriageDecision, `${TRIAGE_PATH}/${id}/${what}`, {
        method: 'POST',
        ...(body && { body }),
        headers: {
          'if-match': `"${version}"`,
          'idempotency-key': keyFor(JSON.stringify([what, body])),
        },
      }),
    onSuccess: onDecided,
    // Whether it was written or somebody was faster: what is on the screen is another one now.
    onSettled: () => {
      void answers.invalidateQueries({ queryKey: ['triage'] });
      void answers.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const decide = (what: What, body?: object): void => {
    if (!decision.isPending) decision.mutate({ what, ...(body && { body }) });
  };
  return { decision, decide };
}
