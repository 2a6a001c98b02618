import type { OwnStatisticsFile, OwnYear, RefusalCount, StatisticsFile } from '#libs/contracts';
import type { Counted, Funnel } from '#libs/domain';
import { csvOf, type CsvCell } from './csv.js';
import { METHOD_NOTES } from './method-notes.js';

type Lang = StatisticsFile['lang'];

const FIGURE_COLUMNS = 'year source measure band value qualifier as_of percent bands_add_to'.split(
  ' ',
);
const OWN_COLUMNS = ['year', 'registered', 'opened', 'refused', 'sentenced'] as const;

const REFUSAL_COLUMNS = ['type', 'wording', 'count', 'percent'];

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
  const rows = years.map((year) =>
    OWN_COLUMNS.map((column): CsvCell => {
      const hide = audience === 'public' && column !== 'year' && isTooSmall(year[column]);
      return hide ? fewer : year[column];
    }),
  );
  return csvOf(audience === 'public' ? [...ours, ...published] : ours, OWN_COLUMNS, rows);
}

/**
 * How bodies refuse, ranked. A public file hides what is small, and of a type with something hidden
 * all shares: from them the hidden number could be reckoned.
 */
export function refusalsFile(
  ranked: readonly RefusalCount[],
  lang: Lang,
  audience: OwnStatisticsFile['audience'],
): string {
  const { refusals, published, fewer } = METHOD_NOTES[lang];
  const isPublic = audience === 'public';
  const hidden = ranked.filter(({ count }) => isPublic && isTooSmall(count));
  const types = new Set(hidden.map(({ type }) => type));
  const rows = ranked.map((each): CsvCell[] => [
    each.type,
    each.wording,
    hidden.includes(each) ? fewer : each.count,
    types.has(each.type) ? null : each.share.toFixed(1),
  ]);
  return csvOf(isPublic ? [...refusals, ...published] : refusals, REFUSAL_COLUMNS, rows);
}

const isTooSmall = (value: number): boolean => value > 0 && value < PUBLISHED_FROM;
