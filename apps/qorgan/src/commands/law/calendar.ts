import { Argument, Command, Option } from 'commander';
import { readCalendar, readConfig, writeYear } from '#libs/platform';
import { print, warn } from '../../terminal/print.js';
import { RefusedInput } from '../../terminal/refused-input.js';
import { calendarReport, jsonReport } from './calendar-report.js';
import { namedByDateHolidays } from './date-holidays.js';
import { saveDraft } from './save-draft.js';
import { fileOfYear, studyYear, type YearStudy } from './study-year.js';

interface CalendarOptions {
  readonly against?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

/** `law calendar YEAR`: a year by rule, beside what the library of npm says, for a person to confirm. */
export function calendarCommand(): Command {
  return new Command('calendar')
    .description('Draft the working calendar of a year, and show it against date-holidays')
    .addArgument(new Argument('<year>', `a year from ${FIRST_YEAR} to ${LAST_YEAR}`))
    .addOption(
      new Option('--against', 'print the comparison alone, to standard output').conflicts('out'),
    )
    .option('--out <file>', 'write the draft to a file; one that is there is never written over')
    .option('--json', 'print the year and the comparison as JSON')
    .addHelpText('after', HELP)
    .action(async (text: string, options: CalendarOptions) => {
      const year = yearOf(text);
      const calendar = readCalendar(readConfig().packsDir);
      const file = fileOfYear(calendar, year);
      if (file !== null && options.out !== undefined) throw hasFile(year, file);
      const study = studyYear(year, calendar, await namedByDateHolidays(year));
      await put(study, options);
    });
}

async function put(study: YearStudy, { against, out, json }: CalendarOptions): Promise<void> {
  if (out !== undefined) {
    await saveDraft(out, yamlOf(study));
    warn(`Written: ${out}\n`);
  }
  if (json) return print(jsonReport(study));
  if (against) return print(calendarReport(study));
  if (study.file === null && out === undefined) print(yamlOf(study));
  // What goes to standard output can be kept as a file of the packs, so nothing else may go there.
  warn(calendarReport(study));
}

const yamlOf = ({ calendar, library }: YearStudy): string =>
  writeYear(
    calendar,
    `named by ${library.name}; write the announced day here, with confidence: sourced`,
  );

// The holiday rules of the packs tell the law whole from 2010: before, Nauryz was one day and there
// was another Republic Day. Beyond 2100 nobody needs a date.
const FIRST_YEAR = 2010;
const LAST_YEAR = 2100;

function yearOf(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  const cause = Number.isNaN(year)
    ? `${text} is no year.`
    : `${text} cannot be drafted: the holiday rules of the packs speak of ${FIRST_YEAR} to ${LAST_YEAR}.`;
  throw new RefusedInput(`${cause} Write one such as 2028, from ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

const hasFile = (year: number, file: string): RefusedInput =>
  new RefusedInput(
    `${year} has its calendar in the packs, ${file}, so nothing is drafted and --out has nothing ` +
      'to write. Edit that file; leave out --out to compare it.',
  );

const HELP = `
A year that the packs do not hold is drafted by their holiday rules: fixed days and the days off given
for those on a weekend. Moves of rest days are decreed and Kurban Ait is announced, so neither is
computed; the day that date-holidays names for the feast is put in as an estimate. A year that has a
file is not drafted: the file is compared, confirmed or not.

date-holidays decides no date. It is the second opinion: every day on which it differs is listed, with
the fault of it that is known. What is marked LOOK IT UP no known fault explains.

Standard output holds the YAML of a draft and nothing else (with --json the JSON, with --against the
comparison). Everything else goes to standard error. Keep a draft among the packs with --out: a shell
that sends output there makes an empty file first, and the packs are refused while it is empty.

Examples:
  qorgan law calendar 2028                                        see the draft and the comparison
  qorgan law calendar 2028 --out packs/kz/calendar/2028.yaml      keep the draft, not confirmed
  qorgan law calendar 2026 --against                              compare the calendar of a year`;
