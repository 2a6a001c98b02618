import type { Fact } from '../casebook/fact.js';
import type { Law, Rung } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';
import { SAMPLE_LAW, sampleRule } from '../clocks/sample-law.fixture.js';
import { applyChange, openCase } from './case-clocks.js';
import { SILENCE, type CaseClocks, type Change } from './deadline.js';
import { recordFact } from './record-fact.js';

// A law of three clocks: a body must answer, an investigation must end, and somebody must act.
const ANSWER = sampleRule({ value: 10, unit: 'calendar-day' }, 'plain', {
  id: 'body.answers',
  starts: [{ on: 'referral.sent' }],
  closes: [{ on: 'referral.answered', same: ['to=by'] }],
  opens: ['higher.body'],
});
const INVESTIGATION = sampleRule({ value: 2, unit: 'month' }, 'plain', {
  id: 'investigation.ends',
  starts: [{ on: 'case.opened', anchor: ['opened-on'] }],
  closes: [{ on: 'case.ended' }],
  acts: [{ on: 'court.acted' }],
  extendedBy: [{ on: 'case.extended' }],
});
const TARGET = sampleRule({ value: 30, unit: 'working-day' }, 'plain', {
  id: SILENCE,
  kind: 'own-target',
  bearer: 'us',
});

const rung = (number: number, offset: number, to: Rung['to']): Rung => ({
  rung: number,
  offset,
  unit: 'calendar-day',
  to,
});
const working = (number: number, offset: number, to: Rung['to']): Rung => ({
  ...rung(number, offset, to),
  unit: 'working-day',
});

/** Two legal clocks and the own target, with their ladders. */
export const FOLLOW_UP_LAW: Law = {
  ...SAMPLE_LAW,
  rules: new Map<string, Rule>([ANSWER, INVESTIGATION, TARGET].map((rule) => [rule.id, rule])),
  ladders: new Map([
    ['state', [rung(1, -7, 'caseworker'), rung(2, 0, 'caseworker'), rung(3, 1, 'lead')]],
    [SILENCE, [working(1, 0, 'caseworker'), working(2, 5, 'lead'), working(3, 10, 'supervisor')]],
  ]),
};

/** A case of which nothing has happened yet. */
export const newCase = (on = '2014-03-03'): CaseClocks =>
  openCase({ alleged: ['torture'], zone: 'Asia/Almaty', on });

/** Something that happened; its id is its type and date. */
export const factOf = (type: string, on: string, more: Partial<Fact> = {}): Fact => ({
  id: `${type} ${on}`,
  type,
  on,
  bodies: {},
  codes: {},
  dates: {},
  counts: {},
  ...more,
});

/** A fact that asks a body, or comes from one. */
export const askedOf = (ref: string, on: string): Fact =>
  factOf('referral.sent', on, { id: `ask ${ref} ${on}`, bodies: { to: { ref, kind: 'court' } } });
export const answerOf = (ref: string, on: string): Fact =>
  factOf('referral.answered', on, {
    id: `answer ${ref} ${on}`,
    bodies: { by: { ref, kind: 'court' } },
  });

/** Records a fact on the day on which it became known; by default the day of the fact. */
export function told(
  clocks: CaseClocks,
  fact: Fact,
  today = fact.on,
  known: readonly Fact[] = [],
): Told {
  const change = recordFact(clocks, fact, {
    law: FOLLOW_UP_LAW,
    today,
    newId: (rule) => `${fact.id} ${rule}`,
    known,
  });
  return { change, clocks: applyChange(clocks, change) };
}

export interface Told {
  readonly change: Change;
  readonly clocks: CaseClocks;
}
