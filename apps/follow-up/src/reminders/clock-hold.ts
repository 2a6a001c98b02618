import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import { Clock, ClockGuard, type ClockReading } from '#libs/platform';

const HOLD: Statement = {
  name: 'scheduler.hold',
  text: `INSERT INTO qorgan.scheduler_tick (wall_at, held) VALUES ($1, $2)
         ON CONFLICT (singleton) DO UPDATE SET wall_at = excluded.wall_at, held = excluded.held`,
};

const TICK: Statement = {
  name: 'scheduler.tick',
  text: 'UPDATE qorgan.scheduler_tick SET wall_at = $1',
};

/** How often a scheduler that runs says so: often enough to be missed within the minute. */
const TICK_MS = 15_000;

/**
 * Holds the scheduler when the wall clock has jumped ahead of the time that really passed: a
 * wrong clock must not send years of reminders. A restart with the right time releases it.
 */
@Injectable()
export class ClockHold implements OnApplicationBootstrap {
  private readonly logger = new Logger(ClockHold.name);
  private last: ClockReading | undefined;
  private held = false;
  private ticked = -Infinity;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** A restart is a person's word that the time is right: `qorgan doctor` says so from here on. */
  async onApplicationBootstrap(): Promise<void> {
    await this.note(this.clock.now(), false);
  }

  /** True when nothing may be fired. */
  async isHeld(): Promise<boolean> {
    if (this.held) return true;
    const now = this.clock.read();
    const { hold } = ClockGuard.check(this.last ?? now, now);
    this.last = now;
    if (hold) await this.alarm(now.wall);
    else await this.tick(now);
    return this.held;
  }

  /** Says that the scheduler runs. Another process may hold: its alarm is left as it is. */
  private async tick({ wall, monotonic }: ClockReading): Promise<void> {
    if (monotonic - this.ticked < TICK_MS) return;
    this.ticked = monotonic;
    await this.store.run(TICK, [new Date(wall).toISOString()]);
  }

  private async alarm(now: number): Promise<void> {
    this.held = true;
    this.logger.error('clock.held');
    await this.note(now, true);
  }

  private async note(now: number, held: boolean): Promise<void> {
    await this.store.run(HOLD, [new Date(now).toISOString(), held]);
  }
}
