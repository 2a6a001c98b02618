import { isGap, type StripDay, type StripItem, type StripMark } from './calendar-strip.js';
import { formOf, partsOf } from './date-forms.js';
import { DATE_WORDS } from './date-words.js';
import { PHRASES } from './languages.js';
import type { Lang } from './lang.js';
import { weeksOfStrip, type StripRow } from './strip-weeks.js';
import { runsOf } from './write-days.js';

/** A sign for each mark, so that the strip can be read without colour. */
const SIGNS: Readonly<Record<StripMark, string>> = {
  start: '>',
  counted: '+',
  off: '.',
  holiday: '*',
  worked: '^',
  suspended: '=',
  skipped: '~',
  due: '!',
};

const HEAD = 13;
const CELL = 4;
const GRID = HEAD + 7 * CELL;
const GAP = 2;

/**
 * A strip for a terminal: a row for each week, Monday first, with the days off beside it and one
 * line that explains the signs. No row is wider than `width`, which must be at least 42.
 */
export function stripText(strip: readonly StripItem[], lang: Lang, width = 100): string {
  if (strip.length === 0) return '';
  const rows = weeksOfStrip(strip).flatMap((row, at, all) =>
    'gap' in row ? gapRow(row.gap, lang) : weekRows(row, isNamed(all, at), lang, width),
  );
  const weekdays = DATE_WORDS[lang].weekdays.short.map((name) => `${name} `.padStart(CELL));
  const head = ' '.repeat(HEAD) + weekdays.join('');
  return [head, ...rows, legend(strip, lang)].map((line) => fit(line.trimEnd(), width)).join('\n');
}

// The month stands at the first row, after a gap, and where it changes.
function isNamed(rows: readonly StripRow[], at: number): boolean {
  const [row, before] = [rows[at]!, rows[at - 1]];
  if ('gap' in row) return false;
  if (before === undefined || 'gap' in before) return true;
  return before.at(-1)!.date.slice(0, 7) !== row.at(-1)!.date.slice(0, 7);
}

function weekRows(
  week: readonly StripDay[],
  isMonthNamed: boolean,
  lang: Lang,
  width: number,
): string[] {
  const cells = Array.from({ length: 7 }, (_, index) => {
    const day = week.find(({ weekday }) => weekday === index + 1);
    return day ? `${Number(day.date.slice(8))}${SIGNS[day.mark]}`.padStart(CELL) : ' '.repeat(CELL);
  });
  const head = isMonthNamed ? monthsOf(week, lang) : '';
  const row = `${head.padEnd(HEAD)}${cells.join('')}`;
  const [first = '', ...more] = wrapped(notesOn(week, lang), width - GRID - GAP);
  return [row + ' '.repeat(GAP) + first, ...more.map((note) => ' '.repeat(GRID + GAP) + note)];
}

// Notes that do not fit beside their week go on below it.
function wrapped(notes: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const note of notes) {
    const last = lines.at(-1);
    const longer = last === undefined ? note : `${last}; ${note}`;
    if (last !== undefined && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(note);
  }
  return lines;
}

function monthsOf(week: readonly StripDay[], lang: Lang): string {
  const [first, last] = [partsOf(week[0]!.date), partsOf(week.at(-1)!.date)];
  const { short } = DATE_WORDS[lang].months;
  const names = [...new Set([formOf(short, first.month), formOf(short, last.month)])];
  return `${names.join('/')} ${last.year}`;
}

function notesOn(week: readonly StripDay[], lang: Lang): string[] {
  const told = week.map((day) => ({ date: day.date, note: noteOn(day, lang) }));
  const notes = [...new Set(told.flatMap(({ note }) => note ?? []))];
  return notes.map((note) => {
    const runs = runsOf(told.filter((day) => day.note === note).map(({ date }) => date));
    const days = runs.map(({ from, to }) =>
      from.day === to.day ? `${from.day}` : `${from.day}-${to.day}`,
    );
    return `${days.join(', ')} ${note}`;
  });
}

function noteOn({ reason, label }: StripDay, lang: Lang): string | undefined {
  const phrases = PHRASES[lang];
  if (reason === 'holiday') return phrases.holidays[label ?? ''];
  if (reason === 'substitute-day-off') return phrases.inLieu(1, false);
  if (reason === 'moved-day-off') return phrases.movedOff(1, label);
  return reason === 'moved-working-day' ? phrases.workedDay(label) : undefined;
}

function gapRow(days: number, lang: Lang): string {
  const amount = PHRASES[lang].amount({ value: days, unit: 'calendar-day' });
  return `${' '.repeat(HEAD)}  … ${amount} …`;
}

// Only the signs that the strip has, in the order of the table.
function legend(strip: readonly StripItem[], lang: Lang): string {
  const used = new Set(strip.flatMap((item) => (isGap(item) ? [] : [item.mark])));
  const marks = (Object.keys(SIGNS) as StripMark[]).filter((mark) => used.has(mark));
  return marks.map((mark) => `${SIGNS[mark]} ${PHRASES[lang].marks[mark]}`).join('  ');
}

const fit = (line: string, width: number): string =>
  line.length > width ? `${line.slice(0, width - 1)}…` : line;
