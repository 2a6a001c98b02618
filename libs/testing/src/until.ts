import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a fact instead of sleeping: asks again and again until the answer is neither false nor
 * missing, and gives it back.
 */
export async function until<T>(
  fact: () => Promise<T> | T,
  { within = 30_000, every = 10 }: { within?: number; every?: number } = {},
): Promise<Exclude<T, false | undefined | null>> {
  const deadline = performance.now() + within;
  for (;;) {
    const answer = await fact();
    if (answer !== false && answer !== undefined && answer !== null) {
      return answer as Exclude<T, false | undefined | null>;
    }
    if (performance.now() > deadline) {
      throw new Error(`Not true within ${within} ms: ${fact.toString()}`);
    }
    await pause(every);
  }
}
