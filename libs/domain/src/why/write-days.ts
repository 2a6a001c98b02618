import { dayNumber } from '../dates/days.js';
import type { IsoDate } from '../dates/partial-date.js';
import { partsOf, type DateWords, type DayParts } from './date-forms.js';
import { DATE_WORDS } from './date-words.js';
import type { Lang } from './lang.js';

/** Days that follow one another. */
export interface Run {
  readonly from: DayParts;
  readonly to: DayParts;
}

/** Gathers days, given in order, into runs of days that follow one another. */
export function runsOf(days: readonly IsoDate[]): Run[] {
  const runs: { from: IsoDate; to: IsoDate }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && dayNumber(day) === dayNumber(last.to) + 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs.map(({ from, to }) => ({ from: partsOf(from), to: partsOf(to) }));
}

/**
 * Days in words, as shortly as they can be told: `7-9, 14-15 Mar`, `28 Dec 2013-5 Jan 2014`.
 * The days must be in order and each once. Without `withYear` only what lies across years names it.
 */
export function writeDays(days: readonly IsoDate[], lang: Lang, withYear: boolean): string {
  const words = DATE_WORDS[lang];
  const groups = groupsOf(runsOf(days), words);
  const hasYear = (at: number): boolean => {
    const beside = groups[words.isYearFirst ? at - 1 : at + 1];
    return withYear && (beside === undefined || beside.year !== groups[at]!.year);
  };
  return groups
    .map(({ text, year, isWhole }, at) =>
      !isWhole && hasYear(at) ? words.ofYear(text, year) : text,
    )
    .join(', ');
}

interface Group {
  readonly text: string;
  readonly year: number;
  /** Says its years itself. */
  readonly isWhole: boolean;
}

function groupsOf(runs: readonly Run[], words: DateWords): Group[] {
  const groups: Group[] = [];
  let spans: string[] = [];
  runs.forEach((run, at) => {
    if (!isInOneMonth(run)) return void groups.push(acrossMonths(run, words));
    const { month, year } = run.from;
    spans.push(spanOf(run, words));
    const next = runs[at + 1];
    if (next && isInOneMonth(next) && next.from.month === month && next.from.year === year) return;
    groups.push({ text: words.inMonth(spans.join(', '), month), year, isWhole: false });
    spans = [];
  });
  return groups;
}

function acrossMonths({ from, to }: Run, words: DateWords): Group {
  const ends = [from, to].map(({ day, month }) => words.inMonth(String(day), month));
  const isWhole = from.year !== to.year;
  const told = isWhole
    ? [words.ofYear(ends[0]!, from.year), words.ofYear(ends[1]!, to.year)]
    : ends;
  return { text: told.join(words.to.across), year: to.year, isWhole };
}

const spanOf = ({ from, to }: Run, words: DateWords): string =>
  from.day === to.day ? String(from.day) : `${from.day}${words.to.within}${to.day}`;

const isInOneMonth = ({ from, to }: Run): boolean =>
  from.year === to.year && from.month === to.month;
