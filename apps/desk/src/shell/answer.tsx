import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isFailure } from '../api/failure.js';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import classes from './answer.module.css';

interface AnswerProps<T> {
  readonly of: UseQueryResult<T>;
  /** How many rows to hold a place for while it is awaited. */
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for, once it is here. Old data stay on the screen when a newer asking fails. */
export function Answer<T>({ of, rows = 8, children }: AnswerProps<T>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Failed error={of.error} onRetry={() => void of.refetch()} />;
  return <Awaited rows={rows} />;
}

/** Rows of the right height, which appear only when the answer takes its time. */
export function Awaited({ rows }: { rows: number }): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['awaited']} role="status">
      <span className="seen-by-readers-only">{say('loading')}</span>
      {Array.from({ length: rows }, (_, at) => (
        <Skeleton key={at} height={28} radius="sm" />
      ))}
    </div>
  );
}

/** Why something could not be shown, what can be done, and the reference that finds it in the log. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const { say } = useWords();
  const reference = isFailure(error) ? error.problem?.correlation : undefined;
  return (
    <div className={classes['failed']} role="alert">
      <h1>{say('failure.title')}</h1>
      <p>{say(reasonOf(error))}</p>
      {reference !== undefined && (
        <p className="muted">
          {say('failure.reference')}: <code>{reference}</code>
        </p>
      )}
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {say('failure.retry')}
        </Button>
      )}
    </div>
  );
}

const REASONS: Readonly<Record<string, WordKey>> = {
  offline: 'failure.offline',
  forbidden: 'failure.forbidden',
  'not-found': 'failure.not-found',
  unreadable: 'failure.unreadable',
  unavailable: 'failure.unavailable',
};

/** The words for a failure. */
export const reasonOf = (error: unknown): WordKey =>
  (isFailure(error) ? REASONS[error.kind] : undefined) ?? 'failure.other';
