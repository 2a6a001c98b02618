import { Controller } from '@nestjs/common';
import {
  ComplaintDeclined,
  ComplaintMerged,
  ComplaintRegistered,
  ComplaintReopened,
  ComplaintSubmitted,
  entryEventsFor,
  type DataOf,
  type EntryData,
  type Envelope,
} from '#libs/contracts';
import { OnEvent, type EventContext } from '#libs/messaging';
import { ClockService } from './clock.service.js';

@Controller()
export class ClockListener {
  constructor(private readonly clocks: ClockService) {}

  @OnEvent('follow-up', [ComplaintSubmitted, ComplaintRegistered, ComplaintReopened])
  beginListening(
    event: Envelope<DataOf<typeof ComplaintRegistered>>,
    context: EventContext,
  ): Promise<void> {
    return this.clocks.open(event, context.tx);
  }

  @OnEvent('follow-up', [ComplaintDeclined, ComplaintMerged])
  endListening(event: Envelope, context: EventContext): Promise<void> {
    return this.clocks.end(event, context.tx);
  }

  @OnEvent('follow-up', entryEventsFor('follow-up'))
  stopAndStartClocks(event: Envelope<EntryData>, context: EventContext): Promise<void> {
    return this.clocks.record(event, context.tx);
  }
}
