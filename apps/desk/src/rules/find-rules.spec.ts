import { expect, it } from 'vitest';
import type { RuleSummary } from '#libs/contracts';
import { byTrack } from './by-track.js';
import { findRules, hasWordings } from './find-rules.js';

const rule = (id: string, some: Partial<RuleSummary> = {}): RuleSummary => ({
  id,
  version: 1,
  pack: 'kz',
  track: 'crim.complaint',
  kind: 'term',
  name: { en: 'Decide a complaint', ru: 'Рассмотреть жалобу', kk: 'Шағымды қарау' },
  bearer: 'state',
  limit: { value: 7, unit: 'calendar-day' },
  direction: 'after',
  article: 'art. 105(2)',
  effective: { from: '2015-01-01', to: null, approx: false },
  confidence: 'sourced',
  unverified: false,
  ...some,
});
const old = { from: '2000-01-01', to: '2014-12-31', approx: false };
const rules = [
  rule('kz.a', { effective: old }),
  rule('kz.a', { version: 2 }),
  rule('un.b', { pack: 'un', track: 'cat.followup', article: 'rule 120' }),
];
const found = (wanted: object) =>
  findRules(rules, { find: '', ...wanted }).map(({ id, version }) => `${id} ${version}`);

it('rules are found by words of any language, article, pack and day', () => {
  expect(found({})).toHaveLength(3);
  expect(found({ find: 'ЖАЛОБУ рассмотреть' })).toHaveLength(3);
  expect(found({ find: 'шағым 120' })).toEqual(['un.b 1']);
  expect(found({ find: '105(2)', on: '2014-12-31' })).toEqual(['kz.a 1']);
  expect(found({ on: '2015-01-01', pack: 'kz' })).toEqual(['kz.a 2']);
  expect(found({ find: 'nothing like it' })).toEqual([]);
});

it('rules stand by their procedure, and tell their wording where there are several', () => {
  expect(byTrack(rules).map(({ track, rules: of }) => [track, of.length])).toEqual([
    ['crim.complaint', 2],
    ['cat.followup', 1],
  ]);
  expect(hasWordings(rules, 'kz.a')).toBe(true);
  expect(hasWordings(rules, 'un.b')).toBe(false);
});
