import type { WhyLine } from '#libs/contracts';

/** Days in a row that have the same reason, told as one line. */
export interface Run {
  readonly first: string;
  readonly last: string;
  readonly length: number;
  readonly reason: string;
  readonly counted: boolean;
  readonly key?: string | undefined;
  readonly at?: string | undefined;
}

/** Puts lines together that follow each other with one reason: ninety counted days are one line. */
export function runsOf(lines: readonly WhyLine[]): Run[] {
  const runs: Run[] = [];
  for (const { date, reason, counted, key, at } of lines) {
    const last = runs.at(-1);
    if (
      last &&
      at === undefined &&
      last.at === undefined &&
      isSame(last, { reason, counted, key })
    ) {
      runs[runs.length - 1] = { ...last, last: date, length: last.length + 1 };
    } else {
      runs.push({ first: date, last: date, length: 1, reason, counted, key, at });
    }
  }
  return runs;
}

type Sameness = Pick<Run, 'reason' | 'counted' | 'key'>;
const isSame = (a: Sameness, b: Sameness): boolean =>
  a.reason === b.reason && a.counted === b.counted && a.key === b.key;
