import { CaseNews, HEARTBEAT_MS, NEWS, NEWS_PATH } from '#libs/contracts';
import { preferences } from '../shell/preferences.js';
import { heard, unheard } from './line.js';
import { ServerSentReader, type ServerSent } from './server-sent.js';

/** What the line of news tells: a case, that much has changed, or that one listens from here. */
export type Told = { readonly case: string } | 'much' | 'listening';

/** The first wait after a cut, and the longest; each is twice the one before. */
const SHORTEST_MS = 500;
const LONGEST_MS = 30_000;
/** A line on which two beats in a row were missed is cut, even when nothing says so. */
const SILENT_MS = 2 * HEARTBEAT_MS + 5_000;

/**
 * Listens to what happens in the cases, as the role that was chosen, until the signal ends it; a line
 * that is cut is taken up again. By `fetch`, because `EventSource` cannot say the role.
 */
export async function listenToNews(tell: (told: Told) => void, signal: AbortSignal): Promise<void> {
  let wait = SHORTEST_MS;
  while (!signal.aborted) {
    const end = await listenOnce(tell, signal);
    if (end === 'refused') return;
    wait = end === 'cut' ? SHORTEST_MS : Math.min(2 * wait, LONGEST_MS);
    await pause(wait, signal);
  }
}

async function listenOnce(
  tell: (told: Told) => void,
  outer: AbortSignal,
): Promise<'refused' | 'cut' | 'unreached'> {
  const silent = new AbortController();
  const signal = AbortSignal.any([outer, silent.signal]);
  const response = await reached(signal);
  if (!response?.ok || !response.body) return response?.status === 403 ? 'refused' : 'unreached';
  heard(response.headers.get('date'));
  tell('listening');
  const reader = new ServerSentReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), SILENT_MS);
      reader.read(piece).forEach((event) => tellOf(event, tell));
    }
  } catch {
    // The line is cut; whether anybody still answers, the next try finds out.
  } finally {
    clearTimeout(timer);
  }
  return 'cut';
}

async function reached(signal: AbortSignal): Promise<Response | undefined> {
  const headers = { accept: 'text/event-stream', 'qorgan-role': preferences().role };
  try {
    return await fetch(NEWS_PATH, {
      headers,
      signal,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
    });
  } catch {
    if (!signal.aborted) unheard();
    return undefined;
  }
}

function tellOf({ event, data }: ServerSent, tell: (told: Told) => void): void {
  if (event === NEWS.muchChanged) return tell('much');
  if (event !== NEWS.changed) return;
  const news = CaseNews.safeParse(parsed(data));
  tell(news.success ? { case: news.data.case } : 'much');
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
