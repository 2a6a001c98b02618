/** What a figure is held to. */
export interface Goal {
  readonly of: 'ratio' | 'ours';
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One line of the table: our median, the baseline's of the same run, and what was asked for. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly ourRounds?: readonly number[];
  readonly peer?: {
    readonly name: string;
    readonly value: number;
    readonly rounds: readonly number[];
  };
  readonly ratio?: number;
  readonly goal?: Goal;
  readonly note?: string;
}

export type Verdict = 'meets' | 'misses' | 'void' | '';

/** A row of the benchmark: what it is called on the command line, and what it measures. */
export interface Row {
  readonly name: string;
  readonly title: string;
  readonly run: (bench: import('./workbench.js').Workbench) => Promise<Figure[]>;
}

export interface MeasuredRow {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  /** Share of the processor's time that the host gave to others, in percent. */
  readonly steal: number;
  readonly figures: readonly (Figure & { readonly verdict: Verdict })[];
}

/** Above this share of stolen time a row says nothing. */
export const STEAL_LIMIT = 5;

/** Whether a figure reaches its goal; void when the host took the processor away meanwhile. */
export function verdictOf({ ours, ratio, goal }: Figure, steal: number): Verdict {
  if (!goal) return '';
  if (steal > STEAL_LIMIT) return 'void';
  const value = goal.of === 'ratio' ? ratio : ours;
  if (value === undefined) return '';
  const reached = value <= (goal.atMost ?? Infinity) && value >= (goal.atLeast ?? -Infinity);
  return reached ? 'meets' : 'misses';
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs the sides one after the other, round after round, so that a slow minute meets all alike. */
export async function alternate<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, (round: number) => Promise<number>>>,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Side,
    number[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, name] of names.entries()) {
      values[name].push(await sides[name](round));
      tell(round * names.length + at + 1, rounds * names.length);
    }
  }
  return values;
}

/** Runs two sides by turns at every single step, and gives the median time of each in milliseconds. */
export async function pairwise<Side extends string>(
  times: number,
  sides: Readonly<Record<Side, (n: number) => Promise<unknown>>>,
): Promise<Record<Side, number>> {
  const names = Object.keys(sides) as Side[];
  const took = new Map<Side, number[]>(names.map((name) => [name, []]));
  for (let n = 0; n < times; n += 1) {
    for (const name of names) {
      const began = performance.now();
      await sides[name](n);
      took.get(name)!.push(performance.now() - began);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(took.get(name)!)])) as Record<
    Side,
    number
  >;
}

/** Rounds of {@link pairwise}, which are compared like those of {@link alternate}. */
export async function pairedRounds<Side extends string>(
  rounds: number,
  times: number,
  sides: Readonly<Record<Side, (n: number) => Promise<unknown>>>,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Record<Side, number[]>> {
  const values = Object.fromEntries(Object.keys(sides).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    const medians = await pairwise(times, sides);
    for (const name of Object.keys(sides)) values[name]!.push(medians[name as Side]);
    tell(round + 1, rounds);
  }
  return values as Record<Side, number[]>;
}

/** A figure of two sides measured by turns. */
export function compared(
  about: Pick<Figure, 'what' | 'unit' | 'goal' | 'note'>,
  ours: readonly number[],
  peer: { readonly name: string; readonly rounds: readonly number[] },
): Figure {
  const [mine, theirs] = [median(ours), median(peer.rounds)];
  return {
    ...about,
    ours: mine,
    ourRounds: ours,
    peer: { name: peer.name, value: theirs, rounds: peer.rounds },
    ratio: mine / theirs,
  };
}
