import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../config/config.js';
import { Refusal } from '../errors/refusal.js';

type Headers = FastifyRequest['headers'];

/**
 * Refuses requests that a foreign web page makes with the user's browser. While there are no
 * accounts, being on this machine is the only credential, and every page the user visits is too.
 */
export function acceptOwnPagesOnly(fastify: FastifyInstance, behindProxy: boolean): void {
  fastify.addHook('onRequest', async (request) => {
    // A foreign name that resolves to this machine (DNS rebinding). A proxy checks names itself.
    const foreignName = !behindProxy && !isLoopback(hostName(request.headers.host));
    if (foreignName || isForeign(request.method, request.headers)) throw foreignPage();
  });
}

/** Whether a browser says that another site's page is asking. Programs that say nothing pass. */
export function isForeign(method: string, headers: Headers): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return false;
  if (site !== undefined) {
    // A link on another page may open ours; nothing else may come from there.
    return !(method === 'GET' && headers['sec-fetch-mode'] === 'navigate');
  }
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}

function hostName(host = ''): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

function foreignPage(): Refusal {
  return new Refusal({
    code: 'request.foreign-page',
    status: 403,
    title: 'This request comes from a page that is not ours.',
    remedy: 'Open the desk itself, under 127.0.0.1 or localhost.',
  });
}
