import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Told } from './news.js';

/** What no news of a case changes. */
const STILL: ReadonlySet<unknown> = new Set(['references', 'casebooks', 'replay', 'rules', 'due']);
/** Questions about one case, which the news of another does not change: `[name, case, ...]`. */
const OF_ONE_CASE: ReadonlySet<unknown> = new Set(['case', 'preview']);

/** News comes in flocks: it is gathered so long, and asked about no more often than this. */
const GATHER_MS = 300;
const SPACING_MS = 2_000;
/** The line begins with what happened in the last seconds; what was read since then is not stale. */
const TOLD_AGAIN_MS = 8_000;

/** Whether the answer to a question may be another one now, given the cases that have news. */
export function isTouched(key: QueryKey, cases: Touched): boolean {
  const [name, id] = key;
  if (STILL.has(name)) return false;
  if (cases === 'all' || !OF_ONE_CASE.has(name)) return true;
  return cases.has(String(id));
}

type Touched = ReadonlySet<string> | 'all';
const NOTHING: Touched = new Set();

/** Keeps what is on the screen fresh: hears of news, and has read again what it may have changed. */
export class Freshness {
  private touched = NOTHING;
  private before = NOTHING;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = -Infinity;

  constructor(private readonly answers: QueryClient) {}

  readonly hear = (told: Told): void => {
    if (told === 'listening') return this.catchUp();
    this.touched = both(this.touched, told === 'much' ? 'all' : new Set([told.case]));
    this.schedule();
  };

  /** Forgets what was gathered. */
  stop(): void {
    clearTimeout(this.timer);
  }

  /** What was read before this line was there may have been overtaken meanwhile. */
  private catchUp(): void {
    void this.answers.invalidateQueries({
      predicate: (query) =>
        query.isStaleByTime(TOLD_AGAIN_MS) &&
        query.state.fetchStatus === 'idle' &&
        isTouched(query.queryKey, 'all'),
    });
  }

  private schedule(): void {
    const wait = Math.max(GATHER_MS, this.last + SPACING_MS - performance.now());
    this.timer ??= setTimeout(() => this.refresh(), wait);
  }

  /** Twice for each flock: what a service makes of an event (an item, a remedy) follows it. */
  private refresh(): void {
    const touched = both(this.touched, this.before);
    [this.before, this.touched] = [this.touched, NOTHING];
    this.timer = undefined;
    this.last = performance.now();
    if (this.before !== NOTHING) this.schedule();
    void this.answers.invalidateQueries({
      predicate: (query) => isTouched(query.queryKey, touched) && !isLong(query),
    });
  }
}

/**
 * Whether an answer has come in many pages. One case in it has changed at most, and all pages would be
 * asked for again, at every news: the minute in which everything is read anew is soon enough.
 */
function isLong({ state }: Pick<Query, 'state'>): boolean {
  const { pages } = Object(state.data) as { readonly pages?: readonly unknown[] };
  return pages !== undefined && pages.length > 1;
}

const both = (some: Touched, more: Touched): Touched =>
  some === 'all' || more === 'all' ? 'all' : new Set([...some, ...more]);
