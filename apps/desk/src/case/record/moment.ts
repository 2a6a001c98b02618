import { isPartialDate } from '#libs/domain';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is written in a field that takes a date, or a date and a time. */
export interface WrittenMoment {
  readonly date: string;
  readonly time: string;
}

/** A moment taken apart as people write it; a date has no time. */
export function partsOfMoment(text: string): WrittenMoment {
  const [date = '', time = ''] = text.split('T');
  return { date, time: time.slice(0, 5) };
}

/**
 * A date as known, or the moment with the offset that the zone had then: people write the time of
 * the place. What is no date, or no time beside a whole day, is joined as it stands: it is refused
 * and not guessed.
 * @param zone IANA zone of the case
 */
export function joinMoment({ date, time }: WrittenMoment, zone: string): string {
  if (time === '') return date;
  const isWhole = date.length === 10 && isPartialDate(date) && TIME.test(time);
  return isWhole ? `${date}T${time}:00${offsetOf(`${date}T${time}:00Z`, zone)}` : `${date}T${time}`;
}

/** The offset of a zone at a time of day there, `+06:00`; at a change, that of before it. */
function offsetOf(wall: string, zone: string): string {
  const told = Date.parse(wall);
  const guess = told - offsetMinutes(told, zone) * 60_000;
  const minutes = offsetMinutes(guess, zone);
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

function offsetMinutes(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
