import type { InboxItem } from '#libs/contracts';
import type { WordKey } from '../words/language.js';

type Told = Pick<InboxItem, 'kind' | 'rule' | 'due' | 'on'>;

/** What an item says, as one sentence; `{day}` is its due date where it has one. */
export function sentenceOf({ kind, rule, due, on }: Told): WordKey {
  switch (kind) {
    case 'reminder.due':
      return due !== null && due.latest < on ? 'inbox.said.ran-out' : 'inbox.said.runs-out';
    case 'case.stalled':
      return rule === 'silence' ? 'inbox.said.silence' : 'inbox.said.stalled';
    case 'refusal.deemed':
      return 'inbox.said.refusal';
    case 'deadline.moved':
      return 'inbox.said.moved';
  }
}

/** A due date as the words take it: one day, or the days that it may be. */
export const dueOf = ({ due }: Pick<InboxItem, 'due'>) =>
  due === null ? null : due.earliest === due.latest ? due.latest : due;
