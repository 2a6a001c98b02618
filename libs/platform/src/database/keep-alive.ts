import { isAlive } from './process-state.js';
import type { RunningPostmaster } from './postmaster.js';

const LOOK_EVERY_MS = 250;

export interface KeepAliveOptions {
  /** Starts the server again where everybody looks for it. */
  readonly revive: (dead: RunningPostmaster) => Promise<RunningPostmaster>;
  /** Told once when that failed; nothing is tried after it. */
  readonly onLost: (error: unknown) => void;
}

/** A server that is started again when it dies without having been told to. */
export interface KeptAlive {
  readonly server: RunningPostmaster;
  /** Ends the watch, so that the server may be stopped; waits for a start in hand. */
  release(): Promise<void>;
}

/**
 * Watches the server by its number and not as a child: an adopted one is nobody's child. Killed
 * for want of memory or by hand, it comes back on the same port, and the pools reconnect.
 */
export function keepAlive(first: RunningPostmaster, options: KeepAliveOptions): KeptAlive {
  let server = first;
  let reviving: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (isAlive(server.pid)) return;
    reviving ??= options
      .revive(server)
      .then((revived) => {
        server = revived;
        reviving = undefined;
      })
      .catch((error: unknown) => {
        clearInterval(timer);
        options.onLost(error);
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    get server() {
      return server;
    },
    async release() {
      clearInterval(timer);
      await reviving;
    },
  };
}
