import { permits, type Role } from '#libs/domain';
import type { RowClock } from './groups.js';

/** What somebody is about to do with one clock, or with all that were selected. */
export interface TodayAct {
  readonly kind: 'record' | 'snooze' | 'take-back' | 'hand-over';
  readonly clocks: readonly RowClock[];
}

/** Which of the acts somebody may do. */
export type MayDo = Readonly<Record<TodayAct['kind'], boolean>>;

export const mayDo = (role: Role): MayDo => ({
  record: permits(role, 'case:record'),
  snooze: permits(role, 'case:snooze'),
  'take-back': permits(role, 'case:snooze'),
  'hand-over': permits(role, 'case:hand-over'),
});
