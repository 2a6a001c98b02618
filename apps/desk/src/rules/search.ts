import { isPartialDate } from '#libs/domain';
import { isKnownMoment } from '../clocks/known-moment.js';

/** What the address of the list keeps. Words that are searched for stay out of addresses. */
export interface RulesSearch {
  readonly pack?: string;
  readonly on?: string;
}

/** What the address of a rule keeps: its wording, and what is asked of it. */
export interface RuleSearch {
  readonly version?: number;
  readonly date?: string;
  readonly zone?: string;
}

const PACKS = ['kz', 'un', 'own'] as const;
const ZONE = /^[A-Za-z]+(?:\/[A-Za-z_+-]+)*$/;

/** Reads the address of the list; what does not belong there is dropped. */
export function rulesSearch({ pack, on }: Record<string, unknown>): RulesSearch {
  return {
    ...(PACKS.some((each) => each === pack) && { pack: String(pack) }),
    ...(typeof on === 'string' && on.length === 10 && isPartialDate(on) && { on }),
  };
}

/** Reads the address of a rule; what does not belong there is dropped. */
export function ruleSearch({ version, date, zone }: Record<string, unknown>): RuleSearch {
  // A year alone comes out of the address as a number.
  const said = typeof date === 'number' ? String(date) : date;
  return {
    ...(Number.isInteger(version) && Number(version) > 0 && { version: Number(version) }),
    ...(typeof said === 'string' && isKnownMoment(said) && { date: said }),
    ...(typeof zone === 'string' && zone.length <= 60 && ZONE.test(zone) && { zone }),
  };
}

export const KNOWN_PACKS: readonly string[] = PACKS;
