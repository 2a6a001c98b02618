import { expect, it } from 'vitest';
import { rankRefusals } from './refusals.js';

const of = (type: string, wording: string | null, count: number) => ({ type, wording, count });

it('what refuses most often stands first, and in it the wording that is used most', () => {
  const ranked = rankRefusals([
    of('criminal-case.refused', 'no-event', 1),
    of('referral.answered', 'refused', 1),
    of('referral.answered', 'not-confirmed', 5),
    of('criminal-case.refused', 'no-elements', 3),
    of('visit.denied', null, 4),
  ]);
  expect(ranked.map(({ type, wording, share }) => [type, wording, share.toFixed(1)])).toEqual([
    ['referral.answered', 'not-confirmed', '83.3'],
    ['referral.answered', 'refused', '16.7'],
    ['criminal-case.refused', 'no-elements', '75.0'],
    ['criminal-case.refused', 'no-event', '25.0'],
    ['visit.denied', null, '100.0'],
  ]);
});

it('has one order for what is equally often, whatever order it came in', () => {
  const counted = [of('b', 'y', 1), of('a', 'x', 1), of('b', null, 1), of('a', 'w', 1)];
  const names = rankRefusals(counted).map(({ type, wording }) => `${type} ${wording}`);
  expect(names).toEqual(['a w', 'a x', 'b null', 'b y']);
  expect(rankRefusals(counted.toReversed())).toEqual(rankRefusals(counted));
});
