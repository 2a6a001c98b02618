import type { CalendarYear, NamedDay } from '#libs/domain';

/** The movable feast of the calendar of Kazakhstan, by the key that the holiday rules give it. */
export const KURBAN_AIT = 'kurban_ait_day1';

/**
 * A year as the YAML of the packs, laid out and commented like the years that are there; the
 * reader of the packs gives the same year back.
 * @param estimate said above each estimated day: whose estimate it is, and what to do about it
 */
export function writeYear(year: CalendarYear, estimate?: string): string {
  const religious = year.religious.flatMap((day) => [
    ...(day.confidence === 'estimated' && estimate !== undefined ? [`  # ${estimate}`] : []),
    row({ date: day.date, key: day.key, confidence: day.confidence ?? 'sourced' }),
  ]);
  const substitutes = year.substitutes.map(({ date, for: origin, key }) =>
    row({ date, for: origin, key }),
  );
  const moves = year.moves.map(({ dayOff, workedInstead, act, confidence }) =>
    row({ day_off: dayOff, worked_instead: workedInstead, act, confidence }),
  );
  return [
    ...head(year),
    ...list(
      'statutory',
      year.statutory.map(({ date, key }) => row({ date, key })),
    ),
    ...list('religious_no_substitute', religious, NOT_GIVEN_AGAIN),
    ...list('substitute_days_off', substitutes, GIVEN_AGAIN),
    ...list('government_moves', moves, MOVED),
    '',
  ].join('\n');
}

const NOT_GIVEN_AGAIN = 'Days off that are not given again when they fall on a weekend.';
const GIVEN_AGAIN = 'Holidays on a weekend: the next working day is free (holidays law, art. 5).';
const MOVED = 'Rest days moved by decree; the day worked instead is a working day for every term.';

const SCHEMA = '# yaml-language-server: $schema=../../schema/calendar.schema.json';

function head({ year, confirmed, religious }: CalendarYear): string[] {
  const about = `# Working calendar of Kazakhstan, ${year}: every day whose kind is not plain from the weekday.`;
  const said = confirmed ? [] : notConfirmed(religious);
  return [
    SCHEMA,
    about,
    ...said,
    'format: qorgan-calendar/1',
    `year: ${year}`,
    `confirmed: ${confirmed}`,
  ];
}

function notConfirmed(religious: readonly NamedDay[]): readonly string[] {
  const feast = religious.filter(({ key }) => key === KURBAN_AIT);
  if (feast.length === 0) return FEAST_MISSING;
  return feast.some(({ confidence }) => confidence === 'estimated') ? FEAST_ESTIMATED : MOVES_OPEN;
}

const FEAST_ESTIMATED = [
  '# Not confirmed: Kurban Ait is an estimate until it is announced, and moves of rest days may still be',
  '# decreed. Dates that rest on this year are shown as provisional.',
];
const FEAST_MISSING = [
  '# Not confirmed: Kurban Ait is missing until it is announced, and moves of rest days may still be',
  '# decreed. Dates that rest on this year are shown as provisional.',
];
const MOVES_OPEN = [
  '# Not confirmed: moves of rest days may still be decreed. Dates that rest on this year are shown as',
  '# provisional.',
];

function list(name: string, rows: readonly string[], comment?: string): string[] {
  if (rows.length === 0) return [`${name}: []`];
  return [...(comment === undefined ? [] : [`# ${comment}`]), `${name}:`, ...rows];
}

function row(fields: Readonly<Record<string, string>>): string {
  const written = Object.entries(fields).map(([name, value]) => `${name}: ${scalar(value)}`);
  return `  - { ${written.join(', ')} }`;
}

// Packs are read as text alone, so only what YAML could take for a sign of its own is put in quotes.
const scalar = (text: string): string =>
  /^[\p{L}\p{N}_][\p{L}\p{N}_ .()/-]*(?<! )$/u.test(text) ? text : JSON.stringify(text);
