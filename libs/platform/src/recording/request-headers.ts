import { Refusal } from '../errors/refusal.js';

/** The version that an If-Match header names: `"3"`, `3` or `W/"3"`; undefined without one. */
export function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const [, digits] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim()) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new Refusal({
    code: 'if-match.unreadable',
    status: 400,
    title: 'The header If-Match names no version.',
    remedy: 'Send the ETag that the case came with, such as "3", or leave the header out.',
  });
}

/** The key under which a client may repeat a request safely; undefined without the header. */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || /^[\w.:-]{8,128}$/.test(header)) return header;
  throw new Refusal({
    code: 'idempotency-key.unreadable',
    status: 400,
    title: 'The header Idempotency-Key is not usable.',
    remedy: 'Use 8 to 128 letters, digits, points, colons, hyphens or underscores, such as a UUID.',
  });
}
