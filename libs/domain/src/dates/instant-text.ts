import { isPartialDate } from './partial-date.js';

// The browser reads these too: nothing here may ask Temporal, whose polyfill is large.

/** A moment to the minute, ISO 8601 with an offset: `2024-02-29T20:00:00+06:00`. */
export type InstantText = string;

/** True for a moment, false for a date. Checks only which of the two it is. */
export const isInstant = (text: string): boolean => text.length > 10 && text[10] === 'T';

const TIME =
  /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True for a moment that exists and says its offset. */
export const isValidInstant = (text: string): boolean =>
  isPartialDate(text.slice(0, 10)) && TIME.test(text.slice(10));
