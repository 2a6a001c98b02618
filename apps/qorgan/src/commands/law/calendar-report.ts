import { dayNumber, weekdayOf, type DayKind, type IsoDate, type KnownFault } from '#libs/domain';
import { KURBAN_AIT } from '#libs/platform';
import { table } from '../../terminal/table.js';
import type { YearStudy } from './study-year.js';

/** What a person reads: what the year is, where the library differs, and what is left to do. */
export function calendarReport(study: YearStudy): string {
  const { differences, library } = study;
  const rows = differences.map(({ date, ours, theirs, fault }) => [
    date,
    weekdayName(date),
    said(ours),
    said(theirs),
    FAULTS[fault].remark,
  ]);
  const faults = [...new Set(differences.map(({ fault }) => fault))];
  const count = differences.length === 1 ? 'one day differs' : `${differences.length} days differ`;
  return [
    standing(study),
    `Against ${library.name}: ${differences.length === 0 ? 'no day differs' : count}.`,
    ...(rows.length === 0 ? [] : ['', table(['date', 'day', 'packs', 'library', 'remark'], rows)]),
    ...(faults.length === 0 ? [] : ['']),
    ...faults.map((fault) => `${FAULTS[fault].remark}: ${FAULTS[fault].meaning}`),
    ...(study.file === null ? ['', ...leftToDo(study)] : []),
    '',
  ].join('\n');
}

/** The same for programs. `file` is null for a draft; dates are days, `weekday` counts from Monday. */
export function jsonReport({ file, calendar, library, differences }: YearStudy): string {
  const days = differences.map((day) => ({ ...day, weekday: weekdayOf(dayNumber(day.date)) }));
  const { year, confirmed } = calendar;
  const report = { year, file, confirmed, library: library.name, calendar, differences: days };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function standing({ file, calendar: { year, confirmed } }: YearStudy): string {
  if (file === null) {
    return `${year} has no calendar in the packs: this is a draft by their rules, not confirmed.`;
  }
  const state = confirmed ? 'is confirmed' : 'is not confirmed';
  return `${year} ${state} in ${file}. Nothing is drafted; the file is compared.`;
}

function leftToDo({ calendar: { year, religious }, library }: YearStudy): string[] {
  const feasts = religious.filter(({ key }) => key === KURBAN_AIT).map(({ date }) => date);
  const feast =
    feasts.length === 0
      ? `${library.name} names no day of Kurban Ait in ${year}; none is in the draft.`
      : `Kurban Ait, ${feasts.join(' and ')}, is the library's own estimate: no difference can show.`;
  return [
    feast,
    `Its place is kz/calendar/${year}.yaml of the packs. Put in the announced day of Kurban Ait`,
    'and the moves of rest days that are decreed; only then write confirmed: true.',
  ];
}

function said({ reason, key }: DayKind): string {
  switch (reason) {
    case 'holiday':
      return `holiday: ${key}`;
    case 'substitute-day-off':
      return `day off for ${key}`;
    case 'moved-day-off':
      return `day off by ${key}`;
    case 'moved-working-day':
      return `worked by ${key}`;
    case 'weekend':
      return 'weekend';
    case 'working-day':
      return 'working day';
  }
}

const weekdayName = (date: IsoDate): string => WEEKDAYS[weekdayOf(dayNumber(date)) - 1]!;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const FAULTS: Readonly<Record<KnownFault, { remark: string; meaning: string }>> = {
  'no-moves': {
    remark: 'knows no moves',
    meaning: 'the library knows no rest days moved by decree.',
  },
  'no-cascade': {
    remark: 'does not cascade',
    meaning: 'the library gave a substitute on a day that was free already, so it is lost.',
  },
  'late-substitute': {
    remark: 'substitute too late',
    meaning: 'the library passes over a working day before it gives the substitute.',
  },
  'feast-day-early': {
    remark: 'feast a day early',
    meaning: 'the library reckons Kurban Ait; here it is announced.',
  },
  'feast-day-late': {
    remark: 'feast a day late',
    meaning: 'the library reckons Kurban Ait; here it is announced.',
  },
  'not-in-force': {
    remark: 'no holiday that year',
    meaning: 'the holiday rules of the packs name this day in other years only.',
  },
  unexplained: {
    remark: 'LOOK IT UP',
    meaning: 'no known fault of the library explains it; one of the two is wrong.',
  },
};
