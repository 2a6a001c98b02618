import { MOMENT } from '#libs/contracts';
import { isPartialDate, isValidInstant } from '#libs/domain';

/** True for what a clock may be counted from: a date as known, or a moment with its offset. */
export const isKnownMoment = (text: string): boolean =>
  isPartialDate(text) || (MOMENT.test(text) && isValidInstant(text));
