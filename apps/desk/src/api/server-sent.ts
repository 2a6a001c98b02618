/** One event of a stream. */
export interface ServerSent {
  readonly event: string;
  readonly data: string;
}

/** Reads server-sent events from pieces of text that are cut anywhere. Comments are passed over. */
export class ServerSentReader {
  private rest = '';

  /** Takes the next piece. @returns the events that it completes */
  read(piece: string): ServerSent[] {
    const blocks = `${this.rest}${piece}`.split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter((each) => each !== null);
  }
}

function eventOf(block: string): ServerSent | null {
  const lines = block.split('\n');
  const event = valuesOf('event', lines)[0];
  return event === undefined ? null : { event, data: valuesOf('data', lines).join('\n') };
}

const valuesOf = (name: string, lines: readonly string[]): string[] =>
  lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
