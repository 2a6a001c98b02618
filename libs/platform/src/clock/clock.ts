/** Both hands of the clock, read together. */
export interface ClockReading {
  /** Milliseconds since 1970: what calendars and deadlines go by; somebody may set it. */
  readonly wall: number;
  /** Milliseconds since some moment: nobody can set it. */
  readonly monotonic: number;
}

/** The only door through which time comes in. Everything else takes `now` or `today` from here. */
export abstract class Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  abstract now(): number;

  /** Both hands, for the guard. */
  abstract read(): ClockReading;

  /** The date in an IANA time zone, as `YYYY-MM-DD`. */
  today(zone: string): string {
    return calendarDate(this.now(), zone);
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }

  read(): ClockReading {
    return { wall: Date.now(), monotonic: performance.now() };
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date at an instant in a zone. */
export function calendarDate(epochMilliseconds: number, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(epochMilliseconds);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
