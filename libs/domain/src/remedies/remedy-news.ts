import type { Fact } from '../casebook/fact.js';

/** How far a remedy that a UN body asked for has come. `ordered` is not `carried-out`. */
export const REMEDY_STATUSES = ['open', 'begun', 'ordered', 'refused', 'carried-out'] as const;
export type RemedyStatus = (typeof REMEDY_STATUSES)[number];

/** What the State last said of a remedy, by a reply or by an act of its own. */
export const STATE_WORDS = ['refused', 'replied', 'ordered', 'paid', 'opened'] as const;
export type StateWord = (typeof STATE_WORDS)[number];

/** What a fact says about remedies: of which kinds, and in whose word. */
export interface RemedyNews {
  /** Kinds of remedy it speaks of; `all` when it names none. */
  readonly kinds: readonly string[] | 'all';
  /** What was done. Absent when somebody only spoke. */
  readonly status?: RemedyStatus;
  /** The State's own word, kept apart from what was done. */
  readonly stateWord?: StateWord;
  /** The committee's grade, kept apart from both. */
  readonly grade?: string;
}

/** What a fact says about the remedies of a decision; null when it says nothing of them. */
export function remedyNews(fact: Fact): RemedyNews | null {
  const named = fact.codes['remedies'];
  const kinds = named && named.length > 0 ? named : 'all';
  switch (fact.type) {
    case 'court.refused-to-comply':
      return { kinds, status: 'refused', stateWord: 'refused' };
    case 'compensation.ordered':
      return { kinds: ['compensation'], status: 'ordered', stateWord: 'ordered' };
    case 'compensation.paid':
      return { kinds: ['compensation'], status: 'carried-out', stateWord: 'paid' };
    case 'criminal-case.opened':
      return { kinds: ['investigation', 'prosecution'], status: 'begun', stateWord: 'opened' };
    case 'un.state-reply':
      return { kinds, stateWord: 'replied' };
    case 'un.assessment': {
      const [grade] = fact.codes['grade'] ?? [];
      return grade === undefined ? null : { kinds, grade };
    }
    default:
      return null;
  }
}
