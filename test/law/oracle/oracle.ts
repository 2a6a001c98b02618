import type { LedgerAct, Limit } from '#libs/domain';
import { lastDay } from './count-days.js';
import { lastDayOfTerm, lastMoment, type HourWay } from './count-hours.js';
import { historyOf, possibleLedgers, type History } from './history.js';
import type { LawBooks } from './law-books.js';
import { leafOf, leavesOf, textOf, tomorrow, type Leaf } from './leaf.js';
import { midnight, MINUTE, wallTime, writeMoment } from './wall-clock.js';

/** What is asked: how long, from when, counted how, and what happened since. */
export interface Question {
  readonly limit?: Limit;
  readonly direction?: 'after' | 'before';
  /** Id of a counting of the packs. */
  readonly counting: string;
  /** `2014`, `2014-05`, `2014-05-24`, or a moment with its offset. */
  readonly anchor: string;
  /** IANA zone of the place; a counting that names its own does not ask. */
  readonly zone?: string;
  readonly ledger?: readonly LedgerAct[];
}

/**
 * When a term ends, as the packs write it: a day, `earliest..latest`, a moment with the offset of the
 * zone, or nothing for a gate. The answer owes nothing to the engine: what is not known is tried,
 * day by day, and the smallest and the greatest end are the range.
 */
export function oracle(question: Question, books: LawBooks): string {
  const { limit, anchor, ledger = [] } = question;
  if (!limit) return '';
  const ends = possibleLedgers(ledger).flatMap((past) =>
    endsOf(lived(historyOf(anchor, limit, past), question), question, books),
  );
  ends.sort();
  const [earliest, latest] = [ends[0]!, ends.at(-1)!];
  return earliest === latest ? earliest : `${earliest}..${latest}`;
}

// A term that runs back hangs on an expiry. A suspension moves the expiry, and so the anchor; the days
// of notice before it do not run, so they cannot stand still (CPC 2014 art. 192(6)).
const lived = (history: History, { direction }: Question): History =>
  direction === 'before' ? { ...history, pauses: [] } : history;

function endsOf(history: History, question: Question, books: LawBooks): string[] {
  const counting = books.countings.get(question.counting)!;
  const zone = counting.zone ?? question.zone ?? books.zone;
  const direction = question.direction ?? 'after';
  const skipStart = counting.skip_start;
  if (history.fixed === undefined && history.limit.unit === 'hour')
    return hourEnds(history, { zone, direction, skipStart });
  const { isWorkingDay } = books;
  const way = { isWorkingDay, direction, skipStart, roll: counting.roll === 'next-working-day' };
  return daysOf(history.anchor, zone).map((start) => lastDay(start, history, way));
}

/**
 * A moment is answered by a moment; a day by the days on which the hours may end, unless whichever
 * minute they began in leads to the same one.
 */
function hourEnds(history: History, way: HourWay): string[] {
  const starts = isMoment(history.anchor)
    ? [Date.parse(history.anchor)]
    : leavesOf(history.anchor).flatMap((leaf) => triedMoments(leaf, way.zone));
  const ends = starts.map((start) => lastMoment(start, history, way));
  return ends.every((end) => end === ends[0])
    ? [writeMoment(ends[0]!, way.zone)]
    : ends.map((end) => lastDayOfTerm(end, way.zone));
}

/** Every hour of a day, and its last minute. */
function triedMoments(leaf: Leaf, zone: string): number[] {
  const end = midnight(textOf(tomorrow(leaf)), zone);
  const moments = [end - MINUTE];
  for (let at = midnight(textOf(leaf), zone); at < end; at += 60 * MINUTE) moments.push(at);
  return moments;
}

const daysOf = (anchor: string, zone: string): Leaf[] =>
  isMoment(anchor) ? [leafOf(wallTime(Date.parse(anchor), zone).day)] : leavesOf(anchor);

const isMoment = (anchor: string): boolean => anchor.includes('T');
