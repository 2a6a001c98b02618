import { Problem } from '#libs/contracts';
import type { z } from 'zod';
import { preferences } from '../shell/preferences.js';
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
  { method = 'GET', body, headers, signal }: Asked = {},
): Promise<z.output<S>> {
  const response = await reached(path, {
    method,
    credentials: 'same-origin',
    redirect: 'error',
    headers: {
      accept: 'application/json',
      'qorgan-role': preferences().role,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  heard(response.headers.get('date'));
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    throw new Failure(kindOfStatus(response.status), Problem.safeParse(said).data);
  }
  const read = answer.safeParse(said);
  if (!read.success) throw new Failure('unreadable');
  return read.data;
}

async function reached(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    // A screen that was left takes its question back: that says nothing of the line.
    if (request.signal?.aborted) throw error;
    unheard();
    throw new Failure('offline');
  }
}
