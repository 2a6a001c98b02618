import type { EntryData } from './entry-input.js';

/**
 * Whose word an entry is. `bodies`: what bodies of the State and of the UN did or answered.
 * `ours`: what the complainant, the team, witnesses and doctors say.
 */
export const SIDES = ['bodies', 'ours'] as const;
export type Side = (typeof SIDES)[number];

/** Which entry types speak for a side; under `author` either may have done it, and the entry says who. */
export const SPEAKS: Readonly<Record<Side | 'author', readonly string[]>> = {
  bodies: [
    'visit.granted',
    'visit.denied',
    'counsel.admitted',
    'counsel.denied',
    'medical.care-denied',
    'family.notified',
    'official.version',
    'psychiatric.examination-ordered',
    'psychiatric.confined',
    'psychiatric.discharged',
    'detention.recorded',
    'custody.ordered',
    'release.granted',
    'release.refused',
    'custody.solitary',
    'custody.placement-far-from-home',
    'incident.search-with-troops',
    'reprisal.charged',
    'reprisal.sentenced',
    'detainee.sentenced',
    'complaint.forwarded',
    'referral.answered',
    'report.registered',
    'motion.decided',
    'criminal-case.opened',
    'criminal-case.refused',
    'criminal-case.terminated',
    'investigation.extended',
    'investigation.ongoing',
    'investigation.interrupted',
    'investigation.returned',
    'recommendation.made',
    'recommendation.answered',
    'charge.requalified',
    'sentence.imposed',
    'court.admitted-testimony-under-torture',
    'un.registered',
    'un.decision',
    'un.state-reply',
    'un.assessment',
    'session.case-raised',
    'session.recommendation',
    'court.refused-to-comply',
    'compensation.ordered',
    'compensation.paid',
    'term.printed',
  ],
  ours: [
    'complaint.received',
    'complaint.handed-over',
    'consent.given',
    'consent.withdrawn',
    'visit.requested',
    'counsel.requested',
    'referral.sent',
    'motion.filed',
    'medical.condition',
    'hunger-strike',
    'incident.self-harm',
    'incident.protest',
    // The hour as people tell it; what the State wrote down of it is `detention.recorded`.
    'detention.begun',
    'witness.statement',
    'un.communication-submitted',
    'un.comments',
    'compensation.claimed',
  ],
  author: [
    'medical.assessment',
    'medical.injury-noticed',
    'forensic.examination',
    'witness.recanted',
    'verdict.appealed',
    'custody.death',
    'term.started',
    'term.met',
    'term.cancelled',
    'term.suspended',
    'term.resumed',
    'term.extended',
    'term.moved',
    'term.restored',
  ],
};

/** Kinds of declared bodies that are of neither the State nor the UN. */
const INDEPENDENT = ['ngo', 'media'];

/**
 * Whose word an entry is.
 * @param data what the entry says openly: where either side may have done it, a body that it names
 *   as the author decides; anybody else is one of ours
 * @returns undefined for what is no entry, such as what a clock did
 */
export function sideOf(type: string, data?: Pick<EntryData, 'bodies'>): Side | undefined {
  if (!SPEAKS.author.includes(type)) return SIDES.find((side) => SPEAKS[side].includes(type));
  const author = data?.bodies['by'];
  return author && !INDEPENDENT.includes(author.kind) ? 'bodies' : 'ours';
}
