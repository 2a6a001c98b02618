import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { NotificationsModule } from '#apps/notifications';
import type { AroundClock, BulkAnswer, CaseOwner, InboxItem, Load } from '#libs/contracts';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const member = (nr: number) => `00000000-0000-4000-8000-00000000000${nr}`;
const [CASEWORKER, LAWYER, SUPERVISOR, OPERATOR] = [1, 2, 4, 5].map(member);
const NOBODY = '00000000-0000-4000-8000-0000000000ff';

let line: Line;

beforeAll(async () => {
  const services = [
    { name: 'follow-up', module: FollowUpModule },
    { name: 'notifications', module: NotificationsModule },
  ] as const;
  line = await openLine({ services, startAt: '2014-07-30T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const as = (role: string) => ({ 'qorgan-role': role });
const post = <T = BulkAnswer>(path: string, body: object, role: string) =>
  line.post<T & { code?: string }>(`/api/follow-up/${path}`, body, as(role));
const owner = async (id: string) =>
  (await line.get<CaseOwner>(`/api/follow-up/cases/${id}/owner`)).body;
const load = async () => (await line.get<Load>('/api/follow-up/load')).body;
const setActive = (id: string, active: boolean) =>
  line.store.run(
    { name: 'spec.set-active', text: 'UPDATE qorgan.member SET active = $2 WHERE id = $1' },
    [id, active],
  );
const inbox = async (role: string, id: string) => {
  const path = '/api/notifications/inbox?limit=200';
  const { body } = await line.get<InboxItem[]>(path, as(role));
  const ofLaw = body.filter((item) => item.case === id && item.rule !== 'own.silence');
  return ofLaw.map(({ kind }) => kind);
};

async function investigated(): Promise<{ id: string; deadline: string }> {
  const id = await registerCase(line);
  const entry = { type: 'criminal-case.opened', date: '2014-07-30' };
  await line.post(`/api/follow-up/cases/${id}/entries`, entry);
  await line.settled();
  const { body } = await line.get<{ deadline: string }[]>(`/api/follow-up/cases/${id}/deadlines`);
  return { id, deadline: body[0]!.deadline };
}

describe('whoever leads', () => {
  it('gives cases to a member, who is told, and whose load grows by them', async () => {
    const [one, other] = [await investigated(), await investigated()];
    const before = (await load()).members.find(({ id }) => id === LAWYER)!;
    const cases = [one.id, other.id, NOBODY];
    const { body } = await post('owners/assign', { cases, to: LAWYER }, 'supervisor');
    expect(body.done.toSorted()).toEqual([one.id, other.id].toSorted());
    expect(body.left).toEqual([{ id: NOBODY, why: 'case.not-found' }]);
    const after = (await load()).members.find(({ id }) => id === LAWYER)!;
    expect(after.cases - before.cases).toBe(2);
    expect(after.open - before.open).toBe(2);
    await line.settled();
    expect(await inbox('lawyer', one.id)).toEqual(['case.assigned']);
    const again = await post('owners/assign', { cases: [one.id], to: LAWYER }, 'lead');
    expect(again.body).toEqual({ done: [], left: [{ id: one.id, why: 'owner.already' }] });
  });

  it('gives none to who keeps no cases, and a caseworker assigns nothing', async () => {
    const { id } = await investigated();
    for (const to of [SUPERVISOR, OPERATOR, NOBODY]) {
      const { status, body } = await post('owners/assign', { cases: [id], to }, 'lead');
      expect([status, body.code]).toEqual([422, 'owner.keeps-no-cases']);
    }
    const refused = await post('owners/assign', { cases: [id], to: LAWYER }, 'caseworker');
    expect(refused.status).toBe(403);
  });

  it('counts what nobody in particular has apart', async () => {
    const before = (await load()).unowned;
    await investigated();
    const after = (await load()).unowned;
    expect([after.cases - before.cases, after.open - before.open]).toEqual([1, 1]);
  });

  it("counts the cases of who has left as nobody's, so that they fall out of no sum", async () => {
    const { id } = await investigated();
    await post('owners/assign', { cases: [id], to: LAWYER }, 'lead');
    const before = await load();
    const theirs = before.members.find((each) => each.id === LAWYER)!;
    await setActive(LAWYER!, false);
    const { members, unowned } = await load();
    await setActive(LAWYER!, true);
    expect(members.map((each) => each.id)).not.toContain(LAWYER);
    expect(unowned.cases - before.unowned.cases).toBe(theirs.cases);
    expect(unowned.open - before.unowned.open).toBe(theirs.open);
  });
});

describe('a case that is handed over', () => {
  it('stays where it is until the other accepts, and is theirs from then on', async () => {
    const { id } = await investigated();
    await post('owners/assign', { cases: [id], to: CASEWORKER }, 'lead');
    const note = 'Please take this one.';
    const { body } = await post('owners/offer', { cases: [id], to: LAWYER, note }, 'caseworker');
    expect(body.done).toEqual([id]);
    expect(await owner(id)).toMatchObject({
      owner: { id: CASEWORKER },
      offered: { to: { id: LAWYER }, note },
    });
    await line.settled();
    expect(await inbox('lawyer', id)).toEqual(['hand-over.offered']);
    const answer = `cases/${id}/owner/answer`;
    expect((await post(answer, { answer: 'accept' }, 'lead')).status).toBe(403);
    expect((await post(answer, { answer: 'accept' }, 'lawyer')).status).toBe(204);
    expect(await owner(id)).toMatchObject({ owner: { id: LAWYER }, offered: null });
    expect((await post(answer, { answer: 'accept' }, 'lawyer')).status).toBe(404);
    await line.settled();
    expect(await inbox('caseworker', id)).toContain('hand-over.accepted');
  });

  it('reminds whoever accepted it, and nobody beside them', async () => {
    const { id, deadline } = await investigated();
    await post('owners/assign', { cases: [id], to: CASEWORKER }, 'lead');
    await post('owners/offer', { cases: [id], to: LAWYER }, 'caseworker');
    await post(`cases/${id}/owner/answer`, { answer: 'accept' }, 'lawyer');
    const { body } = await line.get<AroundClock>(`/api/follow-up/deadlines/${deadline}/around`);
    const [next] = body.ladder;
    expect(next!.to).toBe('caseworker');
    await line.clock!.set(`${next!.on}T04:00:00Z`);
    await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
    await line.settled();
    expect(await inbox('lawyer', id)).toContain('reminder.due');
    expect(await inbox('caseworker', id)).not.toContain('reminder.due');
  });

  it('is no longer offered once whoever leads has given it to somebody', async () => {
    const { id } = await investigated();
    await post('owners/offer', { cases: [id], to: LAWYER }, 'caseworker');
    await post('owners/assign', { cases: [id], to: CASEWORKER }, 'lead');
    expect(await owner(id)).toMatchObject({ owner: { id: CASEWORKER }, offered: null });
    const late = await post(`cases/${id}/owner/answer`, { answer: 'accept' }, 'lawyer');
    expect(late.status).toBe(404);
  });

  it('can be declined by the other, and taken back by who offered it; by nobody else', async () => {
    const { id } = await investigated();
    await post('owners/assign', { cases: [id], to: CASEWORKER }, 'lead');
    const offer = () => post('owners/offer', { cases: [id], to: LAWYER }, 'caseworker');
    const answer = (role: string) =>
      post(`cases/${id}/owner/answer`, { answer: 'decline' }, role).then(({ status }) => status);
    await offer();
    expect([await answer('lead'), await answer('lawyer')]).toEqual([403, 204]);
    await offer();
    expect(await answer('caseworker')).toBe(204);
    expect(await owner(id)).toMatchObject({ owner: { id: CASEWORKER }, offered: null });
    const theirs = await post('owners/offer', { cases: [id], to: LAWYER }, 'lead');
    expect(theirs.body.left).toEqual([{ id, why: 'owner.not-yours' }]);
  });
});

describe('a ladder that is climbed before its day', () => {
  const around = async (deadline: string) =>
    (await line.get<AroundClock>(`/api/follow-up/deadlines/${deadline}/around`)).body.ladder;

  it('tells the next rung now and once, and its own day passes unsaid', async () => {
    const { id, deadline } = await investigated();
    const [next, then] = await around(deadline);
    const clocks = [{ deadline, rung: next!.rung }];
    const both = await Promise.all([
      post('raises', { clocks }, 'supervisor'),
      post('raises', { clocks }, 'lead'),
    ]);
    expect(both.map(({ body }) => body.done.length).toSorted()).toEqual([0, 1]);
    expect(both.flatMap(({ body }) => body.left)).toEqual([
      { id: deadline, why: 'ladder.moved-on' },
    ]);
    expect((await around(deadline))[0]).toEqual(then);
    await line.settled();
    expect(await inbox('caseworker', id)).toEqual(['deadline.raised']);
    await line.clock!.set(`${next!.on}T04:00:00Z`);
    await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
    await line.settled();
    expect(await inbox('caseworker', id)).toEqual(['deadline.raised']);
  });

  it('climbs to the end and no further, and not for a clock that has ended', async () => {
    const { id, deadline } = await investigated();
    for (let next = await around(deadline); next.length > 0; next = await around(deadline)) {
      const clocks = [{ deadline, rung: next[0]!.rung }];
      expect((await post('raises', { clocks }, 'lead')).body.done).toEqual([deadline]);
    }
    const raise = async () =>
      (await post('raises', { clocks: [{ deadline, rung: 1 }] }, 'lead')).body.left;
    expect(await raise()).toEqual([{ id: deadline, why: 'ladder.no-rung' }]);
    const rule = (await line.get<{ rule: string }[]>(`/api/follow-up/cases/${id}/deadlines`))
      .body[0];
    const cancelled = { type: 'term.cancelled', date: '2014-07-31', rule: rule!.rule };
    await line.post(`/api/follow-up/cases/${id}/entries`, cancelled);
    await line.settled();
    expect(await raise()).toEqual([{ id: deadline, why: 'clock.ended' }]);
  });
});
