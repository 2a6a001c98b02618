import type { Fact } from '../casebook/fact.js';

/** How far a remedy that a UN body asked for has come. `ordered` is not `carried-out`. */
export type RemedyStatus = 'open' | 'begun' | 'ordered' | 'refused' | 'carried-out';

/** What a fact says about remedies: of which kinds, and in whose word. */
export interface RemedyNews {
  /** Kinds of remedy it speaks of; `all` when it names none. */
  readonly kinds: readonly string[] | 'all';
  /** What was done. Absent when somebody only spoke. */
  readonly status?: RemedyStatus;
  /** The State's own word, kept apart from what was done. */
  readonly stateWord?: 'refused' | 'replied' | 'ordered' | 'paid' | 'opened';
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
