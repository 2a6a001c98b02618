import { isExact, rangeOf, type IsoDate, type PartialDate } from '../dates/partial-date.js';
import {
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  type ConsentPurpose,
  type ConsentScope,
} from './purposes.js';

/** One entry about consent, as far as it travels in the open. */
export interface ConsentFact {
  readonly event: string;
  /** Its number in the journal of the case: of two of one day, the later counts. */
  readonly seq: number;
  readonly is: 'given' | 'withdrawn';
  readonly on: PartialDate;
  /** It had happened by the day on which it was written down. */
  readonly recordedOn: IsoDate;
  /** None: of a withdrawal, that everything is withdrawn; of a consent, that nothing known is given. */
  readonly purposes: readonly string[];
  /** None: nothing was said of it. */
  readonly scopes: readonly ConsentScope[];
  readonly recipients: readonly string[];
  readonly until: PartialDate | null;
  /** Who spoke. */
  readonly by: string | null;
}

export const CONSENT_STATES = ['given', 'withdrawn', 'expired', 'unknown'] as const;

/** How it stands with the consent to one purpose. All but `given` is no. */
export interface ConsentState {
  readonly purpose: ConsentPurpose;
  readonly state: (typeof CONSENT_STATES)[number];
  /** The entry that decides, and what it says; of nothing known, nothing. */
  readonly event: string | null;
  readonly on: PartialDate | null;
  readonly until: PartialDate | null;
  readonly by: string | null;
  /** What may be passed on; empty where nothing was said of it. */
  readonly scopes: readonly ConsentScope[];
  readonly recipients: readonly string[];
}

/**
 * How consent stands on a day, purpose by purpose, in the order of the purposes. Unknown is no, and so
 * is what dates that are known to a month or a year leave open: a consent counts from when it was
 * surely given until it may have ended, and ends with a withdrawal that may be later.
 * @param facts of one case, in any order; who withdraws from some recipients has to agree anew for
 *   the others
 */
export function consentsOn(facts: readonly ConsentFact[], asOf: IsoDate): ConsentState[] {
  return CONSENT_PURPOSES.map((purpose) => stateOf(purpose, facts, asOf));
}

/** Whether a purpose is agreed to on a day. */
export const agreesTo = (states: readonly ConsentState[], purpose: ConsentPurpose): boolean =>
  states.some((each) => each.purpose === purpose && each.state === 'given');

interface Grant {
  readonly fact: ConsentFact;
  /** What a withdrawal has left of its scopes; null when nothing. */
  readonly scopes: readonly ConsentScope[] | null;
}

function stateOf(
  purpose: ConsentPurpose,
  facts: readonly ConsentFact[],
  asOf: IsoDate,
): ConsentState {
  const withdrawals = facts.filter(
    ({ is, on, purposes }) =>
      is === 'withdrawn' &&
      rangeOf(on).earliest <= asOf &&
      (purposes.length === 0 || purposes.includes(purpose)),
  );
  const left = facts
    .filter((fact) => fact.is === 'given' && fact.purposes.includes(purpose))
    .filter((fact) => surelyFrom(fact) <= asOf)
    .map((fact): Grant => ({ fact, scopes: scopesLeft(fact, withdrawals) }))
    .filter(({ scopes }) => scopes !== null)
    .toSorted((a, b) => longestFirst(a.fact, b.fact));
  const standing = left.filter(({ fact }) => !isOver(fact, asOf));
  if (standing.length > 0) return told(purpose, 'given', standing[0]!.fact, scopesOf(standing));
  if (left.length > 0) return told(purpose, 'expired', left[0]!.fact);
  const last = withdrawals.toSorted((a, b) => b.seq - a.seq)[0];
  return last ? told(purpose, 'withdrawn', last) : told(purpose, 'unknown', NOTHING);
}

const NOTHING = { event: null, on: null, until: null, by: null, recipients: [] };

function told(
  purpose: ConsentPurpose,
  state: ConsentState['state'],
  { event, on, until, by, recipients }: Omit<ConsentState, 'purpose' | 'state' | 'scopes'>,
  scopes: readonly ConsentScope[] = [],
): ConsentState {
  return { purpose, state, event, on, until, by, scopes, recipients };
}

const surelyFrom = ({ on, recordedOn }: ConsentFact): IsoDate => {
  const { latest } = rangeOf(on);
  return latest < recordedOn ? latest : recordedOn;
};

const lastDay = ({ until }: ConsentFact): IsoDate =>
  until === null ? '9999-12-31' : rangeOf(until).earliest;
const isOver = (fact: ConsentFact, asOf: IsoDate): boolean => lastDay(fact) < asOf;

const longestFirst = (a: ConsentFact, b: ConsentFact): number =>
  lastDay(a) === lastDay(b) ? b.seq - a.seq : lastDay(a) < lastDay(b) ? 1 : -1;

const PARTS: readonly ConsentScope[] = CONSENT_SCOPES.filter((scope) => scope !== 'all');
const partsOf = (scopes: readonly ConsentScope[]): readonly ConsentScope[] =>
  scopes.length === 0 || scopes.includes('all') ? PARTS : scopes;

/** What later withdrawals leave of a consent. Of one that says no scope nobody knows what is left. */
function scopesLeft(
  grant: ConsentFact,
  withdrawals: readonly ConsentFact[],
): readonly ConsentScope[] | null {
  const ended = withdrawals.filter((withdrawal) => mayBeLater(withdrawal, grant));
  if (ended.length === 0) return grant.scopes;
  if (grant.scopes.length === 0) return null;
  const gone = new Set(ended.flatMap(({ scopes }) => partsOf(scopes)));
  const left = partsOf(grant.scopes).filter((scope) => !gone.has(scope));
  return left.length > 0 ? left : null;
}

function mayBeLater(withdrawal: ConsentFact, grant: ConsentFact): boolean {
  const [ended, given] = [rangeOf(withdrawal.on), rangeOf(grant.on)];
  const isOneDay = isExact(ended) && isExact(given) && ended.latest === given.latest;
  return isOneDay ? withdrawal.seq > grant.seq : ended.latest >= given.earliest;
}

/** Of several consents to one purpose, everything that any of them lets pass on. */
function scopesOf(standing: readonly Grant[]): readonly ConsentScope[] {
  const said = standing.flatMap(({ scopes }) => scopes ?? []);
  if (said.length === 0) return [];
  const parts = PARTS.filter((part) => partsOf(said).includes(part));
  return parts.length === PARTS.length ? ['all'] : parts;
}
