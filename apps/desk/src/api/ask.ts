import { Problem } from '#libs/contracts';
import type { z } from 'zod';
import type { Role } from '#libs/domain';
import { preferences } from '../shell/preferences.js';
import { requestAs, takeAhead } from './ahead.js';
import { Failure, kindOfStatus } from './failure.js';
import { heard, unheard } from './line.js';

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Asks a service, as the role that was chosen, and reads the answer with the schema that the
 * service itself was written against.
 * @throws Failure
 */
export async function ask<S extends z.ZodType>(
  answer: S,
  path: string,
  asked: Asked = {},
): Promise<z.output<S>> {
  const response = await answered(path, asked);
  const read = answer.safeParse(await said(response));
  if (!read.success) throw new Failure('unreadable');
  return read.data;
}

/**
 * Asks a service, as the role that was chosen, for an answer that is yet to be read.
 * @throws Failure when nobody answers, or what is answered is a refusal
 */
export async function answered(path: string, asked: Asked = {}): Promise<Response> {
  const response = await reached(path, asked);
  heard(response.headers.get('date'));
  if (response.ok) return response;
  throw new Failure(kindOfStatus(response.status), Problem.safeParse(await said(response)).data);
}

const said = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

async function reached(path: string, { signal, ...asked }: Asked): Promise<Response> {
  const { role } = preferences();
  const { method = 'GET' } = asked;
  try {
    const ahead = method === 'GET' ? takeAhead(path, role) : undefined;
    return await (ahead ?? fetch(path, { ...requestOf(asked, role), method, signal }));
  } catch (error) {
    // A screen that was left takes its question back: that says nothing of the line.
    if (signal?.aborted) throw error;
    unheard();
    throw new Failure('offline');
  }
}

function requestOf({ body, headers }: Asked, role: Role) {
  const request = requestAs(role);
  if (body === undefined) return { ...request, headers: { ...request.headers, ...headers } };
  const json = { 'content-type': 'application/json' };
  return {
    ...request,
    headers: { ...request.headers, ...json, ...headers },
    body: JSON.stringify(body),
  };
}
