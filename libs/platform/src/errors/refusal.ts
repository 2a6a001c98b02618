import { QorganError } from './qorgan-error.js';

const TOKEN = /^[\w.:/+-]{1,80}$/;

/** A field that was refused: where it stands, as an RFC 6901 pointer, and what is wrong with it. */
export interface RefusedField {
  readonly pointer: string;
  readonly detail: string;
}

export interface RefusalOptions {
  /** A stable word for machines, such as `case.changed-meanwhile`. */
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  /** What was refused: a sentence without case material. */
  readonly title: string;
  /** What the caller can do about it. */
  readonly remedy?: string;
  /** Ids, codes and numbers that belong to it; anything that reads like words is withheld. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly pointers?: readonly RefusedField[];
}

/** Our own "no" to a request. All of it is shown to the caller and may be logged. */
export class Refusal extends QorganError {
  readonly status: number;
  readonly title: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly pointers: readonly RefusedField[];

  constructor({ code, status, title, remedy, params = {}, pointers = [] }: RefusalOptions) {
    super(code, title, remedy);
    this.status = status;
    this.title = title;
    this.params = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, tokenOnly(value)]),
    );
    this.pointers = pointers;
  }
}

function tokenOnly(value: string | number): string | number {
  return typeof value === 'number' || TOKEN.test(value) ? value : '[withheld]';
}
