import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ClockView, ClockWhy as Why } from '#libs/contracts';
import { isFailure } from '../api/failure.js';
import { whyQuestion } from './questions.js';
import { Answer } from '../shell/answer.js';
import { useWords } from '../words/words.js';
import { ToldDay } from './told-day.js';

interface ClockWhyProps {
  readonly clock: Pick<ClockView, 'case' | 'deadline'>;
  /** What is told after the sentence and the strip. */
  readonly more?: (why: Why) => ReactNode;
}

/** Why one clock of a case is due on its day. */
export function ClockWhy({ clock, more }: ClockWhyProps): ReactNode {
  const { say } = useWords();
  const why = useQuery(whyQuestion(clock));
  if (isFailure(why.error, 'not-found') && !why.data) {
    return <p className="muted">{say('clock.why-none')}</p>;
  }
  return (
    <Answer of={why} rows={4}>
      {(told) => (
        <>
          <ToldDay told={told} />
          {more?.(told)}
        </>
      )}
    </Answer>
  );
}
