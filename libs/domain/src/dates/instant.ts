import { Temporal } from 'temporal-polyfill';
import type { InstantText } from './instant-text.js';
import type { IsoDate } from './partial-date.js';

/** Milliseconds since 1970 of a moment. Throws RangeError when the offset is missing. */
export const millisOf = (instant: InstantText): number =>
  Temporal.Instant.from(instant).epochMilliseconds;

/** The moment as people of an IANA zone write it, with the offset of that day. */
export const instantIn = (millis: number, zone: string): InstantText =>
  inZone(millis, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The day of a moment in an IANA zone. */
export const dayOfInstant = (instant: InstantText, zone: string): IsoDate =>
  inZone(millisOf(instant), zone).toPlainDate().toString();

/** The day that a term ends on: one that ends at 00:00 ends with the day before (24:00). */
export const lastDayBefore = (millis: number, zone: string): IsoDate =>
  inZone(millis - 1, zone)
    .toPlainDate()
    .toString();

/** The first moment of a day in an IANA zone. */
export const startOfDay = (date: IsoDate, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;

/** The first moment of the clock hour that a moment lies in. */
export const startOfHour = (millis: number, zone: string): number =>
  inZone(millis, zone).round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds;

const inZone = (millis: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
