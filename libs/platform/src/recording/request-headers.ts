import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refusal } from '../errors/refusal.js';
import type { Actor, RequestWithActor } from '../policy/actor.js';

/** Who asks for a command, and what the headers say of it. */
export interface AskedWith {
  readonly actor: Actor;
  readonly expectedVersion: number | undefined;
  readonly idempotencyKey: string | undefined;
}

/** Gives a route of a command its actor and its headers, read and checked. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): AskedWith => {
  const { actor, headers } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor === undefined) throw new Error('a public route takes no commands');
  const one = (name: string) => [headers[name]].flat()[0];
  return {
    actor,
    expectedVersion: expectedVersion(one('if-match')),
    idempotencyKey: idempotencyKey(one('idempotency-key')),
  };
});

/** The version that an If-Match header names: `"3"`, `3` or `W/"3"`; undefined without one. */
function expectedVersion(ifMatch: string | undefined): number | undefined {
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
function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || /^[\w.:-]{8,128}$/.test(header)) return header;
  throw new Refusal({
    code: 'idempotency-key.unreadable',
    status: 400,
    title: 'The header Idempotency-Key is not usable.',
    remedy: 'Use 8 to 128 letters, digits, points, colons, hyphens or underscores, such as a UUID.',
  });
}
