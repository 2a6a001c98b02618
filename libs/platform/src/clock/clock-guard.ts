import type { ClockReading } from './clock.js';

const TOLERANCE_MS = 15 * 60 * 1000;

/** What the guard found between two readings. */
export interface ClockVerdict {
  /** True: fire nothing and raise the alarm, until a person has confirmed the time. */
  readonly hold: boolean;
  /** How much further the wall clock went than time did; negative when it was set back. */
  readonly outranByMs: number;
}

/**
 * Compares two readings of one process. A wall clock that outran time would fire every reminder
 * up to a wrong date at once, and those cannot be unsent.
 *
 * A machine that slept looks the same, since the monotonic clock sleeps with it: holding is right
 * there too, somebody should look. A wall clock set back fires nothing early, and is not held.
 */
export const ClockGuard = {
  check(last: ClockReading, now: ClockReading, toleranceMs = TOLERANCE_MS): ClockVerdict {
    const outranByMs = now.wall - last.wall - (now.monotonic - last.monotonic);
    return { hold: outranByMs > toleranceMs, outranByMs };
  },
} as const;
