import fc from 'fast-check';
import type { LedgerAct, Limit } from '#libs/domain';
import { leafOf, textOf, tomorrow, yesterday } from './oracle/leaf.js';

/** Up to two suspensions, each resumed, that begin some days around the anchor. */
export const suspensions = (anchor: string): fc.Arbitrary<LedgerAct[]> =>
  fc
    .record({
      first: fc.integer({ min: -50, max: 0 }),
      spans: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 2 }),
    })
    .map(({ first, spans }) => {
      let day = dayAfter(anchor, first);
      return spans.flatMap(([running, paused]): LedgerAct[] => {
        const from = dayAfter(day, running);
        day = dayAfter(from, paused);
        return [
          { kind: 'suspend', on: from },
          { kind: 'resume', on: day },
        ];
      });
    });

/** One suspension of which the beginning, the end or both are known by their month only. */
export const vagueSuspension = (anchor: string): fc.Arbitrary<LedgerAct[]> =>
  fc
    .tuple(fc.integer({ min: -40, max: 40 }), fc.nat(40), fc.constantFrom([7, 10], [10, 7], [7, 7]))
    .map(([running, paused, known]) => {
      const from = dayAfter(anchor, running);
      return [
        { kind: 'suspend', on: from.slice(0, known[0]) },
        { kind: 'resume', on: dayAfter(from, paused).slice(0, known[1]) },
      ];
    });

/** One extension: a new total, or time on top of the last day or of the day of the decision. */
export const extension =
  (limit: fc.Arbitrary<Limit>) =>
  (anchor: string): fc.Arbitrary<LedgerAct[]> =>
    fc
      .record({ days: fc.nat(40), limit, how: fc.constantFrom('total', 'due', 'decision') })
      .map((drawn) => [extend(dayAfter(anchor, drawn.days), drawn.limit, drawn.how)]);

/** A day that a letter prints, that a decision names, or to which a lost term is given back. */
export const namedDay = (anchor: string): fc.Arbitrary<LedgerAct[]> =>
  fc
    .record({
      days: fc.nat(40),
      named: fc.integer({ min: -20, max: 120 }),
      how: fc.constantFrom('printed' as const, 'restore' as const, 'until' as const),
    })
    .map(({ days, named, how }): LedgerAct[] => {
      const [on, date] = [dayAfter(anchor, days), dayAfter(anchor, named)];
      return [how === 'until' ? { kind: 'extend', on, until: date } : { kind: how, on, date }];
    });

/** A correction of the anchor itself, with whatever is known now. */
export const movedAnchor =
  (to: fc.Arbitrary<string>) =>
  (anchor: string): fc.Arbitrary<LedgerAct[]> =>
    to.map((corrected) => [{ kind: 'move-anchor', on: anchor.slice(0, 10), to: corrected }]);

/** The acts of several ledgers in one, in the order of their days. */
export const together =
  (...parts: readonly ((anchor: string) => fc.Arbitrary<LedgerAct[]>)[]) =>
  (anchor: string): fc.Arbitrary<LedgerAct[]> =>
    fc
      .tuple(...parts.map((part) => part(anchor)))
      .map((ledgers) => ledgers.flat().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));

/** The same ledger as it stands when acts were written down late: in any order. */
export const writtenLate =
  (ledger: (anchor: string) => fc.Arbitrary<LedgerAct[]>) =>
  (anchor: string): fc.Arbitrary<LedgerAct[]> =>
    ledger(anchor)
      // Acts of one day keep the order they were written in, so there the order is a fact.
      .filter((acts) => new Set(acts.map(({ on }) => on)).size === acts.length)
      .chain((acts) => fc.shuffledSubarray(acts, { minLength: acts.length }));

/** The day some leaves after that of an anchor, before it when negative; a month is its first day. */
export function dayAfter(anchor: string, turns: number): string {
  let leaf = leafOf(`${anchor}-01-01`.slice(0, 10));
  for (let left = Math.abs(turns); left > 0; left -= 1)
    leaf = turns > 0 ? tomorrow(leaf) : yesterday(leaf);
  return textOf(leaf);
}

function extend(on: string, limit: Limit, how: string): LedgerAct {
  if (how === 'total') return { kind: 'extend', on, untilTotal: limit };
  if (how === 'due') return { kind: 'extend', on, extra: limit };
  return { kind: 'extend', on, extra: limit, from: 'decision' };
}
