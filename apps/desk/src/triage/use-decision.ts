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
  const [key] = useState(() => crypto.randomUUID());
  const decision = useMutation({
    gcTime: 0,
    mutationFn: ({ what, body }: { what: What; body?: object }) =>
      ask(TriageDecision, `${TRIAGE_PATH}/${id}/${what}`, {
        method: 'POST',
        ...(body && { body }),
        headers: { 'if-match': `"${version}"`, 'idempotency-key': `${key}:${what}` },
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
