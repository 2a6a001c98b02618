import { HttpException } from '@nestjs/common';
import type { Problem } from '#libs/contracts';
import { isQorganError } from './qorgan-error.js';
import type { Refusal } from './refusal.js';

/** The media type of RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

interface Kind {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly remedy?: string;
}

const INTERNAL: Kind = {
  status: 500,
  code: 'internal',
  title: 'Something went wrong on our side.',
  remedy: 'Try again; if it stays, give the operator the correlation id.',
};
const UNAVAILABLE: Kind = {
  status: 503,
  code: 'dependency-unavailable',
  title: 'A part of Qorgan cannot be reached just now.',
  remedy: 'Nothing was changed. Try again in a moment.',
};
const CONTENDED: Kind = {
  status: 503,
  code: 'contended',
  title: 'Others were changing the same thing.',
  remedy: 'Nothing was changed. Try again.',
};
const CONFLICT: Kind = {
  status: 409,
  code: 'conflict',
  title: 'This contradicts what is already stored.',
  remedy: 'Load the case again and repeat the step if it is still needed.',
};

const TITLES: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['bad-request', 'The request could not be understood.'],
  401: ['unauthenticated', 'Sign in first.'],
  403: ['forbidden', 'This is not open to you.'],
  404: ['not-found', 'There is nothing at this address.'],
  405: ['method-not-allowed', 'This address does not do that.'],
  406: ['not-acceptable', 'This cannot be given in the form asked for.'],
  409: [CONFLICT.code, CONFLICT.title],
  413: ['too-large', 'The request is too large.'],
  415: ['unsupported-media-type', 'Send application/json.'],
  429: ['too-many-requests', 'Too many requests.'],
  503: [UNAVAILABLE.code, UNAVAILABLE.title],
};

/** Turns whatever was thrown into what may be told: codes, and texts of our own only. */
export function toProblem(error: unknown, correlation: string): Problem {
  if (isRefusal(error)) return refusalProblem(error, correlation);
  return { type: typeOf(kindOf(error).code), ...kindOf(error), correlation };
}

function isRefusal(error: unknown): error is Refusal {
  return isQorganError(error) && 'status' in error && 'pointers' in error;
}

function refusalProblem(refusal: Refusal, correlation: string): Problem {
  const { status, code, title, remedy, params, pointers } = refusal;
  return {
    type: typeOf(code),
    title,
    status,
    code,
    ...(remedy === undefined ? {} : { remedy }),
    ...(Object.keys(params).length === 0 ? {} : { params: { ...params } }),
    ...(pointers.length === 0 ? {} : { errors: [...pointers] }),
    correlation,
  };
}

function kindOf(error: unknown): Kind {
  if (error instanceof HttpException) return kindOfStatus(error.getStatus());
  const code = codeOf(error);
  if (/^(08|53|57P)/.test(code) || /^E(CONN|TIMEDOUT|PIPE|HOSTUNREACH|AI_AGAIN)/.test(code)) {
    return UNAVAILABLE;
  }
  if (['40001', '40P01', '55P03', '57014'].includes(code)) return CONTENDED;
  // Integrity constraints: something is there already, or is gone.
  return /^23[0-9A-Z]{3}$/.test(code) ? CONFLICT : INTERNAL;
}

function kindOfStatus(status: number): Kind {
  const [code, title] = TITLES[status] ?? [];
  if (code !== undefined && title !== undefined) return { status, code, title };
  return status >= 500 ? INTERNAL : { status, code: 'refused', title: 'The request was refused.' };
}

/** The code of a database or network error, also when a library wrapped it. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return typeof code === 'string' ? code : codeOf(driverError);
}

function typeOf(code: string): string {
  return `urn:qorgan:problem:${code}`;
}
