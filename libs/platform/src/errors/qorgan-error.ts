/**
 * The base of every error whose text we wrote ourselves. Only these may print their message: any
 * other message (a driver's, a library's) can quote what a person typed.
 *
 * `isQorganError` is a property and not an `instanceof` test, so that it survives two copies of
 * this file in one process.
 */
export class QorganError extends Error {
  readonly isQorganError = true;

  /** `code` is a stable word for machines; `remedy` says what the reader can do about it. */
  constructor(
    readonly code: string,
    message: string,
    readonly remedy?: string,
  ) {
    super(remedy === undefined ? message : `${message} ${remedy}`);
    this.name = new.target.name;
  }
}

/** True for an error whose text was written by us and holds no case material. */
export function isQorganError(error: unknown): error is QorganError {
  return error instanceof Error && (error as Partial<QorganError>).isQorganError === true;
}
