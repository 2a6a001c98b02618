import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { JournalSignal, Store } from '#libs/case-store';
import type { AroundClock, BulkAnswer, ClockView, Today } from '#libs/contracts';
import { addDays, daysOf, isPutAside, ROLES } from '#libs/domain';
import { localMember } from '#libs/platform';
import { Vault } from '#libs/vault';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';
import { NoteSealer } from '../src/many-cases/note-sealer.js';
import { SnoozeService } from '../src/snooze/snooze.service.js';
import { IS_PUT_ASIDE } from '../src/today/today.statements.js';

const TODAY = '2014-08-01';
const INVESTIGATION = 'kz.cpc1997.investigation.term';

let line: Line;

beforeEach(async () => {
  const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
  line = await openLine({ services, startAt: `${TODAY}T04:00:00Z` });
  await declareReferences(line);
});
afterEach(() => line?.close());

async function record(id: string, body: object): Promise<void> {
  const { status } = await line.post(`/api/follow-up/cases/${id}/entries`, body);
  expect(status).toBe(201);
  await line.settled();
}

/** A case with one clock of the State, two months away. */
async function investigated(): Promise<{ id: string; clock: string }> {
  const id = await registerCase(line);
  await record(id, { type: 'criminal-case.opened', date: '2014-07-30' });
  return { id, clock: (await clocks(id)).find(({ rule }) => rule === INVESTIGATION)!.deadline };
}

const clocks = async (id: string): Promise<ClockView[]> =>
  (await line.get<ClockView[]>(`/api/follow-up/cases/${id}/deadlines`)).body;

const putAside = (deadlines: string[], day: string, more: object = {}, headers = {}) =>
  line.post<BulkAnswer>(
    '/api/follow-up/snoozes',
    { deadlines, until: day, reason: 'agreed-day', ...more },
    headers,
  );
const takeBack = (deadlines: string[], headers = {}) =>
  line.post<BulkAnswer>('/api/follow-up/snoozes/wake', { deadlines }, headers);
const around = async (clock: string): Promise<AroundClock> =>
  (await line.get<AroundClock>(`/api/follow-up/deadlines/${clock}/around`)).body;

/** The parts of Today in which a clock stands. */
async function parts(clock: string, query = '', headers = {}): Promise<string[]> {
  const { body } = await line.get<Today>(`/api/follow-up/today${query}`, headers);
  return (['overdue', 'today', 'soon', 'waiting', 'snoozed'] as const).filter((part) =>
    body[part].some(({ deadline }) => deadline === clock),
  );
}

async function events(
  id: string,
): Promise<{ type: string; data: object; sealed: string | null }[]> {
  const text = `SELECT type, data, sealed_id AS sealed FROM qorgan.journal
                 WHERE case_id = $1 AND type IN ('deadline.snoozed', 'deadline.woken') ORDER BY seq`;
  return line.store.run({ name: 'spec.snoozes', text }, [id]);
}

/** Lets time pass until a morning. */
async function on(day: string, work: () => Promise<void>): Promise<void> {
  await line.clock!.set(`${day}T04:00:00Z`);
  await work();
}

describe('a clock that is put aside', () => {
  it('leaves its part until its day, and is taken back before', async () => {
    const { id, clock } = await investigated();
    expect(await parts(clock)).toEqual(['waiting']);
    expect((await putAside([clock], '2014-08-08')).body).toEqual({ done: [clock], left: [] });
    expect(await parts(clock)).toEqual(['snoozed']);
    const { body } = await line.get<Today>('/api/follow-up/today');
    expect(body.snoozed.find(({ deadline }) => deadline === clock)).toMatchObject({
      snooze: { until: '2014-08-08', reason: 'agreed-day', by: localMember('caseworker').id },
      owner: null,
    });
    expect((await takeBack([clock])).body).toEqual({ done: [clock], left: [] });
    expect(await parts(clock)).toEqual(['waiting']);
    const left = { id: clock, why: 'clock.not-put-aside' };
    expect((await takeBack([clock])).body).toEqual({ done: [], left: [left] });
    expect(await events(id)).toEqual([
      {
        type: 'deadline.snoozed',
        data: { deadline: clock, until: '2014-08-08', reason: 'agreed-day' },
        sealed: null,
      },
      { type: 'deadline.woken', data: { deadline: clock }, sealed: null },
    ]);
  });

  it('is back on its day by itself', async () => {
    const { clock } = await investigated();
    await putAside([clock], '2014-08-08');
    await on('2014-08-07', async () => expect(await parts(clock)).toEqual(['snoozed']));
    await on('2014-08-08', async () => expect(await parts(clock)).toEqual(['waiting']));
    const left = [{ id: clock, why: 'clock.not-put-aside' }];
    expect((await takeBack([clock])).body).toEqual({ done: [], left });
  });

  it('is written down once when it is sent twice, and anew when day or reason change', async () => {
    const { id, clock } = await investigated();
    await Promise.all([putAside([clock], '2014-08-08'), putAside([clock], '2014-08-08')]);
    expect(await events(id)).toHaveLength(1);
    await putAside([clock], '2014-08-08', { reason: 'step-taken' });
    await putAside([clock], '2014-08-07', { reason: 'step-taken' });
    expect(await events(id)).toHaveLength(3);
    expect((await around(clock)).snooze).toMatchObject({
      until: '2014-08-07',
      reason: 'step-taken',
    });
  });

  it('keeps its words under the seal of the case', async () => {
    const { id, clock } = await investigated();
    const note = 'Waits for Made Up of a made-up street';
    const { status } = await putAside([clock], '2014-08-08', { reason: 'other', note });
    expect(status).toBe(200);
    const [written] = await events(id);
    const { sealed, data } = written as { sealed: string; data: object };
    expect(JSON.stringify(data)).not.toContain('Made Up');
    const texts = await line.app.get(Vault).texts(id, [sealed]);
    expect(texts.get(sealed)).toEqual({ note });
  });

  it('is back by itself when its date has moved nearer, and stays', async () => {
    const { id, clock } = await investigated();
    await putAside([clock], '2014-08-14');
    const nearer = { type: 'term.printed', date: TODAY, rule: INVESTIGATION, until: '2014-08-12' };
    await record(id, nearer);
    expect(await parts(clock)).toEqual(['soon']);
    await on('2014-08-13', async () => expect(await parts(clock)).toEqual(['overdue']));
  });

  it('is back when its date has moved to a day that has passed: it is late, and must be seen', async () => {
    const { id, clock } = await investigated();
    await putAside([clock], '2014-08-14');
    const past = {
      type: 'term.printed',
      date: '2014-07-30',
      rule: INVESTIGATION,
      until: '2014-07-31',
    };
    await record(id, past);
    await on('2014-08-04', async () => expect(await parts(clock)).toEqual(['overdue']));
  });

  it('has a ladder that climbs all the same', async () => {
    const { id, clock } = await investigated();
    const rung = (await around(clock)).ladder[0]!;
    const day = addDays(rung.on, -2);
    await on(day, async () => {
      expect((await putAside([clock], addDays(rung.on, 2))).body.done).toEqual([clock]);
    });
    await on(rung.on, async () => {
      await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
      expect(await parts(clock)).toEqual(['snoozed']);
      const text = `SELECT data->>'rung' AS rung FROM qorgan.journal
                     WHERE case_id = $1 AND type = 'reminder.due' AND data->>'deadline' = $2`;
      const told = await line.store.run({ name: 'spec.told', text }, [id, clock]);
      expect(told).toEqual([{ rung: String(rung.rung) }]);
    });
  });
});

describe('no clock is put aside', () => {
  it('past its own last day, nor longer than we wait', async () => {
    const { clock } = await investigated();
    expect(await around(clock)).toMatchObject({
      snoozeUntil: '2014-08-15',
      snoozeBound: 'own-limit',
    });
    expect((await putAside([clock], '2014-08-16')).body).toEqual({
      done: [],
      left: [{ id: clock, why: 'clock.longer-than-we-wait' }],
    });
    await on('2014-09-22', async () => {
      expect(await around(clock)).toMatchObject({
        snoozeUntil: '2014-09-30',
        snoozeBound: 'this-clock',
      });
      const left = [{ id: clock, why: 'clock.past-a-last-day' }];
      expect((await putAside([clock], '2014-10-01')).body).toEqual({ done: [], left });
      expect((await putAside([clock], '2014-09-30')).body.done).toEqual([clock]);
    });
    await on('2014-09-30', async () => {
      expect(await around(clock)).toMatchObject({ snoozeUntil: null, snoozeBound: null });
      const left = [{ id: clock, why: 'clock.due-too-soon' }];
      expect((await putAside([clock], '2014-10-01')).body).toEqual({ done: [], left });
    });
  });

  it('past a last day of ours in the same case', async () => {
    const { id, clock } = await investigated();
    const hand = { type: 'term.started', date: TODAY, counted_from: TODAY };
    await record(id, { ...hand, rule: 'kz.cpc1997.complaint.court.appeal' });
    const ours = (await clocks(id)).find(({ bearer }) => bearer === 'us')!;
    expect(await around(clock)).toMatchObject({
      snoozeUntil: ours.due,
      snoozeBound: 'other-clock',
    });
    const left = [{ id: clock, why: 'clock.past-a-last-day' }];
    const after = addDays(ours.due as string, 1);
    expect((await putAside([clock], after)).body).toEqual({ done: [], left });
  });

  it('of many, but those that may wait are: the rest is said, each with why', async () => {
    const [one, two, ended] = [await investigated(), await investigated(), await investigated()];
    await record(ended.id, { type: 'criminal-case.terminated', date: '2014-07-31' });
    await putAside([two.clock], '2014-08-08');
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const all = [one.clock, ended.clock, nobody, two.clock];
    const { body } = await putAside(all, '2014-08-08');
    expect(body.done.toSorted()).toEqual([one.clock, two.clock].toSorted());
    expect(body.left).toEqual([
      { id: nobody, why: 'clock.not-found' },
      { id: ended.clock, why: 'clock.ended' },
    ]);
    expect(await events(two.id)).toHaveLength(1);
  });

  it('until a day that has come, nor without a reason', async () => {
    const { clock } = await investigated();
    const { status, body } = await putAside([clock], TODAY);
    expect([status, body]).toMatchObject([422, { code: 'snooze.day-passed' }]);
    expect((await putAside([clock], '2014-08-08', { reason: 'other' })).status).toBe(400);
  });

  it('by who may not', async () => {
    const { clock } = await investigated();
    const asked = ROLES.map(async (role) => {
      const as = { 'qorgan-role': role };
      const answers = [putAside([clock], '2014-08-08', {}, as), takeBack([clock], as)];
      const read = line.get(`/api/follow-up/deadlines/${clock}/around`, as);
      const statuses = (await Promise.all([...answers, read])).map(({ status }) => status);
      return [role, statuses];
    });
    expect(Object.fromEntries(await Promise.all(asked))).toEqual({
      caseworker: [200, 200, 200],
      lawyer: [200, 200, 200],
      lead: [200, 200, 200],
      supervisor: [403, 403, 200],
      operator: [403, 403, 403],
    });
  });
});

describe('around a clock', () => {
  it('are its rungs to come, the last that happened, and who has the case', async () => {
    const { id, clock } = await investigated();
    await record(id, { type: 'referral.sent', date: '2014-07-29', to: 'prosecutor-kostanay' });
    await record(id, { type: 'investigation.extended', date: '2014-07-31', until: '2014-10-15' });
    await putAside([clock], '2014-08-08');
    const lawyer = localMember('lawyer');
    const text = `INSERT INTO qorgan.case_owner (case_id, member_id, since, offered_to, offered_at)
                  VALUES ($1, $2, now(), $3, now())`;
    const lead = localMember('lead');
    await line.store.run({ name: 'spec.owner', text }, [id, lawyer.id, lead.id]);
    const { ladder, lastEvents, owner, offeredTo, snooze } = await around(clock);
    expect(ladder.map(({ on: day }) => day)).toEqual(ladder.map(({ on: day }) => day).toSorted());
    expect(ladder[0]).toMatchObject({ rung: 1, to: 'caseworker' });
    expect(ladder.every(({ on: day }) => day > TODAY)).toBe(true);
    expect(lastEvents.map(({ type }) => type)).toEqual([
      'complaint.registered',
      'investigation.extended',
      'criminal-case.opened',
    ]);
    expect({ owner, offeredTo }).toEqual({ owner: lawyer, offeredTo: lead });
    expect(snooze).toMatchObject({ until: '2014-08-08' });
  });

  it('is nothing where there is no such clock, or only silence', async () => {
    const { id } = await investigated();
    const text = `SELECT id FROM qorgan.deadline WHERE case_id = $1 AND rule = 'own.silence'`;
    const [silence] = await line.store.run<{ id: string }>({ name: 'spec.silence', text }, [id]);
    for (const each of [silence!.id, id]) {
      expect((await line.get(`/api/follow-up/deadlines/${each}/around`)).status).toBe(404);
      const left = [{ id: each, why: 'clock.not-found' }];
      expect((await putAside([each], '2014-08-08')).body).toEqual({ done: [], left });
    }
  });
});

describe('whose', () => {
  it('is nobody’s what somebody had who has left', async () => {
    const { id, clock } = await investigated();
    const left = randomUUID();
    const leave = `INSERT INTO qorgan.member (id, role, active) VALUES ($1, 'lawyer', false)`;
    await line.store.run({ name: 'spec.left', text: leave }, [left]);
    const text = 'INSERT INTO qorgan.case_owner (case_id, member_id) VALUES ($1, $2)';
    await line.store.run({ name: 'spec.owned', text }, [id, left]);
    const as = { 'qorgan-role': 'caseworker' };
    expect(await parts(clock, '?whose=mine', as)).toEqual(['waiting']);
  });

  it('mine is what I have, and to caseworkers what nobody has', async () => {
    const [lawyers, nobodys] = [await investigated(), await investigated()];
    const text = `INSERT INTO qorgan.case_owner (case_id, member_id) VALUES ($1, $2)`;
    await line.store.run({ name: 'spec.owns', text }, [lawyers.id, localMember('lawyer').id]);
    const seen = async (role: string) => {
      const of = (clock: string) => parts(clock, '?whose=mine', { 'qorgan-role': role });
      return [await of(lawyers.clock), await of(nobodys.clock)];
    };
    expect(await seen('lawyer')).toEqual([['waiting'], []]);
    expect(await seen('caseworker')).toEqual([[], ['waiting']]);
    expect(await seen('lead')).toEqual([[], []]);
    expect(await parts(lawyers.clock, '?whose=all')).toEqual(['waiting']);
    await putAside([lawyers.clock, nobodys.clock], '2014-08-08');
    expect(await seen('lawyer')).toEqual([['snoozed'], []]);
    expect(await seen('caseworker')).toEqual([[], ['snoozed']]);
    expect((await line.get('/api/follow-up/today?whose=theirs')).status).toBe(400);
  });
});

describe('the statements', () => {
  it('say as the domain says whether a clock is put aside', async () => {
    const days = daysOf({ earliest: '2014-08-01', latest: '2014-08-05' });
    const text = `SELECT s.until::text, s.generation AS then, d.generation AS now, ${IS_PUT_ASIDE} AS "isAside"
                    FROM (SELECT u::date AS until, g AS generation
                            FROM unnest($2::text[]) u, generate_series(1, 3) g) s,
                         generate_series(1, 3) d(generation)`;
    for (const today of days) {
      const rows = await line.store.run<{
        until: string;
        then: number;
        now: number;
        isAside: boolean;
      }>({ name: 'spec.aside', text }, [today, days]);
      const right = rows.map(({ until: day, then, now }) =>
        isPutAside({ until: day, generation: then }, { generation: now }, today),
      );
      expect(rows.map(({ isAside }) => isAside)).toEqual(right);
      expect(new Set(right).size).toBe(today < days.at(-1)! ? 2 : 1);
    }
  });

  it('put many clocks aside in four round trips', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, investigated));
    const pool = new pg.Pool({ connectionString: line.databaseUrl, max: 1, pipeline: true });
    const store = new Store(pool);
    const sealer = new NoteSealer(line.app.get(Vault));
    const snoozes = new SnoozeService(store, new JournalSignal(), line.clock!, sealer, line.law);
    const deadlines = all.map(({ clock }) => clock);
    const asked = { deadlines, until: '2014-08-08', reason: 'step-taken' } as const;
    const { done } = await snoozes.putAside(asked, localMember('lead'));
    await pool.end();
    expect(done).toEqual(deadlines);
    expect(store.trips).toBe(4);
  });
});
