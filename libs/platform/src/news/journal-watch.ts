import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { JournalSignal, Store, type Statement } from '#libs/case-store';
import type { CaseNews } from '#libs/contracts';
import { Clock } from '../clock/clock.js';

/** How often the journal is asked what other processes wrote. */
const POLL_MS = 1_000;
/** How soon after a commit of this process; commits that come meanwhile are told together. */
const SOON_MS = 200;
/** What commits late, or by another machine's clock, is still found so long after its moment. */
const OVERLAP_MS = 10_000;
/** More at a time is not told one by one. */
const ROWS = 200;

interface Row extends CaseNews {
  readonly id: string;
  readonly at: Date;
}

/** One happening, or that there were too many to name. */
export type News = CaseNews | 'much';

const NEWEST: Statement = {
  name: 'news.newest',
  text: `SELECT id, case_id AS "case", type, recorded_at AS at FROM qorgan.journal
          WHERE recorded_at > $1 ORDER BY recorded_at DESC LIMIT ${ROWS}`,
};

/**
 * Watches the journal while somebody listens, and tells which case has something new. A window of
 * time and not a cursor: rows commit out of order, and a number that was passed would be passed for
 * good. News is a hint to read again; what is older than the window when it commits is not told.
 */
@Injectable()
export class JournalWatch implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JournalWatch.name);
  private readonly told = new Subject<News>();
  private listeners = 0;
  private window: readonly Row[] = [];
  private newest = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private deafen: (() => void) | undefined;
  private isFailing = false;

  constructor(
    private readonly store: Store,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
  ) {}

  /** What happened in the last seconds and what happens from now on; completes with the process. */
  news(): Observable<News> {
    return new Observable((listener) => {
      const heard = this.told.subscribe(listener);
      if (heard.closed) return undefined;
      this.listeners += 1;
      if (this.listeners === 1) this.start();
      else for (const row of this.window) listener.next(newsOf(row));
      return () => {
        heard.unsubscribe();
        this.listeners -= 1;
        if (this.listeners === 0) this.stop();
      };
    });
  }

  /** Ends every stream before the server closes: it would wait for them for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    this.told.complete();
    this.stop();
    await this.looking;
  }

  private start(): void {
    this.newest = this.clock.now();
    this.deafen = this.signal.onAppended(() => this.lookSoon());
    this.timer = setInterval(() => this.look(), POLL_MS).unref();
    this.look();
  }

  private stop(): void {
    clearInterval(this.timer);
    clearTimeout(this.soon);
    this.deafen?.();
    this.soon = undefined;
    this.window = [];
  }

  private lookSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.look();
    }, SOON_MS).unref();
  }

  private look(): void {
    this.looking ??= this.tell().finally(() => (this.looking = undefined));
  }

  private async tell(): Promise<void> {
    try {
      // A clock that was set back must not hide what is written from then on.
      const since = Math.min(this.newest, this.clock.now()) - OVERLAP_MS;
      const rows = await this.store.run<Row>(NEWEST, [new Date(since).toISOString()]);
      this.isFailing = false;
      if (this.listeners > 0) this.tellNew(rows);
    } catch (error) {
      if (!this.isFailing) this.logger.warn('news.not-read', { error });
      this.isFailing = true;
    }
  }

  private tellNew(rows: readonly Row[]): void {
    const known = new Set(this.window.map(({ id }) => id));
    const fresh = rows.filter(({ id }) => !known.has(id));
    this.window = rows;
    this.newest = Math.max(this.newest, ...rows.map(({ at }) => at.getTime()));
    if (fresh.length > 0 && rows.length === ROWS) return this.told.next('much');
    for (const row of fresh.reverse()) this.told.next(newsOf(row));
  }
}

const newsOf = ({ case: id, type }: Row): CaseNews => ({ case: id, type });
