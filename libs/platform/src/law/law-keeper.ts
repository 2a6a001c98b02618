import { newestRelease, type Store } from '#libs/case-store';
import type { Law } from '#libs/domain';
import type { QorganLogger } from '../logging/logger.js';
import type { LiveLaw } from './live-law.js';
import { PackError } from './pack-error.js';

/** How often a process asks whether another law was released. */
const LOOK_MS = 5_000;

/**
 * Follows what is released: when another process has applied a law, this one reads its packs and
 * goes by them. Packs that are broken, or are not the released ones, change nothing: the process
 * keeps the last good law and says so once.
 */
export class LawKeeper {
  private told = '';
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();

  /** `read` gives the packs as they lie now, and throws PackError when they are broken. */
  constructor(
    private readonly store: Store,
    private readonly law: LiveLaw,
    private readonly read: () => Law,
    private readonly logger: QorganLogger,
  ) {}

  /** Looks from now on; a store that cannot be reached is asked again. */
  start(): void {
    this.timer = setInterval(() => {
      this.looking = this.look().catch((error: unknown) => {
        this.logger.warn('law.look-failed', { error });
      });
    }, LOOK_MS).unref();
  }

  /** Looks no more; a look that has begun is waited for. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks once. @returns true when the law was exchanged */
  async look(): Promise<boolean> {
    const release = await newestRelease(this.store);
    if (!release || release.version === this.law.version) return false;
    const next = this.readOrKeep(release.version);
    if (next?.version !== release.version) return false;
    this.law.exchange(next);
    this.logger.info('law.exchanged', { version: next.version });
    return true;
  }

  /** The version of the packs as they lie now, applied or not; null where they are broken. */
  lying(): string | null {
    try {
      return this.read().version;
    } catch (error) {
      if (error instanceof PackError) return null;
      throw error;
    }
  }

  private readOrKeep(released: string): Law | null {
    try {
      const read = this.read();
      if (read.version !== released) this.tellOnce('law.packs-not-released', released);
      return read;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      this.tellOnce('law.packs-broken', released, error);
      return null;
    }
  }

  private tellOnce(event: `law.${string}`, released: string, error?: PackError): void {
    if (this.told === `${event} ${released}`) return;
    this.told = `${event} ${released}`;
    const faults = error?.faults ?? [];
    const pack = faults.map(({ file, line }) => `${file}:${line}`);
    this.logger.warn(event, { version: this.law.version, pack, count: faults.length });
  }
}
