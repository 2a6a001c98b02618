import type { Figure } from '../casebook/casebook.js';

/** Figures by year, source and measure; a measure counted in bands has one line a band. */
export type FigureTable = Record<string, Record<string, Record<string, number>>>;

/**
 * Lays out figures by year and source. Sources are never mixed: the State's count and a
 * coalition's count of one year stay two numbers.
 */
export function figuresByYear(
  figures: readonly Pick<Figure, 'year' | 'source' | 'measure' | 'band' | 'value'>[],
): FigureTable {
  const table: FigureTable = {};
  for (const { year, source, measure, band, value } of figures) {
    const sources = (table[String(year)] ??= {});
    const measures = (sources[source] ??= {});
    measures[band === undefined ? measure : `${measure}: ${band}`] = value;
  }
  return table;
}
