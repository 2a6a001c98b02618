const CLEAR = '\r\u001b[2K';

/** One line on standard error that says where the run is; silent when nobody looks at a terminal. */
export class Progress {
  private row = '';
  private readonly shown = process.stderr.isTTY === true;

  /** Names the row that the next steps belong to. */
  start(row: string): void {
    this.row = row;
    this.step('');
  }

  step(what: string): void {
    if (this.shown) process.stderr.write(`${CLEAR}${this.row}${what && `: ${what}`}`);
  }

  /** A step that knows how far it is. */
  readonly of =
    (what: string) =>
    (done: number, total: number): void =>
      this.step(`${what} ${done}/${total}`);

  clear(): void {
    if (this.shown) process.stderr.write(CLEAR);
  }
}
