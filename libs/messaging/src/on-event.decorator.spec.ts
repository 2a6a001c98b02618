import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent, type DataOf, type Envelope } from '#libs/contracts';
import { type EventContext } from './event-context.js';
import { OnEvent, transportOf } from './on-event.decorator.js';

const Armed = defineEvent('spec.armed', {
  to: ['follow-up'],
  data: z.strictObject({ rule: z.string() }),
});
const Closed = defineEvent('spec.closed', {
  to: ['follow-up'],
  data: z.strictObject({ closed: z.boolean() }),
});

// The type check reads this class: a listener gets exactly what its contracts carry.
class Listener {
  @OnEvent('follow-up', Armed)
  async one(event: Envelope<DataOf<typeof Armed>>, context: EventContext): Promise<void> {
    void [event, context];
  }

  @OnEvent('follow-up', [Armed, Closed])
  async many(event: Envelope<DataOf<typeof Armed> | DataOf<typeof Closed>>): Promise<void> {
    void event;
  }

  // @ts-expect-error the other event's data
  @OnEvent('follow-up', Armed)
  async wrong(event: Envelope<DataOf<typeof Closed>>): Promise<void> {
    void event;
  }

  // @ts-expect-error only one of the two that it is to hear
  @OnEvent('follow-up', [Armed, Closed])
  async tooFew(event: Envelope<DataOf<typeof Armed>>): Promise<void> {
    void event;
  }

  // @ts-expect-error nothing to wait for: the effect would be cut off
  @OnEvent('follow-up', Armed)
  unawaited(event: Envelope<DataOf<typeof Armed>>): void {
    void event;
  }
}

it('names every event of a list, on the transport of the service alone', () => {
  const about = Reflect.getMetadataKeys(Listener.prototype.many).map((key: string) =>
    JSON.stringify(Reflect.getMetadata(key, Listener.prototype.many) as unknown),
  );
  expect(about).toContain('["spec.armed","spec.closed"]');
  expect(transportOf('follow-up')).not.toBe(transportOf('intake'));
});
