import { describe, expect, it } from 'vitest';
import { type EventContract } from '#libs/contracts';
import { Answered, backends, listener, Noted, openRig } from '../../testing/src/messaging.js';
import { Registered, SPEC_EVENTS } from '../../testing/src/messaging.js';

const boot = (...heard: (EventContract | EventContract[])[]): Promise<unknown> =>
  openRig({
    backend: backends[0]!,
    services: ['follow-up'],
    events: SPEC_EVENTS,
    listeners: heard.map((contracts) => listener('follow-up', contracts, async () => {})),
  });

describe('the boot check', () => {
  it('refuses an event that nobody hears, and says what to add', async () => {
    await expect(boot(Registered)).rejects.toThrow(
      "nobody hears spec.answered: add @OnEvent('follow-up', SpecAnswered)",
    );
  });

  it('refuses two listeners for one event', async () => {
    await expect(boot([Registered, Answered], Answered)).rejects.toThrow(
      "two listeners hear spec.answered: keep one @OnEvent('follow-up', SpecAnswered)",
    );
  });

  it('refuses a listener for an event addressed to others', async () => {
    await expect(boot([Registered, Answered, Noted])).rejects.toThrow(
      "spec.noted is not addressed to follow-up: remove @OnEvent('follow-up', SpecNoted)",
    );
  });
});
