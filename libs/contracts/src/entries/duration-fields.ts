import { blame, type FieldPlace, groupOf, isAbsent, scalarText } from './entry-draft.js';
import { described } from './quoting.js';

/** How long: `P3Y6M`, or from one length to another. Sealed. */
export function readDuration(value: unknown, place: FieldPlace): void {
  place.draft.text[place.field] = value;
  const range = groupOf(value);
  if (!range) return void checked(value, place);
  const from = isAbsent(range['from']) ? 0 : checked(range['from'], place, 'from');
  const to = isAbsent(range['to']) ? Infinity : checked(range['to'], place, 'to');
  if (isAbsent(range['from']) && isAbsent(range['to'])) {
    blame(place, { code: 'bad-duration', wrong: 'the range has no ends', right: RIGHT });
  } else if (from !== undefined && to !== undefined && from > to) {
    const wrong = `${described(range['from'])} is longer than ${described(range['to'])}`;
    blame(place, { code: 'end-before-start', wrong, right: 'the shorter length under from' }, 'to');
  }
}

/** An amount of money with its currency. Sealed. */
export function readMoney(value: unknown, place: FieldPlace): void {
  place.draft.text[place.field] = value;
  const money = groupOf(value);
  const amount = scalarText(money?.['value']) ?? '';
  const currency = scalarText(money?.['currency']) ?? '';
  if (/^\d{1,15}(\.\d{1,4})?$/.test(amount) && /^[A-Z]{3}$/.test(currency)) return;
  const right = 'a number and a currency, as in { value: 2000000, currency: KZT }';
  blame(place, { code: 'bad-amount', wrong: 'this is not an amount of money', right });
}

/** Days of a duration, roughly: enough to tell the longer of two. */
function checked(value: unknown, place: FieldPlace, inside = ''): number | undefined {
  const parts = ISO.exec(scalarText(value) ?? '');
  if (!parts || !parts.slice(1).some((part) => part !== undefined)) {
    const wrong = `${described(value)} is not a duration`;
    blame(place, { code: 'bad-duration', wrong, right: RIGHT }, inside);
    return undefined;
  }
  const [years, months, weeks, days, hours, minutes] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const months12 = years! * 365.25 + months! * 30.4375;
  return months12 + weeks! * 7 + days! + hours! / 24 + minutes! / 1440;
}

const RIGHT = 'an ISO 8601 duration such as P3Y6M, or { from: P5Y, to: P7Y6M }';
const ISO =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?)?$/;
