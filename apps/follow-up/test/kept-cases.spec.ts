import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { KeptCase, Load, StalledCase } from '#libs/contracts';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const LAWYER = '00000000-0000-4000-8000-000000000002';
const LEAD = { 'qorgan-role': 'lead' };

let line: Line;
const cases: string[] = [];

beforeAll(async () => {
  const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
  line = await openLine({ services, startAt: '2014-07-30T04:00:00Z' });
  await declareReferences(line);
  for (let n = 0; n < 3; n += 1) {
    const id = await registerCase(line);
    await line.settled();
    // One of them has no clock that the law sets.
    const entry = { type: 'criminal-case.opened', date: '2014-07-30' };
    if (n > 0) await line.post(`/api/follow-up/cases/${id}/entries`, entry);
    await line.settled();
    cases.push(id);
  }
  await line.clock!.set('2014-11-20T04:00:00Z');
  await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
  const given = { cases: [cases[0], cases[1]], to: LAWYER };
  await line.post('/api/follow-up/owners/assign', given, LEAD);
});
afterAll(() => line?.close());

const kept = async (member: string, more = ''): Promise<KeptCase[]> => {
  const path = `/api/follow-up/load/cases?member=${member}${more}`;
  return KeptCase.array().parse((await line.get(path)).body);
};
const sum = (of: readonly KeptCase[]) => ({
  cases: of.length,
  open: of.reduce((total, { open }) => total + open, 0),
  overdue: of.reduce((total, { overdue }) => total + overdue, 0),
  stalled: of.filter(({ stalledSince }) => stalledSince !== null).length,
});

describe('a row of the load', () => {
  it('opens into the cases that it counts, a member’s or nobody’s', async () => {
    const load = Load.parse((await line.get('/api/follow-up/load')).body);
    const { id: _, role: _role, ...counted } = load.members.find(({ id }) => id === LAWYER)!;
    expect(counted).toMatchObject({ cases: 2, overdue: 1 });
    expect(sum(await kept(LAWYER))).toEqual(counted);
    expect(load.unowned.cases).toBe(1);
    expect(sum(await kept('nobody'))).toEqual(load.unowned);
  });

  it('has the most overdue first, and no more than are asked for', async () => {
    const all = await kept(LAWYER);
    expect(all.map((each) => each.case)).toEqual([cases[1], cases[0]]);
    expect(await kept(LAWYER, '&limit=1')).toEqual(all.slice(0, 1));
  });
});

describe('a case that sleeps', () => {
  it('says who has it, and which rung it climbs next, until none is left', async () => {
    const asleep = async () => {
      const { body } = await line.get('/api/follow-up/stalls');
      return StalledCase.array()
        .parse(body)
        .find((each) => each.case === cases[1])!;
    };
    const { owner, next } = await asleep();
    expect(owner).toEqual({ id: LAWYER, role: 'lawyer' });
    // All rungs of its only clock were told while nobody looked.
    expect(next).toBeNull();
    const entry = { type: 'referral.sent', date: '2014-11-20', to: 'prosecutor-astana' };
    const { status } = await line.post(`/api/follow-up/cases/${cases[2]}/entries`, entry);
    expect(status).toBe(201);
    await line.settled();
    const [unowned] = await kept('nobody');
    expect(unowned).toMatchObject({ case: cases[2], next: { to: 'caseworker' } });
    const { deadline, rung } = unowned!.next!;
    const clocks = [{ deadline, rung }];
    await line.post('/api/follow-up/raises', { clocks }, LEAD);
    expect((await kept('nobody'))[0]!.next).toMatchObject({ deadline, rung: rung + 1 });
  });
});
