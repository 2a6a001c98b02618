import { BaseRpcContext } from '@nestjs/microservices';
import { type Envelope } from '#libs/contracts';
import { type Tx } from '#libs/case-store';

/** The second parameter of a listener. */
export class EventContext extends BaseRpcContext<[Envelope, Tx]> {
  get event(): Envelope {
    return this.args[0];
  }

  /**
   * The transaction that also marks the event as applied. Write the whole effect in it: what is
   * written elsewhere stays when the event is rolled back and comes again.
   */
  get tx(): Tx {
    return this.args[1];
  }
}
