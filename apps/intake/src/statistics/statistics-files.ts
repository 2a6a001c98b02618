import type { OwnStatisticsFile, OwnYear, StatisticsFile } from '#libs/contracts';
import type { Counted, Funnel } from '#libs/domain';
import { csvOf, type CsvCell } from './csv.js';
import { METHOD_NOTES } from './method-notes.js';

type Lang = StatisticsFile['lang'];

const FIGURE_COLUMNS = 'year source measure band value qualifier as_of percent bands_add_to'.split(
  ' ',
);
const OWN_COLUMNS = ['year', 'registered', 'opened', 'refused', 'sentenced'] as const;

/** Below this a number may point at a person. */
const PUBLISHED_FROM = 3;

/** The reported figures, one a line, each with its source; codes stay as they are in any language. */
export function reportedFile(funnels: readonly Funnel[], lang: Lang): string {
  const rows = funnels.flatMap((funnel) =>
    [...funnel.steps, ...funnel.bands, ...funnel.others].map((counted) => rowOf(funnel, counted)),
  );
  return csvOf(METHOD_NOTES[lang].reported, FIGURE_COLUMNS, rows);
}

function rowOf({ year, source, share, parts }: Funnel, counted: Counted): CsvCell[] {
  const { measure, band = null, value, qualifier, asOf } = counted;
  const percent = measure === 'criminal-cases-opened' && share !== null ? share.toFixed(1) : null;
  const sum = measure === 'persons-convicted' && parts ? parts.sum : null;
  return [year, source, measure, band, value, qualifier, asOf, percent, sum];
}

/** The team's own numbers; a public file says of a small one only that it is small. */
export function ownFile(
  years: readonly OwnYear[],
  lang: Lang,
  audience: OwnStatisticsFile['audience'],
): string {
  const { ours, published, fewer } = METHOD_NOTES[lang];
  const isTooSmall = (value: number) => value > 0 && value < PUBLISHED_FROM;
  const rows = years.map((year) =>
    OWN_COLUMNS.map((column): CsvCell => {
      const hide = audience === 'public' && column !== 'year' && isTooSmall(year[column]);
      return hide ? fewer : year[column];
    }),
  );
  return csvOf(audience === 'public' ? [...ours, ...published] : ours, OWN_COLUMNS, rows);
}
