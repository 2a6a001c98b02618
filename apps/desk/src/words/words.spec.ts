import { describe, expect, it } from 'vitest';
import { createIntl } from 'react-intl';
import {
  CLOCK_EVENTS,
  CASE_EVENTS,
  COMMON_FIELDS,
  ENTRY_TYPES,
  NOTICE_KINDS,
  OWNER_EVENTS,
  SIDES,
  SYSTEM_CHECKS,
  SYSTEM_FAULTS,
  TERM_UNITS,
} from '#libs/contracts';
import { CONSENT_STATES, ROLES, type Trigger } from '#libs/domain';
import { packLaw } from '../../../../libs/testing/src/line.js';
import en from './en.json' with { type: 'json' };
import kk from './kk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };

const LANGUAGES: Readonly<Record<string, Record<string, string>>> = { en, ru, kk };
const PLURAL = /\{\w+, plural,(?:[^{}]|\{[^{}]*\})*\}/g;

/** What a sentence is given, but for the number that chooses its plural form. */
const placeholders = (words: string): string[] =>
  [...words.replaceAll(PLURAL, '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each(Object.entries(LANGUAGES))('the words in %s', (language, words) => {
  const say = createIntl({
    locale: language,
    messages: words,
    onError: (error) => {
      throw error;
    },
  });
  const values = { n: 3, days: '3', count: '3', time: '09:12', code: 'Q', day: 'x', role: 'x' };

  it('are the same keys as in English, none of them empty', () => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    expect(Object.entries(words).filter(([, said]) => said.trim() === '')).toEqual([]);
  });

  it('can all be said, with the values that English takes', () => {
    const more = { overdue: 1, today: 2, soon: 3, column: 'x', version: 1, reason: 'x', rung: 1 };
    const rest = { entries: 1, reminders: 2, missed: 3, from: 'x', until: 'x', cases: 'x' };
    const sums = { whole: 31, sum: 30 };
    const ops = { names: 'x', unverified: 1, waiting: 1, active: 2, failed: 3 };
    const all = { ...values, ...more, ...rest, ...sums, ...ops };
    for (const key of Object.keys(words)) {
      expect(say.formatMessage({ id: key }, all)).not.toBe('');
      const taken = placeholders(words[key]!).filter((name) => name !== 'n');
      const wanted = placeholders((en as Record<string, string>)[key]!).filter((n) => n !== 'n');
      expect({ key, taken }).toEqual({ key, taken: wanted });
    }
  });

  it('name everything that a case can say of itself', () => {
    const fields = ENTRY_TYPES.flatMap((each) => Object.entries(each.fields));
    const codes = fields.flatMap(([, kind]) => (typeof kind === 'string' ? [] : kind.codes));
    const needed = [
      ...ENTRY_TYPES.map(({ type }) => `entry.${type}`),
      ...fields.map(([name]) => `field.${name}`),
      ...Object.keys(COMMON_FIELDS).map((name) => `field.${name}`),
      ...codes.map((code) => `code.${code}`),
      ...[...CLOCK_EVENTS, ...CASE_EVENTS, ...OWNER_EVENTS].map(
        ({ type }) => `clock-event.${type}`,
      ),
      ...NOTICE_KINDS.map((kind) => `inbox.kind.${kind}`),
      ...CONSENT_STATES.map((state) => `consent.state.${state}`),
      ...SIDES.map((side) => `side.${side}`),
      ...ROLES.map((role) => `role.${role}`),
      ...SYSTEM_CHECKS.flatMap((check) => [`ops.check.${check}`, `ops.found.${check}`]),
      ...SYSTEM_FAULTS.map((fault) => `ops.fault.${fault}`),
      ...TERM_UNITS.map((unit) => `limit.${unit}`),
    ];
    expect([...new Set(needed)].filter((key) => !Object.hasOwn(words, key))).toEqual([]);
  });

  it('name every condition under which a clock starts or is met', () => {
    const lacking = conditionsOfLaw().flatMap(([of, codes]) => [
      ...(Object.hasOwn(words, `field.${of.replaceAll('-', '_')}`) ? [] : [of]),
      // A rule is called by its own name; a code is one of an entry, or a kind of body.
      ...(of === 'rule' ? [] : codes).filter(
        (code) => !Object.hasOwn(words, `code.${code}`) && !Object.hasOwn(words, `kind.${code}`),
      ),
    ]);
    expect(lacking).toEqual([]);
  });
});

function conditionsOfLaw(): (readonly [string, readonly string[]])[] {
  const triggers = [...packLaw().rules.values()].flatMap(
    ({ starts, closes }): readonly Trigger[] => [...starts, ...closes],
  );
  return triggers.flatMap(({ when = {}, unless = {} }) => [
    ...Object.entries(when),
    ...Object.entries(unless),
  ]);
}
