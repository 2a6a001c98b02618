import { createRequire } from 'node:module';
import type { OtherDay } from '#libs/domain';
import { KURBAN_AIT } from '#libs/platform';
import type { HolidaysTypes } from 'date-holidays';

/** What a library says of the days of one year. */
export interface LibraryYear {
  /** With its version, such as `date-holidays 3.37.0`. */
  readonly name: string;
  readonly days: readonly OtherDay[];
}

/**
 * The public holidays of Kazakhstan by the npm library of that name, names in English.
 * Loaded when it is asked and not before: no other command pays for it, and no clock reads it.
 */
export async function namedByDateHolidays(year: number): Promise<LibraryYear> {
  const { default: Holidays } = await import('date-holidays');
  const { version } = createRequire(import.meta.url)('date-holidays/package.json') as {
    version: string;
  };
  const days = new Holidays('KZ', { types: ['public'] }).getHolidays(year, 'en');
  return { name: `date-holidays ${version}`, days: days.map(dayOf) };
}

const FEAST = '10 Dhu al-Hijjah';

function dayOf({ date: text, name, rule, substitute }: HolidaysTypes.Holiday): OtherDay {
  // A feast has a time and an offset behind its day: the evening on which it begins is not meant.
  const date = text.slice(0, 10);
  const origin = /^\d\d-\d\d/.exec(rule)?.[0];
  return {
    date,
    name: name.replace(/ \(substitute day\)$/, ''),
    ...(substitute && origin !== undefined && { for: `${date.slice(0, 4)}-${origin}` }),
    ...(rule === FEAST && { feast: KURBAN_AIT }),
  };
}
