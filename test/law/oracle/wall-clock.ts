/** What a clock on a wall of a zone shows at a moment. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM:SS`. */
  readonly time: string;
  /** How far the zone is ahead of UTC, in minutes. */
  readonly offset: number;
}

/** Milliseconds of a minute: the smallest step of a clock of hours. */
export const MINUTE = 60_000;

/** What the wall clock of an IANA zone shows at a moment, in milliseconds since 1970. */
export function wallTime(moment: number, zone: string): WallTime {
  const shown = formatOf(zone).format(moment);
  const [day, time] = shown.split(', ') as [string, string];
  return { day, time, offset: (Date.parse(`${day}T${time}Z`) - moment) / MINUTE };
}

/** The moment as people of the zone write it: `2024-03-02T19:00:00+05:00`. */
export function writeMoment(moment: number, zone: string): string {
  const { day, time, offset } = wallTime(moment, zone);
  const ahead = Math.abs(offset);
  const hours = String(Math.floor(ahead / 60)).padStart(2, '0');
  const minutes = String(ahead % 60).padStart(2, '0');
  return `${day}T${time}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** The first moment of a day in a zone, found by moving the hand minute by minute. */
export function midnight(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let moment = utc - wallTime(utc, zone).offset * MINUTE;
  while (wallTime(moment, zone).day < day) moment += MINUTE;
  while (wallTime(moment - MINUTE, zone).day >= day) moment -= MINUTE;
  return moment;
}

/** The next full hour that the wall clock strikes; one that strikes now is not the next. */
export function nextFullHour(moment: number, zone: string): number {
  let next = moment + MINUTE;
  while (!wallTime(next, zone).time.endsWith(':00:00')) next += MINUTE;
  return next;
}

/** The full hour that the wall clock struck last, or strikes now. */
export function lastFullHour(moment: number, zone: string): number {
  let last = moment;
  while (!wallTime(last, zone).time.endsWith(':00:00')) last -= MINUTE;
  return last;
}

// To make one costs more than to use it a hundred times.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}
