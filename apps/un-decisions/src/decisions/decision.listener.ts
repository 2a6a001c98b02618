import { Controller } from '@nestjs/common';
import { entryEventsFor, type EntryData, type Envelope } from '#libs/contracts';
import { OnEvent, type EventContext } from '#libs/messaging';
import { DecisionService } from './decision.service.js';

@Controller()
export class DecisionListener {
  constructor(private readonly decisions: DecisionService) {}

  @OnEvent('un-decisions', entryEventsFor('un-decisions'))
  followRemedies(event: Envelope<EntryData>, context: EventContext): Promise<void> {
    return this.decisions.note(
      { id: event.id, type: event.type, ...event.data },
      event.case,
      context.tx,
    );
  }
}
