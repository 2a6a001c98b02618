import type { Fact } from '../casebook/fact.js';
import type { Law } from '../clocks/law.js';
import type { LedgerAct } from '../clocks/ledger.js';
import type { Limit, Unit } from '../clocks/rule.js';
import { ruleInForce } from '../clocks/rules-in-force.js';
import { rangeOf, type IsoDate } from '../dates/partial-date.js';
import { derive } from './arm.js';
import { SILENCE, type CaseClocks, type ClockEvent, type Deadline } from './deadline.js';
import { startClock } from './start-clock.js';

/** True for an act on one clock of a case: `term.suspended`, `term.printed` and the like. */
export const isTermAct = ({ type }: Pick<Fact, 'type'>): boolean => type.startsWith('term.');

/**
 * The open clock that an act on a term means: the one counted from the day that the act names,
 * else the oldest of its rule. Undefined when no such clock is open.
 */
export function clockMeant(clocks: CaseClocks, fact: Fact): Deadline | undefined {
  const anchor = fact.dates['counted-from'];
  return clocks.deadlines
    .filter(({ rule, closed }) => rule === fact.codes['rule']?.[0] && rule !== SILENCE && !closed)
    .filter((deadline) => anchor === undefined || deadline.anchor === anchor)
    .toSorted((a, b) => compare(rangeOf(a.anchor).earliest, rangeOf(b.anchor).earliest))[0];
}

/** The clock that `term.started` starts by hand, if its rule has a number and none like it runs. */
export function startedByHand(
  clocks: CaseClocks,
  fact: Fact,
  law: Law,
  newId: (rule: string) => string,
): Deadline[] {
  if (fact.type !== 'term.started') return [];
  const anchor = fact.dates['counted-from'] ?? fact.on;
  const rule = ruleInForce(law, fact.codes['rule']?.[0] ?? '', anchor);
  if (!rule || rule.limit === null || rule.id === SILENCE) return [];
  const named = { ...fact, dates: { ...fact.dates, 'counted-from': anchor } };
  if (clockMeant(clocks, named)) return [];
  return [startClock(rule, anchor, { watch: clocks.watch, fact, law, id: newId(rule.id) })];
}

/** A clock after an act that moves it or lets it stand still; null when the act does neither. */
export function moved(
  deadline: Deadline,
  fact: Fact,
  law: Law,
): { deadline: Deadline; event: ClockEvent } | null {
  const act = ledgerActOf(deadline, fact);
  if (!act) return null;
  const ledger = [...deadline.ledger, act];
  const after = derive({ ...deadline, ledger, generation: deadline.generation + 1 }, law);
  return { deadline: after, event: movedEvent(deadline, after, fact, act) };
}

function ledgerActOf({ bearer }: Deadline, fact: Fact): LedgerAct | null {
  const { on, id } = fact;
  const until = fact.dates['until'];
  // Where a named day is known by its month alone, ours is the first of it and theirs the last.
  const end = bearer === 'us' ? 'earliest' : 'latest';
  const date = until === undefined ? undefined : rangeOf(until)[end];
  switch (fact.type) {
    case 'term.suspended':
      return { kind: 'suspend', on, fact: id };
    case 'term.resumed':
      return { kind: 'resume', on, fact: id };
    case 'term.moved': {
      const to = fact.dates['anchor'];
      return to === undefined ? null : { kind: 'move-anchor', on, to, fact: id };
    }
    case 'term.printed':
      return date === undefined ? null : { kind: 'printed', on, date, fact: id };
    case 'term.restored':
      return date === undefined ? null : { kind: 'restore', on, date, fact: id };
    default:
      return extensionOf(fact, date);
  }
}

/** An extension by a day, by a new whole term, or by time on top of the old one; the first that is said. */
function extensionOf(fact: Fact, until: IsoDate | undefined): LedgerAct | null {
  const act = { kind: 'extend', on: fact.on, fact: fact.id } as const;
  const total = limitOf(fact, 'total');
  const extra = limitOf(fact, 'extra');
  if (until !== undefined) return { ...act, until };
  if (total) return { ...act, untilTotal: total };
  if (!extra) return null;
  return { ...act, extra, from: fact.codes['from']?.[0] === 'decision' ? 'decision' : 'due' };
}

function limitOf({ counts, codes }: Fact, field: 'extra' | 'total'): Limit | null {
  const value = counts[field]?.value;
  const unit = codes['unit']?.[0];
  return value === undefined || value === 0 || unit === undefined
    ? null
    : { value, unit: unit as Unit };
}

const EVENTS = {
  suspend: 'deadline.suspended',
  resume: 'deadline.resumed',
  extend: 'deadline.extended',
  'move-anchor': 'deadline.moved',
  printed: 'deadline.moved',
  restore: 'deadline.moved',
} as const;

const BECAUSE = { 'move-anchor': 'anchor-moved', printed: 'printed', restore: 'restored' } as const;

function movedEvent(was: Deadline, now: Deadline, fact: Fact, { kind }: LedgerAct): ClockEvent {
  const data = { deadline: was.id, rule: was.rule, due: now.due, was: was.due, by: fact.id };
  const because = kind in BECAUSE ? { because: BECAUSE[kind as keyof typeof BECAUSE] } : {};
  return { type: EVENTS[kind], on: rangeOf(fact.on).latest, data: { ...data, ...because } };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
