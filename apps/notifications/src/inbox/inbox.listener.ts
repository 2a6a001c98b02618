import { Controller } from '@nestjs/common';
import {
  CaseAssigned,
  CaseStalled,
  ComplaintReopened,
  ComplaintSubmitted,
  DeadlineMoved,
  DeadlineRaised,
  HandOverAccepted,
  HandOverDeclined,
  HandOverOffered,
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

  /** A rung has come by itself, or a person has climbed to it before its day. */
  @OnEvent('notifications', [ReminderDue, DeadlineRaised])
  tellOfRung(event: Envelope<DataOf<typeof ReminderDue>>, context: EventContext): Promise<void> {
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

  /** A complaint that nobody looks at is a harm of its own: whoever reads them is told at once. */
  @OnEvent('notifications', [ComplaintSubmitted, ComplaintReopened])
  tellOfComplaint(event: Envelope, context: EventContext): Promise<void> {
    return this.inbox.put(event, { role: 'caseworker' }, context.tx);
  }

  @OnEvent('notifications', [CaseAssigned, HandOverOffered])
  tellWhoIsToKeepTheCase(
    event: Envelope<DataOf<typeof CaseAssigned>>,
    context: EventContext,
  ): Promise<void> {
    return this.inbox.put(event, { member: event.data.to }, context.tx);
  }

  /** Whoever had offered the case; where nobody in particular had it, all who might have. */
  @OnEvent('notifications', [HandOverAccepted, HandOverDeclined])
  tellWhoOfferedTheCase(
    event: Envelope<DataOf<typeof HandOverAccepted>>,
    context: EventContext,
  ): Promise<void> {
    const { from } = event.data;
    return this.inbox.put(event, from ? { member: from } : { role: 'caseworker' }, context.tx);
  }
}
