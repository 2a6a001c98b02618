import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendEvents, type Tx } from '#libs/case-store';
import { Answered, backends, listener, Noted, openRig } from '../../testing/src/messaging.js';
import { Registered, trace, type Rig } from '../../testing/src/messaging.js';
import { until } from '../../testing/src/until.js';

describe.each(backends)('the relay on $name', (backend) => {
  let rig: Rig;
  const hints = () => rig.queues.queue('notifications').getJobCounts('waiting', 'completed');

  beforeEach(async () => {
    const heard = listener('follow-up', [Registered, Answered], trace('follow-up'));
    rig = await openRig({ backend, services: ['follow-up'], listeners: [heard] });
  });
  afterEach(() => rig.close());

  it('publishes what was committed, to those it is addressed to', async () => {
    const { caseId } = await rig.newCase();
    const [, noted, last] = await rig.append(
      caseId,
      {},
      { type: Noted.type },
      { type: Answered.type },
    );
    await rig.traced('follow-up', last!);
    expect(await rig.published(noted!)).toBe(true);
    expect(await hints()).toMatchObject({ waiting: 1 });
  });

  it('knows nothing of a command that was rolled back', async () => {
    const { caseId } = await rig.newCase();
    const rolledBack = rig.store.transaction(async (tx) => {
      const event = { id: randomUUID(), type: Registered.type, v: 1, occurred_on: '2026-03-19' };
      const recorded = { recorded_at: new Date().toISOString(), actor: 'caseworker' };
      const links = { causation: null, correlation: randomUUID(), sealed_id: null };
      const row = { ...event, ...recorded, ...links, data: { body: 'court' } };
      await appendEvents(tx, caseId, [row]);
      rig.signal.appended();
      await rig.relay.idle();
      throw new Error('refused');
    });
    await expect(rolledBack).rejects.toThrow('refused');
    await rig.relay.idle();
    expect(await hints()).toMatchObject({ waiting: 0 });
  });

  it('finds by its poll what it was not told of', async () => {
    const { ids } = await rig.newCase({});
    await rig.traced('follow-up', ids[0]!);
  });

  it('doubles a hint rather than lose it when it dies between adding and marking', async () => {
    await rig.relay.stop();
    const { ids, caseId } = await rig.newCase({});
    const died = vi.spyOn(rig.store, 'transaction').mockImplementationOnce(async (work) => {
      // The server goes away under the transaction: all of it is undone, except what was added.
      const client = await rig.store.pool.connect();
      await client.query('BEGIN');
      const run: Tx['run'] = async ({ text }, values = []) =>
        (await client.query(text, [...values])).rows;
      await work({ run, runLast: run });
      await client.query('ROLLBACK');
      client.release();
      throw Object.assign(new Error(), { code: '57P01' });
    });
    await rig.relay.idle();
    expect(died).toHaveBeenCalled();
    died.mockRestore();
    await rig.traced('follow-up', ids[0]!);
    expect(await rig.published(ids[0]!)).toBe(false);
    await rig.relay.idle();
    expect(await rig.published(ids[0]!)).toBe(true);
    const [last] = await rig.append(caseId, {});
    await rig.relay.idle();
    await rig.traced('follow-up', last!);
    expect((await rig.traces('follow-up')).length).toBe(2);
  });

  it('keeps the journal unpublished while the queues are away', async () => {
    const away = vi.spyOn(rig.queues, 'queue').mockImplementation(() => {
      throw Object.assign(new Error(), { code: 'ECONNREFUSED' });
    });
    const { caseId } = await rig.newCase();
    const [id] = await rig.append(caseId, {});
    await until(() => rig.relay.failing);
    expect(await rig.published(id!)).toBe(false);
    away.mockRestore();
    await rig.traced('follow-up', id!);
    await until(() => !rig.relay.failing);
    expect(await rig.published(id!)).toBe(true);
  });

  it('leaves to a newer build what this one does not know', async () => {
    const { caseId } = await rig.newCase();
    const [invented] = await rig.append(caseId, { type: 'spec.invented' });
    const other = await rig.newCase();
    const [known] = await rig.append(other.caseId, {});
    await rig.traced('follow-up', known!);
    expect(await rig.published(invented!)).toBe(false);
  });
});
