import type { Problem } from '#libs/contracts';

export type FailureKind =
  | 'offline'
  | 'unreadable'
  | 'forbidden'
  | 'not-found'
  | 'changed'
  | 'invalid'
  | 'unavailable'
  | 'other';

/** Why an answer did not come. Carries codes and our own sentences, nothing of what was asked. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly problem?: Problem,
  ) {
    super(problem?.code ?? kind);
  }
}

const BY_STATUS: Readonly<Record<number, FailureKind>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  409: 'changed',
  422: 'invalid',
  503: 'unavailable',
};

/** What a status means for whoever asked. */
export const kindOfStatus = (status: number): FailureKind => BY_STATUS[status] ?? 'other';

export const isFailure = (error: unknown, kind?: FailureKind): error is Failure =>
  error instanceof Failure && (kind === undefined || error.kind === kind);
