import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { append, declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
const OPENED = { alleged: ['torture'], zone: 'Asia/Almaty' };

let line: Line;

beforeEach(async () => {
  line = await openLine({ services, startAt: '2014-03-03T04:00:00Z' });
  await declareReferences(line);
});
afterEach(() => line?.close());

async function at(instant: string): Promise<void> {
  await line.clock!.set(instant);
  await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
}

async function stalls(): Promise<string[]> {
  const { body } = await line.get<{ case: string }[]>('/api/follow-up/stalls');
  return body.map((each) => each.case);
}

async function standings(caseId: string): Promise<string[]> {
  const text = 'SELECT rule, closed_as AS ended FROM qorgan.deadline WHERE case_id = $1 ORDER BY 1';
  const rows = await line.store.run<{ rule: string; ended: string | null }>(
    { name: 'spec.standings', text },
    [caseId],
  );
  return rows.map(({ rule, ended }) => `${rule} ${ended ?? 'open'}`);
}

describe('a case of which nothing is known yet', () => {
  it('stalls like any other when nobody acts', async () => {
    const id = await registerCase(line);
    await line.settled();
    await at('2014-04-17T04:00:00Z');
    expect(await stalls()).toEqual([]);
    await at('2014-04-18T04:00:00Z');
    expect(await stalls()).toEqual([id]);
  });

  it('has no clock left when its complaint is declined, and is listened to when it waits again', async () => {
    const id = await registerCase(line);
    await line.post(`/api/follow-up/cases/${id}/entries`, {
      type: 'criminal-case.opened',
      date: '2014-03-03',
    });
    await line.settled();
    const running = await standings(id);
    expect(running.filter((each) => /^kz\..* open$/.test(each))).not.toEqual([]);
    await append(line, id, 'complaint.declined', { reason: 'withdrawn' });
    await line.settled();
    const ended = await standings(id);
    expect(ended.filter((each) => !each.endsWith(' cancelled'))).toEqual([]);
    await at('2014-06-02T04:00:00Z');
    expect(await stalls()).toEqual([]);
    await append(line, id, 'complaint.reopened', OPENED);
    await line.settled();
    expect((await standings(id)).filter((each) => each.endsWith(' open'))).toEqual([
      'own.silence open',
    ]);
  });
});
