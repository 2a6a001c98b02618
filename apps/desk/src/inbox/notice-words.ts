import type { InboxItem } from '#libs/contracts';
import type { WordKey } from '../words/language.js';

type Told = Pick<InboxItem, 'kind' | 'rule' | 'due' | 'on'>;

/** What an item says, as one sentence; `{day}` is its due date where it has one. */
export function sentenceOf({ kind, rule, due, on }: Told): WordKey {
  if (kind === 'reminder.due') {
    return due !== null && due.latest < on ? 'inbox.said.ran-out' : 'inbox.said.runs-out';
  }
  if (kind === 'case.stalled') {
    return rule === 'silence' ? 'inbox.said.silence' : 'inbox.said.stalled';
  }
  return SAID[kind];
}

const SAID: Readonly<Record<Exclude<Told['kind'], 'reminder.due' | 'case.stalled'>, WordKey>> = {
  'refusal.deemed': 'inbox.said.refusal',
  'deadline.moved': 'inbox.said.moved',
  'deadline.raised': 'inbox.said.raised',
  'complaint.submitted': 'inbox.said.submitted',
  'complaint.reopened': 'inbox.said.submitted',
  'case.assigned': 'inbox.said.assigned',
  'hand-over.offered': 'inbox.said.offered',
  'hand-over.accepted': 'inbox.said.accepted',
  'hand-over.declined': 'inbox.said.declined',
};

/** A due date as the words take it: one day, or the days that it may be. */
export const dueOf = ({ due }: Pick<InboxItem, 'due'>) =>
  due === null ? null : due.earliest === due.latest ? due.latest : due;
