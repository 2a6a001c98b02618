import type { Law } from '../clocks/law.js';
import type { Rule } from '../clocks/rule.js';

/** The pack of the clocks of UN bodies. */
const PACK = 'un';

/**
 * The ids of the rules whose clocks follow a decision of a UN body: those that the decision starts,
 * and those that the exchange about it starts, each once. Terms of the communication before it are
 * not among them, and neither are domestic ones.
 */
export const decisionRules = (law: Law): string[] => [
  ...new Set([...law.rules.values()].filter(followsDecision).map(({ id }) => id)),
];

const followsDecision = ({ pack, starts }: Rule): boolean =>
  pack === PACK &&
  starts.some(({ on, when }) => on === 'un.decision' || when?.['stage']?.includes('follow-up'));
