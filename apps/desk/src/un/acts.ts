import type { ClockView } from '#libs/contracts';
import { EMPTY_DRAFT, type Draft } from '../case/record/draft.js';

/** What is written down about a decision, in the usual order. */
export const ACTS = [
  'un.state-reply',
  'un.comments',
  'un.assessment',
  'court.refused-to-comply',
  'compensation.claimed',
  'compensation.ordered',
  'compensation.paid',
] as const;
export type Act = (typeof ACTS)[number];

/** Acts that somebody waits for, and that the screen offers first. */
export type AwaitedAct = 'un.state-reply' | 'un.comments' | 'un.assessment';

/** What the next clock of a decision waits for; the State's reply where no clock runs. */
export function awaitedBy(next: Pick<ClockView, 'bearer'> | undefined): AwaitedAct {
  if (next?.bearer === 'us') return 'un.comments';
  return next?.bearer === 'un-body' ? 'un.assessment' : 'un.state-reply';
}

/**
 * The form as it opens for an act: the type is chosen, and the body that it was addressed to.
 * @param body key of the body that decided
 */
export const draftOf = (act: Act, body: string): Draft => ({
  ...EMPTY_DRAFT,
  type: act,
  values: act.startsWith('un.') ? { body } : {},
});
