import { Controller } from '@nestjs/common';
import {
  CaseStalled,
  DeadlineMoved,
  RefusalDeemed,
  ReminderDue,
  type DataOf,
  type Envelope,
} from '#libs/contracts';
import { OnEvent, type EventContext } from '#libs/messaging';
import { InboxService } from './inbox.service.js';

@Controller()
export class InboxListener {
  constructor(private readonly inbox: InboxService) {}

  @OnEvent('notifications', ReminderDue)
  tellOfReminder(
    event: Envelope<DataOf<typeof ReminderDue>>,
    context: EventContext,
  ): Promise<void> {
    const { to, rule, rung, due } = event.data;
    return this.inbox.put(event, { role: to, rule, rung, due }, context.tx);
  }

  /** Silence has become a refusal: from this day on we have a term of our own to go further. */
  @OnEvent('notifications', RefusalDeemed)
  tellOfRefusalBySilence(
    event: Envelope<DataOf<typeof RefusalDeemed>>,
    context: EventContext,
  ): Promise<void> {
    const { rule, since } = event.data;
    return this.inbox.put(event, { role: 'caseworker', rule, due: since }, context.tx);
  }

  /** A date that people may have in their own diaries is another one now. */
  @OnEvent('notifications', DeadlineMoved)
  tellOfMovedClock(
    event: Envelope<DataOf<typeof DeadlineMoved>>,
    context: EventContext,
  ): Promise<void> {
    const { rule, due } = event.data;
    return this.inbox.put(event, { role: 'caseworker', rule, due }, context.tx);
  }

  /** A lead must not learn from outside that a case sleeps; the rungs of the ladder climb beside. */
  @OnEvent('notifications', CaseStalled)
  tellOfStall(event: Envelope<DataOf<typeof CaseStalled>>, context: EventContext): Promise<void> {
    return this.inbox.put(event, { role: 'lead', rule: event.data.reason }, context.tx);
  }
}
