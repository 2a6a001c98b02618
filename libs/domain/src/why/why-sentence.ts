import type { Due } from '../clocks/due.js';
import { isExact, type IsoDate } from '../dates/partial-date.js';
import { partsOf } from './date-forms.js';
import { DATE_WORDS } from './date-words.js';
import { datesOf, whyOff, writeDaysOff } from './days-off.js';
import { PHRASES } from './languages.js';
import type { Lang } from './lang.js';
import type { Phrases } from './phrases.js';
import { storyOf, type Story } from './story.js';
import { isStartUnknown, writeStart } from './write-start.js';
import type { WhyInput, WhyLine } from './why-input.js';
import { writeDays } from './write-days.js';
import { writeDay, writeDueDate, writeMoment } from './write-day.js';

/**
 * Why a clock is due on its day, as one sentence without a line break. It holds what
 * `writeDueDate` gives, no name and no text of a person; a range is explained for its earliest day.
 */
export function whySentence(input: WhyInput, lang: Lang): string {
  const phrases = PHRASES[lang];
  const { due } = input;
  if (!due) return closed([phrases.gate]);
  const story = storyOf(input);
  return closed([mainClause(input, story, lang), ...asides({ ...input, due }, story, lang)]);
}

type Told = WhyInput & { readonly due: Due };

const closed = (parts: readonly string[]): string => {
  const text = parts.join('; ');
  return text.endsWith('.') ? text : `${text}.`;
};

function mainClause(input: WhyInput, story: Story, lang: Lang): string {
  const phrases = PHRASES[lang];
  const { fixed } = story;
  const due = writtenDue(story, lang);
  if (story.lines.length > 0) return walked(input, story, lang);
  if (fixed) {
    const decisions = writeDays(story.extendedOn, lang, true);
    return phrases.fixed[fixed.reason]?.(due, decisions) ?? due;
  }
  return phrases.atOnce(due);
}

function walked(input: WhyInput, story: Story, lang: Lang): string {
  const phrases = PHRASES[lang];
  const [landing] = story.rolledPast;
  const isBackward = input.rule.direction === 'before';
  const clauses = clausesOf(story, lang);
  const told = phrases.walk({
    start: writeStart(input, story, lang),
    amounts: story.limits.map(phrases.amount),
    isBackward,
    includesStart: story.includesStart,
    isToTheMinute: story.startAt !== undefined,
    isSum: isSum(story, isBackward),
    clauses,
    end: landing ? plainDay(landing.date, lang) : writtenDue(story, lang),
  });
  return told + (landing ? rolled(story, lang, isBackward) : '') + workedDue(story, phrases);
}

const plainDay = (date: IsoDate, lang: Lang): string => DATE_WORDS[lang].plain(partsOf(date));

const writtenDue = ({ due, dueAt }: Story, lang: Lang): string =>
  dueAt === undefined ? writeDay(due, lang, 'weekday') : writeMoment(dueAt, lang, due);

// Working days with nothing but days off between read best as a sum.
const isSum = (story: Story, isBackward: boolean): boolean =>
  !isBackward &&
  !story.includesStart &&
  story.limits.length === 1 &&
  story.limits[0]!.unit === 'working-day' &&
  story.rolledPast.length === 0 &&
  story.suspended.length === 0 &&
  !story.isExtended &&
  workedBefore(story).length === 0;

function clausesOf(story: Story, lang: Lang): string[] {
  const phrases = PHRASES[lang];
  const { passedOver, suspended, missingDay } = story;
  const worked = workedBefore(story);
  const clauses: string[] = [];
  if (missingDay) {
    const { year, month } = partsOf(missingDay.in);
    clauses.push(phrases.noSuchDay(missingDay.day, month, year));
  }
  if (story.isExtended) {
    const decisions = writeDays(story.extendedOn, lang, true);
    clauses.push(phrases.extended(decisions, story.extendedOn.length === 1));
  }
  if (passedOver.length > 0) {
    const withYear = needsYear(datesOf(passedOver), story);
    clauses.push(phrases.notCounting(writeDaysOff(passedOver, lang, withYear)));
  }
  if (suspended.length > 0) {
    clauses.push(phrases.suspended(writeDays(suspended, lang, true), suspended.length === 1));
  }
  if (worked.length > 0) {
    const days = datesOf(worked);
    const written = writeDays(days, lang, needsYear(days, story));
    clauses.push(phrases.worked(written, days.length === 1, actsOf(worked)));
  }
  return [...clauses, ...clocksMoved(story, phrases)];
}

const workedBefore = ({ worked, due }: Story): WhyLine[] =>
  worked.filter(({ date }) => date !== due);

const actsOf = (lines: readonly WhyLine[]): string =>
  [...new Set(lines.flatMap(({ key }) => key ?? []))].join(', ');

const needsYear = (days: readonly IsoDate[], { start, due }: Story): boolean =>
  [start, ...days].some((day) => day.slice(0, 4) !== due.slice(0, 4));

// Hours are elapsed time: where the offset of the zone changed, the clock on the wall disagrees.
function clocksMoved({ startAt, dueAt }: Story, phrases: Phrases): string[] {
  if (startAt === undefined || dueAt === undefined) return [];
  const minutes = offsetOf(dueAt) - offsetOf(startAt);
  if (minutes === 0 || minutes % 60 !== 0) return [];
  return [phrases.clocksMoved(Math.abs(minutes) / 60, minutes > 0 ? 'forward' : 'back')];
}

function offsetOf(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(instant) ?? [];
  if (sign === undefined) return 0;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

function rolled(story: Story, lang: Lang, isBackward: boolean): string {
  const [landing, ...more] = story.rolledPast;
  const others = datesOf(more);
  const withYear = others.some((day) => day.slice(0, 4) !== landing!.date.slice(0, 4));
  return PHRASES[lang].rolled({
    why: whyOff(story.rolledPast, lang),
    others: writeDays(others, lang, withYear),
    isOneOther: others.length === 1,
    isBackward,
    due: writtenDue(story, lang),
  });
}

// A Saturday that is worked needs a word, even where no line names the act.
function workedDue(story: Story, phrases: Phrases): string {
  const lines = story.worked.filter(({ date }) => date === story.due);
  const isWeekend = partsOf(story.due).weekday > 5;
  const isMoved = lines.length > 0 || (story.rolledPast.length > 0 && isWeekend);
  return isMoved ? `, ${phrases.dueIsWorked(actsOf(lines))}` : '';
}

function asides({ due, unconfirmedYears = [] }: Told, story: Story, lang: Lang): string[] {
  const phrases = PHRASES[lang];
  const isTold = story.lines.length > 0 && isStartUnknown(story);
  const said = story.told
    .filter(({ reason }) => reason !== story.fixed?.reason)
    .flatMap(({ reason, date }) => phrases.asides[reason]?.(plainDay(date, lang)) ?? []);
  return [
    ...new Set(said),
    ...computed(story, lang),
    ...(isExact(due.range) ? [] : [phrases.range(writeDueDate(due, lang), isTold)]),
    ...(due.provisional ? [phrases.provisional(unconfirmedYears)] : []),
  ];
}

function computed({ computed: range, due }: Story, lang: Lang): string[] {
  if (!range) return [];
  const written = isExact(range)
    ? plainDay(range.earliest, lang)
    : writeDueDate({ range, provisional: false }, lang);
  return [PHRASES[lang].computed(written, isExact(range) && range.earliest === due)];
}
