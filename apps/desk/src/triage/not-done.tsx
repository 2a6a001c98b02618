import type { ReactNode } from 'react';
import { isFailure } from '../api/failure.js';
import { reasonOf } from '../shell/answer.js';
import { useWords } from '../words/words.js';

/** Why a complaint was not saved or decided on, beside what was written for it. */
export function NotDone({ error }: { error: unknown }): ReactNode {
  const { say } = useWords();
  return <p role="alert">{whyNot(error, say)}</p>;
}

function whyNot(error: unknown, say: ReturnType<typeof useWords>['say']): string {
  if (isFailure(error, 'changed')) return say('triage.fault.changed');
  const code = isFailure(error) ? error.problem?.code : undefined;
  if (code === 'complaint.cannot-merge-into') return say('triage.fault.merge');
  return say('record.not-saved', { reason: say(reasonOf(error)) });
}
