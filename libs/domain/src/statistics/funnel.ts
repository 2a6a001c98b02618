import type { Figure } from '../casebook/casebook.js';

/** What a source counted on the way from an allegation to a sentence, in the order of that way. */
export const FUNNEL = ['allegations', 'criminal-cases-opened', 'persons-convicted'] as const;

/** The measure that is counted in bands; together they are the people convicted. */
const BANDED = 'persons-sentenced';

/** A figure with the day up to which the casebook that brought it knows. */
export interface ReportedFigure extends Pick<Figure, 'measure' | 'value' | 'qualifier'> {
  readonly year: number;
  readonly source: string;
  readonly band?: string;
  readonly asOf: string;
}

export type Counted = Omit<ReportedFigure, 'year' | 'source'>;

/** How bands compare with the whole that they are parts of; `missing` is negative for too many. */
export interface Parts {
  readonly whole: number;
  readonly sum: number;
  readonly missing: number;
}

/** What one source counted in one year. */
export interface Funnel {
  readonly year: number;
  readonly source: string;
  readonly steps: readonly Counted[];
  /** Criminal cases per hundred allegations; null where one of the two is not an exact count. */
  readonly share: number | null;
  readonly bands: readonly Counted[];
  /** Null where there is nothing to compare. */
  readonly parts: Parts | null;
  /** All else that the source counted that year. */
  readonly others: readonly Counted[];
}

/**
 * Lays out figures as one funnel for each year and source, oldest year first. Sources are never
 * mixed, and nothing is reckoned across them: cases are set against allegations of the same source
 * and year, and people convicted against no cases, because people are not cases.
 */
export function funnelsOf(figures: readonly ReportedFigure[]): Funnel[] {
  const groups = new Map<string, ReportedFigure[]>();
  for (const figure of figures) {
    const key = `${figure.year} ${figure.source}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .map(funnelOf)
    .toSorted((a, b) => a.year - b.year || compare(a.source, b.source));
}

function funnelOf(figures: readonly ReportedFigure[]): Funnel {
  const { year, source } = figures[0]!;
  const counted = figures.map(({ measure, band, value, qualifier, asOf }): Counted => ({
    measure,
    ...(band !== undefined && { band }),
    value,
    qualifier,
    asOf,
  }));
  const whole = (measure: string) =>
    counted.find((each) => each.measure === measure && each.band === undefined);
  const steps = FUNNEL.flatMap((measure) => whole(measure) ?? []);
  const bands = counted.filter(({ measure, band }) => measure === BANDED && band !== undefined);
  return {
    year,
    source,
    steps,
    share: shareOf(whole('criminal-cases-opened'), whole('allegations')),
    bands: bands.toSorted((a, b) => weight(a) - weight(b)),
    parts: partsOf(whole('persons-convicted') ?? whole(BANDED), bands),
    others: counted.filter((each) => !steps.includes(each) && !bands.includes(each)),
  };
}

function shareOf(part: Counted | undefined, whole: Counted | undefined): number | null {
  if (!part || !whole || !isExact(part) || !isExact(whole) || whole.value === 0) return null;
  return (part.value / whole.value) * 100;
}

function partsOf(whole: Counted | undefined, bands: readonly Counted[]): Parts | null {
  if (!whole || bands.length === 0 || ![whole, ...bands].every(isExact)) return null;
  const sum = bands.reduce((total, { value }) => total + value, 0);
  return { whole: whole.value, sum, missing: whole.value - sum };
}

/** The last number that a band names: terms of imprisonment from the shortest, then all else. */
const weight = ({ band = '' }: Counted): number => Number(band.match(/\d+/g)?.at(-1) ?? Infinity);

const isExact = ({ qualifier }: Counted): boolean => qualifier === 'exact';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
