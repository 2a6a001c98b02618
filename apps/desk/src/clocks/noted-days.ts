import type { StripItem } from '#libs/domain';

/** Days in a row that have one note. */
export interface NotedDays {
  readonly first: string;
  readonly last: string;
  readonly note: string;
}

/** Puts days together that follow each other in the calendar and have the same note. */
export function notedDays(
  strip: readonly StripItem[],
  noteOf: (item: Exclude<StripItem, { gap: number }>) => string | undefined,
): NotedDays[] {
  const days = strip.flatMap((item) => ('gap' in item ? [] : [item]));
  const noted: NotedDays[] = [];
  let before = '';
  for (const day of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const note = noteOf(day);
    const last = noted.at(-1);
    if (note !== undefined && last?.note === note && last.last === before) {
      noted[noted.length - 1] = { ...last, last: day.date };
    } else if (note !== undefined) {
      noted.push({ first: day.date, last: day.date, note });
    }
    before = day.date;
  }
  return noted;
}
