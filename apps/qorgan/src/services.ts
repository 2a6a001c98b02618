import type { RunnableService } from '#libs/platform';
import { FollowUpModule } from '#apps/follow-up';
import { IntakeModule } from '#apps/intake';
import { NotificationsModule } from '#apps/notifications';
import { UnDecisionsModule } from '#apps/un-decisions';

/** Every service of Qorgan; a process runs all of them, or those that its settings name. */
export const ALL_SERVICES: readonly RunnableService[] = [
  { name: 'intake', module: IntakeModule },
  { name: 'follow-up', module: FollowUpModule },
  { name: 'un-decisions', module: UnDecisionsModule },
  { name: 'notifications', module: NotificationsModule },
];
