import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Envelope } from '#libs/contracts';
import { type EventContext } from './event-context.js';
import { Answered, backends, listener, Noted, openRig } from '../../testing/src/messaging.js';
import { Registered, SPEC_EVENTS, trace, type Rig } from '../../testing/src/messaging.js';
import { until } from '../../testing/src/until.js';

const services = ['follow-up'] as const;
const hear = trace('follow-up');

describe.each(backends)('the inbox on $name', (backend) => {
  let rig: Rig;
  const open = async (act: (event: Envelope, context: EventContext) => Promise<void> = hear) => {
    const listeners = [listener('follow-up', [Registered, Answered], act)];
    rig = await openRig({ backend, services, listeners });
  };
  const hint = (event: string, caseId: string, seq: number) =>
    rig.queues.queue('follow-up').add('any', { event, case: caseId, seq }, { jobId: randomUUID() });
  const jobsDone = () =>
    until(async () => {
      const {
        completed: _,
        failed: __,
        ...open
      } = await rig.queues.queue('follow-up').getJobCounts();
      return Object.values(open).every((n) => n === 0);
    });

  afterEach(() => rig.close());

  it('applies a case in order, once, whatever order and number the hints come in', async () => {
    await open();
    const { caseId, ids } = await rig.newCase({}, { type: Noted.type }, {}, {});
    const heard = [ids[0], ids[2], ids[3]];
    for (const at of [3, 2, 3, 0, 0, 2]) await hint(ids[at]!, caseId, at + 1);
    await rig.traced('follow-up', ids[3]!);
    await jobsDone();
    expect(await rig.traces('follow-up')).toEqual(heard);
  });

  it('is left cold by forged hints', async () => {
    await open();
    const { caseId, ids } = await rig.newCase({}, {});
    const nowhere = randomUUID();
    await hint(randomUUID(), nowhere, 1);
    await hint(randomUUID(), caseId, 999);
    await rig.traced('follow-up', ids[1]!);
    await jobsDone();
    expect(await rig.traces('follow-up')).toEqual(ids);
    expect(await rig.mark('follow-up', nowhere)).toBeUndefined();
    expect(await rig.mark('follow-up', caseId)).toBe(2);
  });

  it('takes five round trips, the one of the listener included', async () => {
    await open();
    await rig.relay.stop();
    const { caseId, ids } = await rig.newCase({});
    await rig.reconciliation.stop();
    const before = rig.store.trips;
    await hint(ids[0]!, caseId, 1);
    await rig.traced('follow-up', ids[0]!);
    expect(rig.store.trips - before).toBe(5);
  });

  it('applies nothing twice even when its marks are lost', async () => {
    await open();
    const { caseId, ids } = await rig.newCase({}, {});
    await hint(ids[1]!, caseId, 2);
    await rig.traced('follow-up', ids[1]!);
    await rig.store.pool.query('DELETE FROM qorgan.watermark');
    await hint(ids[1]!, caseId, 2);
    await until(async () => (await rig.mark('follow-up', caseId)) === 2);
    expect(await rig.traces('follow-up')).toEqual(ids);
  });

  it('keeps nothing of a listener that fails after it has written', async () => {
    let fails = 2;
    await open(async (event, context) => {
      await hear(event, context);
      if (fails-- > 0) throw new Error();
    });
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
    expect(await rig.traces('follow-up')).toEqual([id]);
  });

  it('marks an event as applied only together with its effect', async () => {
    let fails = true;
    await open(async (event, context) => {
      await hear(event, context);
      // A rule of the database that speaks up only at the commit.
      const text = 'INSERT INTO public.late SELECT $1::uuid FROM generate_series(1, $2::integer)';
      await context.tx.run({ name: 'spec.late', text }, [event.id, fails ? 2 : 1]);
      fails = false;
    });
    await rig.store.pool.query(
      'CREATE TABLE public.late (id uuid UNIQUE DEFERRABLE INITIALLY DEFERRED)',
    );
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
    expect(await rig.traces('follow-up')).toEqual([id]);
  });

  it('parks what it cannot read, holds that case there, and goes on with others', async () => {
    await open();
    const held = await rig.newCase();
    const [good, newer, after] = await rig.append(held.caseId, {}, { v: 2 }, {});
    const wrong = await rig.newCase();
    const [invalid] = await rig.append(wrong.caseId, { data: { name: 'Evloyev' } });
    const other = await rig.newCase();
    const [fine] = await rig.append(other.caseId, {});
    await rig.traced('follow-up', fine!);
    expect(await until(() => rig.parked(newer!))).toBe('unknown-version');
    expect(await until(() => rig.parked(invalid!))).toBe('invalid-data');
    await hint(after!, held.caseId, 3);
    await jobsDone();
    expect((await rig.traces('follow-up')).sort()).toEqual([good, fine].sort());
    expect(await rig.mark('follow-up', held.caseId)).toBe(1);
    expect((await rig.queues.queue('follow-up').getFailed()).length).toBe(0);
  });

  it('goes on with a held case when a newer build knows the event', async () => {
    await open();
    const { caseId, ids } = await rig.newCase({ type: 'spec.invented' }, {});
    await hint(ids[1]!, caseId, 2);
    expect(await until(() => rig.parked(ids[0]!))).toBe('unknown-type');
    await rig.closeApp();

    const Invented = { ...Answered, type: 'spec.invented' };
    const newer = await openRig({
      backend,
      services,
      beside: rig,
      events: [...SPEC_EVENTS, Invented],
      listeners: [listener('follow-up', [Registered, Answered, Invented], hear)],
    });
    await newer.traced('follow-up', ids[1]!);
    expect(await newer.traces('follow-up')).toEqual(ids);
    expect(await newer.parked(ids[0]!)).toBeUndefined();
    await newer.close();
  });

  it('goes on with a held case when it is released', async () => {
    let broken = true;
    let attempts = 0;
    await open(async (event, context) => {
      attempts += 1;
      if (broken) throw new Error();
      await hear(event, context);
    });
    const { caseId } = await rig.newCase();
    const [first] = await rig.append(caseId, {});
    await until(() => rig.parked(first!));
    const [second] = await rig.append(caseId, {});
    await rig.relay.idle();
    await jobsDone();
    expect(attempts).toBe(5);
    broken = false;
    await rig.inbox.release('follow-up', first!);
    await rig.reconciliation.pass(0);
    expect(await rig.traces('follow-up')).toEqual([first, second]);
  });

  it('is not brought to a stand by one busy case: the others keep their connections', async () => {
    await open(async (event, context) => {
      // A listener that reads outside its transaction needs a second connection.
      await rig.store.run({ name: 'spec.read', text: 'SELECT 1' });
      await hear(event, context);
    });
    await rig.relay.stop();
    const { caseId, ids } = await rig.newCase(...Array.from({ length: 30 }, () => ({})));
    const drains = ids.map((event, at) =>
      rig.inbox.drain('follow-up', { event, case: caseId, seq: at + 1 }, (envelope, tx) =>
        rig.store
          .run({ name: 'spec.read', text: 'SELECT 1' })
          .then(() => hear(envelope, { tx } as EventContext)),
      ),
    );
    await Promise.all(drains);
    expect(await rig.traces('follow-up')).toEqual(ids);
  });
});
