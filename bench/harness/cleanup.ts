/** What was started and must be stopped, the newest first, whatever happened meanwhile. */
export class Cleanup {
  private undo: (() => unknown)[] = [];

  defer(undo: () => unknown): void {
    this.undo.push(undo);
  }

  /** Undoes everything; one failure does not keep the rest standing. */
  async run(): Promise<void> {
    for (let undo = this.undo.pop(); undo; undo = this.undo.pop()) {
      await Promise.resolve()
        .then(undo)
        .catch((error: unknown) => process.stderr.write(`clean-up: ${String(error)}\n`));
    }
  }
}
