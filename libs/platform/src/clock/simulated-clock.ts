import { Clock, type ClockReading } from './clock.js';

type Listener = (now: number) => void | Promise<void>;

/** A clock that stands still until it is moved: for specs, demonstrations and replays. */
export class SimulatedClock extends Clock {
  private readonly listeners = new Set<Listener>();
  private monotonic = 0;
  private wall: number;

  /** Starts at an instant: milliseconds since 1970, or ISO 8601 with an offset. */
  constructor(start: number | string) {
    super();
    this.wall = instant(start);
  }

  now(): number {
    return this.wall;
  }

  read(): ClockReading {
    return { wall: this.wall, monotonic: this.monotonic };
  }

  /** Lets time pass until an instant, then waits for all who listen. Time does not run backwards. */
  async set(to: number | string): Promise<void> {
    const step = instant(to) - this.wall;
    if (step < 0) throw new RangeError('A simulated clock does not run backwards; use jumpWall().');
    await this.advance(step);
  }

  /** Lets time pass, then waits for all who listen. */
  async advance(milliseconds: number): Promise<void> {
    this.monotonic += milliseconds;
    await this.jumpWall(milliseconds);
  }

  /** Sets the wall clock as an administrator would: no time passes. The guard must notice. */
  async jumpWall(milliseconds: number): Promise<void> {
    this.wall += milliseconds;
    for (const listener of this.listeners) await listener(this.wall);
  }

  /** Calls `listener` after every move, one after the other; gives a function that ends it. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function instant(value: number | string): number {
  const epoch = typeof value === 'number' ? value : Date.parse(value);
  if (Number.isNaN(epoch)) throw new RangeError('Not an instant: use ISO 8601 with an offset.');
  return epoch;
}
