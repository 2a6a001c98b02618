import type { Due } from '../clocks/due.js';
import { isInstant } from '../dates/instant-text.js';
import { isExact, type IsoDate } from '../dates/partial-date.js';
import { partsOf } from './date-forms.js';
import { DATE_WORDS } from './date-words.js';
import type { Lang } from './lang.js';

/** `long`: 26 March 2026. `short`: 26 Mar 2026. `weekday`: Thu 26 Mar 2026. */
export type DayStyle = 'long' | 'short' | 'weekday';

/** A day in words, the same to the byte on every machine. Takes an existing `YYYY-MM-DD`. */
export function writeDay(date: IsoDate, lang: Lang, style: DayStyle): string {
  const words = DATE_WORDS[lang];
  return style === 'weekday' ? words.full(partsOf(date)) : words[style](partsOf(date));
}

/**
 * A moment as the clocks of its place show it, to the minute: `Sat 2 Mar 2024, 19:00`.
 * A term that ends when a day does ends at 24:00 of that day, which `lastDay` names.
 */
export function writeMoment(instant: string, lang: Lang, lastDay?: IsoDate): string {
  const [date, time] = [instant.slice(0, 10), instant.slice(11, 16)];
  const isMidnight = time === '00:00' && lastDay !== undefined && lastDay < date;
  return isMidnight
    ? DATE_WORDS[lang].full(partsOf(lastDay), '24:00')
    : DATE_WORDS[lang].full(partsOf(date), time);
}

/** A due date in words: a day, a moment, or `between 30 Jul and 29 Aug 2014`. */
export function writeDueDate({ range, instant }: Due, lang: Lang): string {
  if (instant !== undefined) return writeMoment(instant, lang, range.latest);
  return isExact(range)
    ? writeDay(range.earliest, lang, 'weekday')
    : DATE_WORDS[lang].between(partsOf(range.earliest), partsOf(range.latest));
}

/**
 * What a clock counts from, in words and as exactly as it is known: a year, a month, a day, the
 * days between two (`2014-05-16/2014-06-15`), or a moment with an offset.
 */
export function writeAnchor(anchor: string, lang: Lang): string {
  const words = DATE_WORDS[lang];
  const [from, to] = anchor.split('/');
  if (to !== undefined) return words.between(partsOf(from!), partsOf(to));
  if (isInstant(anchor)) return writeMoment(anchor, lang);
  if (anchor.length === 10) return words.plain(partsOf(anchor));
  const [year, month] = anchor.split('-').map(Number) as [number, number?];
  return words.period(year, month);
}
