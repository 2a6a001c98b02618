import type { Duplicate } from '#libs/contracts';
import { daysBetween, rangeOf, type PartialDate } from '#libs/domain';

/** What two complaints have in common, as far as it is known. */
export interface Alike {
  /** Somebody bears the same name, in whatever spelling. */
  readonly name: boolean;
  readonly place: boolean;
  readonly body: boolean;
  readonly alleged: boolean;
  readonly receivedOn: PartialDate;
  readonly otherReceivedOn: PartialDate | null;
}

/** A name weighs most, and yet is no proof: two people may bear it. The sum of all is 100. */
const WEIGHTS = { name: 60, place: 15, body: 10, alleged: 5, day: 10 } as const;

/** Complaints of one matter come in within weeks of each other. */
const NEAR_DAYS = 31;

/** Less than this is what any two complaints of one town have in common. */
const SHOWN_FROM = 30;

/**
 * How likely two complaints are of the same matter, from 0 to 100, and what they share.
 * @returns null where they share too little to be shown to anybody
 */
export function scoreDuplicate(alike: Alike): Pick<Duplicate, 'score' | 'matched'> | null {
  const shared = { ...alike, day: isNear(alike) };
  const fields = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const matched = fields.filter((field) => shared[field]);
  const score = matched.reduce((sum, field) => sum + WEIGHTS[field], 0);
  return score < SHOWN_FROM ? null : { score, matched };
}

function isNear({ receivedOn, otherReceivedOn }: Alike): boolean {
  if (otherReceivedOn === null) return false;
  const [one, other] = [rangeOf(receivedOn), rangeOf(otherReceivedOn)];
  const apart = Math.max(
    daysBetween(one.latest, other.earliest),
    daysBetween(other.latest, one.earliest),
  );
  return apart <= NEAR_DAYS;
}
