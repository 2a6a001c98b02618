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
  async one(_: Envelope<DataOf<typeof Armed>>, __: EventContext): Promise<void> {}

  @OnEvent('follow-up', [Armed, Closed])
  async many(_: Envelope<DataOf<typeof Armed> | DataOf<typeof Closed>>): Promise<void> {}

  // @ts-expect-error the other event's data
  @OnEvent('follow-up', Armed)
  async wrong(_: Envelope<DataOf<typeof Closed>>): Promise<void> {}

  // @ts-expect-error only one of the two that it is to hear
  @OnEvent('follow-up', [Armed, Closed])
  async tooFew(_: Envelope<DataOf<typeof Armed>>): Promise<void> {}

  // @ts-expect-error nothing to wait for: the effect would be cut off
  @OnEvent('follow-up', Armed)
  unawaited(_: Envelope<DataOf<typeof Armed>>): void {}
}

it('names every event of a list, on the transport of the service alone', () => {
  const about = Reflect.getMetadataKeys(Listener.prototype.many).map((key: string) =>
    JSON.stringify(Reflect.getMetadata(key, Listener.prototype.many) as unknown),
  );
  expect(about).toContain('["spec.armed","spec.closed"]');
  expect(transportOf('follow-up')).not.toBe(transportOf('intake'));
});
