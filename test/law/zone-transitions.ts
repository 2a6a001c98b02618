import { MINUTE, wallTime } from './oracle/wall-clock.js';

/** A moment at which the wall clocks of a zone are put forward or back. */
export interface Transition {
  /** IANA name. */
  readonly zone: string;
  /** The first minute of the new offset, in milliseconds since 1970. */
  readonly at: number;
}

/** Every zone that this Node knows, and UTC. */
export const zones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/**
 * Every change of offset of a zone from the first day of one year to the last of another, to the
 * minute. The shortest change known (Fiji, 2020-2021) lasted four weeks; one of less than a week would be
 * stepped over.
 */
export function transitionsOf(zone: string, firstYear: number, lastYear: number): Transition[] {
  const found: Transition[] = [];
  const end = Date.UTC(lastYear + 1, 0, 1);
  let before = Date.UTC(firstYear, 0, 1);
  let offset = wallTime(before, zone).offset;
  while (before < end) {
    const after = Math.min(before + STRIDE, end);
    const next = wallTime(after, zone).offset;
    if (next !== offset) found.push({ zone, at: firstMinuteOf(next, before, after, zone) });
    [before, offset] = [after, next];
  }
  return found;
}

const STRIDE = 7 * 24 * 60 * MINUTE;

function firstMinuteOf(offset: number, before: number, after: number, zone: string): number {
  let [old, fresh] = [before, after];
  while (fresh - old > MINUTE) {
    const middle = old + Math.floor((fresh - old) / MINUTE / 2) * MINUTE;
    if (wallTime(middle, zone).offset === offset) fresh = middle;
    else old = middle;
  }
  return fresh;
}
