import { UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, type Envelope, type EventContract, type ServiceName } from '#libs/contracts';
import { type EventContext } from './event-context.js';
import { RethrowFilter } from './rethrow.filter.js';

type OneOf<C> = C extends readonly (infer E)[] ? E : C;
type EnvelopeOf<E> = E extends EventContract ? Envelope<DataOf<E>> : never;
type Listener<C> = (event: EnvelopeOf<OneOf<C>>, context: EventContext) => Promise<void>;

/** Each service has a transport of its own: in one process no service hears another's events. */
export const transportOf = (service: ServiceName): symbol => Symbol.for(`qorgan:${service}`);

/**
 * Makes a controller's method the one listener of `service` for an event, or for each of a list.
 * @example @OnEvent('follow-up', ComplaintRegistered)
 *   armClocks(event: Envelope<DataOf<typeof ComplaintRegistered>>, { tx }: EventContext) { … }
 */
export const OnEvent =
  <const C extends EventContract | readonly EventContract[]>(service: ServiceName, contracts: C) =>
  <L extends Listener<C>>(
    controller: object,
    method: string,
    descriptor: TypedPropertyDescriptor<L>,
  ): void => {
    const types = [contracts as EventContract | readonly EventContract[]]
      .flat()
      .map(({ type }) => type);
    Payload()(controller, method, 0);
    Ctx()(controller, method, 1);
    // On the method: a filter set on the application comes after the listeners are registered.
    UseFilters(new RethrowFilter())(controller, method, descriptor);
    EventPattern<string[]>(types, transportOf(service))(controller, method, descriptor);
  };
