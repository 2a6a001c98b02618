import { afterEach, describe, expect, it, vi } from 'vitest';
import { Answered, backends, listener, Noted, openRig } from '../../testing/src/messaging.js';
import { Registered, trace, type Rig } from '../../testing/src/messaging.js';
import { until } from '../../testing/src/until.js';

const services = ['follow-up'] as const;
const listeners = [listener('follow-up', [Registered, Answered], trace('follow-up'))];

describe.each(backends)('reconciliation on $name', (backend) => {
  let rig: Rig;
  const open = async (): Promise<Rig> => (rig = await openRig({ backend, services, listeners }));
  afterEach(() => rig.close());

  it('loses nothing when the queues are wiped at any time, and works on with the same worker', async () => {
    await open();
    const written: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const cases = await Promise.all(Array.from({ length: 8 }, () => rig.newCase({}, {})));
      rig.signal.appended();
      written.push(...cases.flatMap(({ ids }) => ids));
      if (round < 4) await rig.wipe();
    }
    await rig.relay.idle();
    await rig.wipe();
    await rig.reconciliation.pass(0);
    await until(async () => (await rig.traces('follow-up')).length === written.length);
    expect((await rig.traces('follow-up')).sort()).toEqual(written.sort());
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
  });

  it('takes up at its start what a killed process had in hand', async () => {
    await open();
    await rig.relay.stop();
    await rig.reconciliation.stop();
    const { ids } = await rig.newCase({}, { type: Noted.type }, {});
    // Published, and then every trace of the hint is gone with the worker that had taken it.
    await rig.store.pool.query('UPDATE qorgan.journal SET published_at = clock_timestamp()');
    await rig.closeApp();
    const next = await openRig({ backend, services, listeners, beside: rig });
    await next.traced('follow-up', ids[2]!);
    expect(await next.traces('follow-up')).toEqual([ids[0], ids[2]]);
    await until(() => next.reconciliation.counters.drained === 1);
    await next.close();
  });

  it('gives a hint on its way the time to arrive', async () => {
    await open();
    await rig.relay.stop();
    const { ids } = await rig.newCase({});
    await rig.store.pool.query('UPDATE qorgan.journal SET published_at = clock_timestamp()');
    await rig.reconciliation.pass();
    expect(await rig.traces('follow-up')).toEqual([]);
    await rig.reconciliation.pass(0);
    expect(await rig.traces('follow-up')).toEqual(ids);
  });

  it('goes on at once with what it frees: the hint may have come and gone while it was held', async () => {
    await open();
    await rig.relay.stop();
    const { caseId, ids } = await rig.newCase({});
    await rig.store.pool.query(
      `INSERT INTO qorgan.parked_event (consumer, event_id, case_id, seq, reason)
       VALUES ('follow-up', $1, $2, 1, 'unknown-type')`,
      [ids[0], caseId],
    );
    await rig.reconciliation.pass();
    expect(await rig.traces('follow-up')).toEqual(ids);
  });

  it('carries the desk while the queues are away', async () => {
    await open();
    const away = vi.spyOn(rig.queues, 'queue').mockImplementation(() => {
      throw Object.assign(new Error(), { code: 'ECONNREFUSED' });
    });
    const { caseId } = await rig.newCase();
    const ids = await rig.append(caseId, {}, {});
    await until(() => rig.relay.failing);
    await rig.reconciliation.pass();
    expect(await rig.traces('follow-up')).toEqual(ids);
    away.mockRestore();
  });

  it('does not look again at cases that moved by what others hear', async () => {
    await open();
    const { caseId } = await rig.newCase({ type: Noted.type }, { type: Noted.type });
    await rig.reconciliation.pass(0);
    await rig.reconciliation.pass(0);
    expect(await rig.mark('follow-up', caseId)).toBe(2);
    expect(rig.reconciliation.counters).toMatchObject({ drained: 0, hinted: 0, failed: 0 });
    const [id] = await rig.append(caseId, {});
    await rig.traced('follow-up', id!);
  });

  it('leaves a held case alone, and hands one that fails to the queue, which counts', async () => {
    const failing = listener('follow-up', [Registered, Answered], async () => {
      throw new TypeError();
    });
    rig = await openRig({ backend, services, listeners: [failing] });
    await rig.relay.stop();
    const { ids } = await rig.newCase({});
    await rig.store.pool.query('UPDATE qorgan.journal SET published_at = clock_timestamp()');
    await rig.reconciliation.pass(0);
    expect(await until(() => rig.parked(ids[0]!))).toBe('TypeError');
    expect(rig.reconciliation.counters).toMatchObject({ drained: 0, hinted: 1 });
    await rig.reconciliation.pass(0);
    expect(rig.reconciliation.counters).toMatchObject({ drained: 0, hinted: 1 });
  });
});
