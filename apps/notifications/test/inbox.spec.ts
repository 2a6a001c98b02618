import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotificationsModule } from '#apps/notifications';
import { EVENTS, InboxItem, NOTICE_KINDS, type InboxCount } from '#libs/contracts';
import { ruleById } from '#libs/domain';
import { append, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

const DUE = { earliest: '2014-03-17', latest: '2014-03-17' };

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'notifications', module: NotificationsModule }] as const;
  line = await openLine({ services, startAt: '2014-03-10T03:00:00Z' });
});
afterAll(() => line?.close());

const inbox = async (role: string, query = ''): Promise<InboxItem[]> => {
  const path = `/api/notifications/inbox?limit=200${query}`;
  return (await line.get<InboxItem[]>(path, { 'qorgan-role': role })).body;
};
const inboxOn = async (caseId: string, role: string, query = ''): Promise<InboxItem[]> =>
  (await inbox(role, query)).filter((item) => item.case === caseId);

async function reminded(caseId: string, to: string, rung = 1): Promise<string> {
  const rule = 'un.cat.art22.followup.state';
  const id = await append(line, caseId, 'reminder.due', {
    deadline: randomUUID(),
    rule,
    rung,
    to,
    due: DUE,
  });
  await line.settled();
  return id;
}

const acknowledge = (id: string, role: string) =>
  line.post(`/api/notifications/inbox/${id}/acknowledge`, undefined, { 'qorgan-role': role });

describe('a reminder', () => {
  it('comes to whom it is for and to nobody else, with a code and dates and nothing more', async () => {
    const caseId = await registerCase(line);
    await reminded(caseId, 'lead', 4);
    const [item, ...more] = await inboxOn(caseId, 'lead');
    expect(more).toEqual([]);
    expect(item).toEqual({
      id: expect.any(String),
      case: caseId,
      code: `Q-${caseId.slice(0, 7).toUpperCase()}`,
      kind: 'reminder.due',
      rule: 'un.cat.art22.followup.state',
      name: ruleById(line.law, 'un.cat.art22.followup.state')!.name,
      rung: 4,
      due: DUE,
      on: '2014-03-10',
      acknowledgedAt: null,
      provisional: false,
      unverified: true,
    });
    for (const other of ['caseworker', 'supervisor', 'lawyer']) {
      expect(await inboxOn(caseId, other)).toEqual([]);
    }
  });

  it('lies there once for each person, however often its event is heard', async () => {
    const caseId = await registerCase(line);
    const second = randomUUID();
    const text = `INSERT INTO qorgan.member (id, role) VALUES ($1, 'caseworker')`;
    await line.store.run({ name: 'spec.second', text }, [second]);
    const event = await reminded(caseId, 'caseworker');
    // As after a restore or a lost mark: the inbox of messaging has forgotten, ours has not.
    const forget = 'DELETE FROM qorgan.inbox WHERE event_id = $1';
    await line.store.run({ name: 'spec.forget', text: forget }, [event]);
    const rewind = 'UPDATE qorgan.watermark SET seq = 0 WHERE case_id = $1';
    await line.store.run({ name: 'spec.rewind', text: rewind }, [caseId]);
    await append(line, caseId, 'case.stalled', { since: '2014-03-10', reason: 'silence' });
    await line.settled();
    const items = await line.store.run<{ member_id: string; event_id: string }>(
      { name: 'spec.items', text: 'SELECT * FROM qorgan.inbox_item WHERE event_id = $1' },
      [event],
    );
    expect(items).toHaveLength(2);
    expect(new Set(items.map((item) => item.member_id)).size).toBe(2);
    await line.store.run(
      { name: 'spec.leave', text: 'UPDATE qorgan.member SET active = false WHERE id = $1' },
      [second],
    );
  });

  it('does not come to who has left', async () => {
    const caseId = await registerCase(line);
    const left = randomUUID();
    const text = `INSERT INTO qorgan.member (id, role, active) VALUES ($1, 'caseworker', false)`;
    await line.store.run({ name: 'spec.left', text }, [left]);
    await reminded(caseId, 'caseworker');
    expect(await inboxOn(caseId, 'caseworker')).toHaveLength(1);
    const items = await line.store.run(
      { name: 'spec.of-left', text: 'SELECT FROM qorgan.inbox_item WHERE member_id = $1' },
      [left],
    );
    expect(items).toEqual([]);
  });
});

describe('a case that somebody has', () => {
  const LAWYER = '00000000-0000-4000-8000-000000000002';
  const CASEWORKER = '00000000-0000-4000-8000-000000000001';
  async function given(to: string): Promise<string> {
    const caseId = await registerCase(line);
    const text = 'INSERT INTO qorgan.case_owner (case_id, member_id) VALUES ($1, $2)';
    await line.store.run({ name: 'spec.own', text }, [caseId, to]);
    return caseId;
  }

  it('reminds them, and none of the caseworkers beside them', async () => {
    const caseId = await given(LAWYER);
    await reminded(caseId, 'caseworker');
    expect(await inboxOn(caseId, 'lawyer')).toHaveLength(1);
    expect(await inboxOn(caseId, 'caseworker')).toEqual([]);
  });

  it('is everybody’s to know once they have left, or keep no cases any more', async () => {
    for (const [role, active] of [
      ['lawyer', false],
      ['operator', true],
    ] as const) {
      const gone = randomUUID();
      const text = 'INSERT INTO qorgan.member (id, role, active) VALUES ($1, $2, $3)';
      await line.store.run({ name: 'spec.gone', text }, [gone, role, active]);
      const caseId = await given(gone);
      await reminded(caseId, 'caseworker');
      expect(await inboxOn(caseId, 'caseworker')).toHaveLength(1);
    }
  });

  it('climbs to the lead all the same', async () => {
    const caseId = await given(LAWYER);
    await reminded(caseId, 'lead', 4);
    expect(await inboxOn(caseId, 'lead')).toHaveLength(1);
    expect(await inboxOn(caseId, 'lawyer')).toEqual([]);
  });

  it('tells whom it is offered to, and then who offered it', async () => {
    const caseId = await given(CASEWORKER);
    const data = { to: LAWYER, from: CASEWORKER };
    await append(line, caseId, 'hand-over.offered', data);
    await line.settled();
    expect(await inboxOn(caseId, 'lawyer')).toMatchObject([{ kind: 'hand-over.offered' }]);
    await append(line, caseId, 'hand-over.declined', data);
    await line.settled();
    expect(await inboxOn(caseId, 'caseworker')).toMatchObject([{ kind: 'hand-over.declined' }]);
  });
});

describe('a complaint that waits', () => {
  it('is told to the caseworkers at once', async () => {
    const caseId = await registerCase(line);
    await append(line, caseId, 'complaint.submitted', { alleged: [], zone: 'Asia/Almaty' });
    await line.settled();
    expect(await inboxOn(caseId, 'caseworker')).toMatchObject([{ kind: 'complaint.submitted' }]);
    expect(await inboxOn(caseId, 'lead')).toEqual([]);
  });
});

describe('a stall', () => {
  it('is told to the lead, so that nobody learns of it from outside', async () => {
    const caseId = await registerCase(line);
    await append(line, caseId, 'case.stalled', { since: '2014-03-05', reason: 'silence' });
    await line.settled();
    const [item] = await inboxOn(caseId, 'lead');
    const told = { kind: 'case.stalled', rule: 'silence', name: null, rung: null, due: null };
    expect(item).toMatchObject(told);
  });
});

describe('what was seen', () => {
  it('leaves the inbox and stays to be looked up, with the moment', async () => {
    const caseId = await registerCase(line);
    await reminded(caseId, 'caseworker');
    const [item] = await inboxOn(caseId, 'caseworker');
    expect((await acknowledge(item!.id, 'caseworker')).status).toBe(204);
    expect(await inboxOn(caseId, 'caseworker')).toEqual([]);
    const at = '2014-03-10T03:00:00.000Z';
    expect(await inboxOn(caseId, 'caseworker', '&all=true')).toMatchObject([
      { acknowledgedAt: at },
    ]);
  });

  it('keeps its first moment when it is acknowledged again', async () => {
    const caseId = await registerCase(line);
    await reminded(caseId, 'caseworker');
    const [item] = await inboxOn(caseId, 'caseworker');
    await acknowledge(item!.id, 'caseworker');
    const [before] = await inboxOn(caseId, 'caseworker', '&all=true');
    await line.clock!.advance(60_000);
    expect((await acknowledge(item!.id, 'caseworker')).status).toBe(204);
    const [after] = await inboxOn(caseId, 'caseworker', '&all=true');
    expect(after!.acknowledgedAt).toBe(before!.acknowledgedAt);
  });

  it('of another member is not found, like one that never was', async () => {
    const caseId = await registerCase(line);
    await reminded(caseId, 'supervisor');
    const [item] = await inboxOn(caseId, 'supervisor');
    const theirs = await acknowledge(item!.id, 'caseworker');
    const nobodys = await acknowledge(randomUUID(), 'caseworker');
    expect(theirs.status).toBe(404);
    const { correlation: _one, ...told } = theirs.body as Record<string, unknown>;
    const { correlation: _two, ...toldOfNothing } = nobodys.body as Record<string, unknown>;
    expect(told).toEqual(toldOfNothing);
    expect(await inboxOn(caseId, 'supervisor')).toHaveLength(1);
  });
});

describe('the inbox', () => {
  it('is read a page at a time, newest first, each item once', async () => {
    const caseId = await registerCase(line);
    for (let rung = 1; rung <= 7; rung += 1) {
      await line.clock!.advance(rung % 2 === 0 ? 1_000 : 0);
      await reminded(caseId, 'supervisor', rung);
    }
    const all = (await inbox('supervisor')).map(({ id }) => id);
    const pages: string[] = [];
    for (let after = ''; ;) {
      const path = `/api/notifications/inbox?limit=3${after}`;
      const { body } = await line.get<InboxItem[]>(path, { 'qorgan-role': 'supervisor' });
      pages.push(...body.map(({ id }) => id));
      if (body.length < 3) break;
      after = `&after=${body.at(-1)!.id}`;
    }
    expect(pages).toEqual(all);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('is counted for whoever reads, and no further than a hundred', async () => {
    const unseen = async (): Promise<number> => {
      const as = { 'qorgan-role': 'caseworker' };
      return (await line.get<InboxCount>('/api/notifications/inbox/count', as)).body.unseen;
    };
    const before = await unseen();
    const caseId = await registerCase(line);
    await reminded(caseId, 'caseworker');
    await reminded(caseId, 'lead');
    expect(await unseen()).toBe(before + 1);
    const [item] = await inboxOn(caseId, 'caseworker');
    await acknowledge(item!.id, 'caseworker');
    expect(await unseen()).toBe(before);
    const text = `INSERT INTO qorgan.inbox_item
                    (id, member_id, event_id, case_id, kind, on_day, created_at)
                  SELECT gen_random_uuid(), m.id, gen_random_uuid(), $1, 'case.stalled', '2014-03-10', now()
                    FROM qorgan.member m, generate_series(1, 101)
                   WHERE m.role = 'caseworker' AND m.active`;
    await line.store.run({ name: 'spec.many', text }, [caseId]);
    expect(await unseen()).toBe(100);
    const forget = 'DELETE FROM qorgan.inbox_item WHERE rule IS NULL';
    await line.store.run({ name: 'spec.few', text: forget });
  });

  it('can say each event that it hears, as its contract says it', async () => {
    const heard = EVENTS.filter(({ to }) => to.includes('notifications')).map(({ type }) => type);
    expect([...NOTICE_KINDS].toSorted()).toEqual(heard.toSorted());
    for (const role of ['caseworker', 'lead']) {
      const items = await inbox(role, '&all=true');
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(InboxItem.strict().parse(item)).toEqual(item);
    }
  });

  it('is not for operators', async () => {
    const answer = await line.get('/api/notifications/inbox', { 'qorgan-role': 'operator' });
    expect(answer.status).toBe(403);
  });
});
