import { type Envelope } from '#libs/contracts';

const CODE = /^[\w.-]{1,64}$/;
// Connections, rollbacks, resources, shutdowns, lock time-outs, and Node's own E… codes.
const PASSING = /^(08|40|53|57)\w{3}$|^55P03$|^E[A-Z]{3,}$/;

/** A code or a name, never a message: messages of drivers quote the values they stumbled over. */
export function codeOf(error: unknown): string {
  const { code, name, constructor } = Object(error) as Partial<Error> & { code?: unknown };
  const candidates = [code, name === 'Error' ? constructor?.name : name, 'Error'];
  return candidates.find((one): one is string => typeof one === 'string' && CODE.test(one))!;
}

// pg says these without a code when the server goes away under a statement.
const LOST = /^(Connection terminated|Client has encountered a connection error|timeout exceeded)/;

/** The machine failed, not the event: to park it would hold a case for an outage. */
export const isPassing = (error: unknown): boolean =>
  PASSING.test(codeOf(error)) || LOST.test(String((Object(error) as Partial<Error>).message));

/** A listener could not apply an event; carries where, and the cause's code in place of its words. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';

  constructor(
    readonly event: Envelope,
    override readonly cause: unknown,
  ) {
    super(codeOf(cause));
  }
}

/** What the queue may store of an error: its code and the path to it. */
export function withoutWords(error: unknown): Error {
  const clean = new Error(codeOf(error));
  const { message = '', stack = '' } = Object(error) as Partial<Error>;
  const frames = message ? stack.slice(stack.lastIndexOf(message) + message.length) : '';
  clean.stack = `${clean.message}${frames.replaceAll(/^(?! {4}at ).*$/gm, '')}`;
  return clean;
}
