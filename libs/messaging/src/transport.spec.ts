import { Controller, Logger } from '@nestjs/common';
import { EventPattern, RpcException } from '@nestjs/microservices';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Envelope, type ServiceName } from '#libs/contracts';
import { type EventContext } from './event-context.js';
import { transportOf } from './on-event.decorator.js';
import { Answered, backends, listener, openRig, Registered } from '../../testing/src/messaging.js';
import { trace, type Rig } from '../../testing/src/messaging.js';
import { until } from '../../testing/src/until.js';

class ConsentMissing extends Error {
  override readonly name = 'ConsentMissing';
}

type Act = (event: Envelope, context: EventContext) => Promise<void>;
const both = [Registered, Answered];

describe.each(backends)('the transport on $name', (backend) => {
  let rig: Rig;
  const open = async (act: Act, service: ServiceName = 'follow-up'): Promise<Rig> =>
    (rig = await openRig({
      backend,
      services: [service],
      listeners: [listener(service, service === 'follow-up' ? both : Registered, act)],
    }));
  const failedJob = () =>
    until(async () => (await rig.queues.queue('follow-up').getFailed())[0] ?? false);

  afterEach(() => rig.close());

  it('waits for the listener: one that fails late is tried again', async () => {
    let attempts = 0;
    await open(async (event, context) => {
      attempts += 1;
      await new Promise((resolve) => setImmediate(resolve));
      if (attempts === 1) throw new ConsentMissing();
      await trace('follow-up')(event, context);
    });
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
    expect(attempts).toBe(2);
    expect(await rig.traces('follow-up')).toEqual([id]);
  });

  it("gives up after five attempts and names the error, without the error's words", async () => {
    let attempts = 0;
    await open(async () => {
      attempts += 1;
      throw new ConsentMissing('Evloyev, Magas');
    });
    const { caseId } = await rig.newCase();
    const [first] = await rig.append(caseId, {});
    const job = await failedJob();
    expect(attempts).toBe(5);
    expect(job.failedReason).toBe('ConsentMissing');
    expect(JSON.stringify(job)).not.toContain('Evloyev');
    expect(job.stacktrace?.join()).toContain('transport.spec');
    expect(await rig.parked(first!)).toBe('ConsentMissing');
    expect(await rig.mark('follow-up', caseId)).toBeUndefined();
  });

  it('answers with a hint for its own event alone, not for an earlier one that fails', async () => {
    await open(async () => {
      throw new ConsentMissing();
    });
    const { caseId } = await rig.newCase();
    const [first, second] = await rig.append(caseId, {}, {});
    await failedJob();
    await until(async () => {
      const { failed, ...left } = await rig.queues.queue('follow-up').getJobCounts();
      return failed === 1 && Object.values(left).every((jobs) => jobs === 0);
    });
    expect(await rig.parked(first!)).toBe('ConsentMissing');
    expect(await rig.parked(second!)).toBeUndefined();
  });

  it('outlives the loss of every connection it has to the database', async () => {
    await open(trace('follow-up'));
    await rig.store.pool
      .query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
      .catch(() => undefined);
    const { caseId } = await until(() => rig.newCase().catch(() => undefined));
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
  });

  it('does not park an event because the machine failed', async () => {
    await open(async () => {
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    });
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    expect((await failedJob()).failedReason).toBe('57P01');
    expect(await rig.parked(id!)).toBeUndefined();
  });

  it('leaves it to the transport to report a failure: Nest logs none of it', async () => {
    @Controller()
    class Bare {
      @EventPattern<string>(Registered.type, transportOf('notifications'))
      async hear(): Promise<void> {
        throw new RpcException('Evloyev, Magas');
      }
    }
    const lines: unknown[] = [];
    const note = (...words: unknown[]) => void lines.push(words);
    rig = await openRig({ backend, services: ['notifications'], listeners: [Bare] });
    Logger.overrideLogger({ log: note, error: note, warn: note });
    const { caseId } = await rig.newCase();
    await rig.append(caseId, {});
    await until(async () => (await rig.queues.queue('notifications').getFailed()).length > 0);
    Logger.overrideLogger(false);
    const said = lines.map((line) => JSON.stringify(line)).join('\n');
    expect(said).toContain('inbox.case-held');
    expect(said).not.toContain('Evloyev');
  });

  it('refuses a hint that is none, at the first attempt', async () => {
    const act = vi.fn();
    await open(act);
    const hint = { event: 'Evloyev' } as never;
    await rig.queues.queue('follow-up').add(Registered.type, hint, { jobId: 'a-hint' });
    const job = await failedJob();
    expect(job).toMatchObject({ failedReason: 'invalid-hint', attemptsMade: 1 });
    expect(act).not.toHaveBeenCalled();
  });

  it('keeps two services of one process apart', async () => {
    rig = await openRig({
      backend,
      listeners: [
        listener('follow-up', both, trace('follow-up')),
        listener('notifications', Registered, trace('notifications')),
      ],
    });
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
    await rig.traced('notifications', id!);
    expect(await rig.traces('follow-up')).toEqual([id]);
    expect(await rig.traces('notifications')).toEqual([id]);
  });

  it('closes only when the event in hand is applied', async () => {
    let unlock = (): void => {};
    const gate = new Promise<void>((resolve) => (unlock = resolve));
    let inHand = false;
    await open(async (event, context) => {
      inHand = true;
      await gate;
      await trace('follow-up')(event, context);
    });
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await until(() => inHand);
    const closed = rig.closeApp().then(() => rig.traces('follow-up'));
    unlock();
    expect(await closed).toEqual([id]);
  });
});
