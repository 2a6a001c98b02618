import { describe, expect, it } from 'vitest';
import type { Law } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';
import { decisionRules } from './decision-rules.js';

const rule = (id: string, ...starts: Rule['starts'][number][]): Rule =>
  ({ id, pack: id.split('.')[0]!, starts }) as Partial<Rule> as Rule;
const lawOf = (...rules: Rule[]): Law =>
  ({ rules: new Map(rules.map((each, at) => [`${each.id}@${at}`, each])) }) as Partial<Law> as Law;

const decided = { on: 'un.decision' };
const followUp = { on: 'un.state-reply', when: { stage: ['follow-up'] } };
const communication = { on: 'un.state-reply', when: { stage: ['communication'] } };

describe('the rules that follow a decision', () => {
  it('are those that it starts, and those that the exchange about it starts', () => {
    const law = lawOf(
      rule('un.state', decided),
      rule('un.comments', followUp),
      rule('un.before', communication),
      rule('un.by-hand'),
    );
    expect(decisionRules(law)).toEqual(['un.state', 'un.comments']);
  });

  it('are named once, however many wordings a rule has had', () => {
    expect(decisionRules(lawOf(rule('un.state', decided), rule('un.state', decided)))).toEqual([
      'un.state',
    ]);
  });

  it('are no terms of the law at home', () => {
    expect(decisionRules(lawOf(rule('kz.payment', decided)))).toEqual([]);
  });
});
