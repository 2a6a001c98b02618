import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../harness/figure.js';

const EVERY_MS = 20;
const PATIENCE_MS = 20_000;

/** A way from one commit to another. */
export interface Way {
  /** Commits an event of that id in the domain; calls `sent` when COMMIT is sent. */
  publish(id: string, sent: () => void): Promise<void>;
  /** Called by the way when the consumer has committed. */
  onArrived(listener: (id: string) => void): void;
  /** What the server does by itself within a minute or so. */
  analyze(): Promise<unknown>;
}

/** What a way needs to keep the one who listens to it. */
export class Arrivals {
  private listener: (id: string) => void = () => undefined;

  readonly onArrived = (listener: (id: string) => void): void => {
    this.listener = listener;
  };

  readonly arrived = (id: string): void => this.listener(id);
}

/**
 * Sends events at a steady rate, whether or not the ones before have arrived, and gives the
 * median of their travel times in milliseconds. Throws when one is lost.
 */
export async function openLoop(way: Way, many: number): Promise<number> {
  const sent = new Map<string, number>();
  const took: number[] = [];
  way.onArrived((id) => {
    const began = sent.get(id);
    if (began === undefined) return;
    sent.delete(id);
    took.push(performance.now() - began);
  });
  const began = performance.now();
  const publishing: Promise<void>[] = [];
  for (let n = 0; n < many; n += 1) {
    await pause(Math.max(0, began + n * EVERY_MS - performance.now()));
    const id = randomUUID();
    publishing.push(way.publish(id, () => sent.set(id, performance.now())));
  }
  await Promise.all(publishing);
  for (const end = performance.now() + PATIENCE_MS; sent.size > 0; await pause(5)) {
    if (performance.now() > end) throw new Error(`${sent.size} of ${many} events did not arrive`);
  }
  return median(took);
}
