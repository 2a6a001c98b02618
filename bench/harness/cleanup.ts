import { setTimeout as pause } from 'node:timers/promises';

/** Longer than any orderly end takes: something that hangs must not keep the rest standing. */
const PATIENCE_MS = 30_000;

/** What was started and must be stopped, the newest first, whatever happened meanwhile. */
export class Cleanup {
  private readonly undo: (() => unknown)[] = [];
  private running: Promise<void> | undefined;

  defer(undo: () => unknown): void {
    this.undo.push(undo);
  }

  /** Undoes everything; one failure does not keep the rest standing. Calls that overlap share a run. */
  run(): Promise<void> {
    return (this.running ??= this.undoAll().finally(() => (this.running = undefined)));
  }

  private async undoAll(): Promise<void> {
    for (let undo = this.undo.pop(); undo; undo = this.undo.pop()) {
      await Promise.race([
        Promise.resolve().then(undo),
        pause(PATIENCE_MS, undefined, { ref: false }),
      ]).catch((error: unknown) => process.stderr.write(`clean-up: ${String(error)}\n`));
    }
  }
}
