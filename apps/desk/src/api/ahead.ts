/** What is older when it is wanted is asked for anew, in ms. */
const FRESH_MS = 10_000;

interface Ahead {
  readonly path: string;
  readonly role: string;
  readonly at: number;
  readonly response: Promise<Response>;
}

let ahead: Ahead | undefined;

/** How a service is asked, as a role. */
export const requestAs = (role: string) =>
  ({
    credentials: 'same-origin',
    redirect: 'error',
    headers: { accept: 'application/json', 'qorgan-role': role },
  }) as const;

/**
 * Asks for something before the scripts are here that read the answer. Gives the answer too, for who
 * would look at it before.
 */
export function askAhead(path: string, role: string): Promise<Response> {
  const response = fetch(path, requestAs(role));
  ahead = { path, role, at: performance.now(), response };
  // Of its own, for each of the two reads it whole; and whoever takes it hears that there is none.
  return response.then((response) => response.clone());
}

/** The answer that was asked for ahead, once, for who asks the same thing as the same role. */
export function takeAhead(path: string, role: string): Promise<Response> | undefined {
  if (ahead?.path !== path) return undefined;
  const { role: asked, at, response } = ahead;
  ahead = undefined;
  return asked === role && performance.now() - at < FRESH_MS ? response : undefined;
}
