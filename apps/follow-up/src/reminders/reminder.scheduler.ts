import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JournalSignal, Store, type Statement } from '#libs/case-store';
import type { Law } from '#libs/domain';
import { Clock, LAW } from '#libs/platform';
import { ClockHold } from './clock-hold.js';
import { fireDue } from './fire-due.js';

const POLL_MS = 1_000;

/** Two loops saturate two cores (measured); more only wait for each other. */
const LOOPS = 2;

const NEXT: Statement = {
  name: 'reminders.next',
  text: `SELECT due_at FROM qorgan.reminder WHERE state = 'armed' ORDER BY due_at LIMIT 1`,
};

/**
 * Fires reminders when their day has come. It looks at the due index each second, sooner when the
 * next one is due sooner; no timer holds a deadline, so nothing is lost with the process.
 */
@Injectable()
export class ReminderScheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReminderScheduler.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> | undefined;
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    private readonly hold: ClockHold,
    @Inject(LAW) private readonly law: Law,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running?.catch(() => undefined);
  }

  /**
   * Fires all that is due at the call, in order, and says how many. A run that is under way may have
   * begun before that, so it is waited for; calls that wait together share the next.
   */
  async tick(): Promise<number> {
    await this.running?.catch(() => undefined);
    this.running ??= this.fireAll().finally(() => (this.running = undefined));
    return this.running;
  }

  private async fireAll(): Promise<number> {
    if (await this.hold.isHeld()) return 0;
    const now = this.clock.now();
    const fired = await Promise.all(Array.from({ length: LOOPS }, () => this.drain(now)));
    const total = fired.reduce((sum, count) => sum + count, 0);
    if (total > 0) this.signal.appended();
    return total;
  }

  private async drain(now: number): Promise<number> {
    let total = 0;
    while (!this.stopped) {
      const count = await fireDue(this.store, this.law, now);
      if (count === 0) break;
      total += count;
      this.signal.appended();
    }
    return total;
  }

  private schedule(delay: number): void {
    this.timer = setTimeout(() => void this.wake(), delay).unref();
  }

  private async wake(): Promise<void> {
    let delay = POLL_MS;
    try {
      await this.tick();
      delay = await this.untilNext();
    } catch (error) {
      this.logger.error('reminders.not-fired', { error });
    }
    if (!this.stopped) this.schedule(delay);
  }

  private async untilNext(): Promise<number> {
    const [next] = await this.store.run<{ due_at: Date }>(NEXT);
    const wait = next ? next.due_at.getTime() - this.clock.now() : POLL_MS;
    return Math.min(POLL_MS, Math.max(10, wait));
  }
}
