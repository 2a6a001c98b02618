/** How often entries of a type refuse with a wording, as it was counted. */
export interface CountedRefusal {
  readonly type: string;
  /** The ground or the answer; null where the entry tells none as a code. */
  readonly wording: string | null;
  readonly count: number;
}

export interface RankedRefusal extends CountedRefusal {
  /** Of the refusals of this type, per hundred. */
  readonly share: number;
}

/**
 * Ranks how bodies refuse: the type that refuses most often first, and in it the most frequent wording.
 * Each entry has one wording, so that the shares of a type add up to a hundred.
 */
export function rankRefusals(counted: readonly CountedRefusal[]): RankedRefusal[] {
  const totals = new Map<string, number>();
  for (const { type, count } of counted) totals.set(type, (totals.get(type) ?? 0) + count);
  const total = ({ type }: CountedRefusal): number => totals.get(type)!;
  return counted
    .map((each) => ({ ...each, share: (each.count / total(each)) * 100 }))
    .toSorted(
      (a, b) =>
        total(b) - total(a) ||
        compare(a.type, b.type) ||
        b.count - a.count ||
        compare(a.wording ?? '', b.wording ?? ''),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
