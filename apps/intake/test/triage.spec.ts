import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { IntakeModule } from '#apps/intake';
import type {
  CaseFile,
  TimelineItem,
  TriageDecision,
  TriageFile,
  TriageItem,
} from '#libs/contracts';
import { declareReferences } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

/** Nobody's name: whatever lists or writes it has leaked it. */
const NAME = 'Sabyrzhan Toktarbekov';

const COMPLAINT = {
  receivedOn: '2014-06-02',
  aggrieved: [{ name: NAME, age: 34 }],
  alleged: ['torture'],
  against: 'police-astana',
  place: 'ak-159-22',
  narrative: `${NAME} was beaten for two days.`,
  channel: 'phone',
  by: 'family',
  urgent: ['in-custody', 'medical'],
  agreedTo: ['casework'],
};

interface Problem {
  code: string;
}

let line: Line;

beforeAll(async () => {
  const services = [
    { name: 'intake', module: IntakeModule },
    { name: 'follow-up', module: FollowUpModule },
  ] as const;
  line = await openLine({ services, startAt: '2014-06-02T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const PATH = '/api/intake/triage';

async function submitted(more: object = {}, headers?: Record<string, string>): Promise<string> {
  const { status, body } = await line.post<{ case: string }>(
    PATH,
    { ...COMPLAINT, ...more },
    headers,
  );
  expect(status).toBe(201);
  await line.settled();
  return body.case;
}

const list = async (state = 'waiting') =>
  (await line.get<TriageItem[]>(`${PATH}?state=${state}&limit=200`)).body;
const read = async (id: string) => (await line.get<TriageFile>(`${PATH}/${id}`)).body;
const act = (id: string, what: string, body?: object, headers?: Record<string, string>) =>
  line.post<TriageDecision & Problem>(`${PATH}/${id}/${what}`, body, headers);
const types = async (id: string) => {
  const { body } = await line.get<TimelineItem[]>(`/api/intake/cases/${id}/timeline`);
  return body.map(({ type }) => type);
};
const caseCodes = async () =>
  (await line.get<CaseFile[]>('/api/intake/cases?limit=200')).body.map((each) => each.case);

describe('a complaint that comes in', () => {
  it('waits, is no case yet, and is listed by its code and what makes it urgent', async () => {
    const id = await submitted();
    const item = (await list()).find((each) => each.case === id)!;
    expect(item).toEqual({
      case: id,
      code: expect.stringMatching(/^Q-/),
      version: 1,
      state: 'waiting',
      receivedOn: '2014-06-02',
      submittedAt: expect.any(String),
      hoursWaiting: 0,
      channel: 'phone',
      urgent: ['in-custody', 'medical'],
      alleged: ['torture'],
      people: 1,
      consentMissing: false,
    });
    expect(await caseCodes()).not.toContain(id);
    expect(await types(id)).toEqual(['complaint.submitted', 'consent.given']);
    expect(JSON.stringify(await list())).not.toContain(NAME.split(' ')[0]);
  });

  it('is told with its words, and with what accepting it would begin', async () => {
    const id = await submitted({ agreedTo: [] });
    const file = await read(id);
    expect(file).toMatchObject({
      narrative: COMPLAINT.narrative,
      against: 'police-astana',
      place: 'ak-159-22',
      consentMissing: true,
      decided: null,
      silentUntil: '2014-07-15',
    });
  });

  it('lacks consent again once it was withdrawn, as everywhere else', async () => {
    const id = await submitted({ agreedTo: ['casework', 'publication'] });
    const entry = { type: 'consent.withdrawn', date: '2014-06-02', purpose: ['casework'] };
    const { status } = await line.post(`/api/intake/cases/${id}/entries`, entry);
    expect(status).toBe(201);
    expect(await read(id)).toMatchObject({ consentMissing: true, agreedTo: ['publication'] });
    expect((await list()).find((each) => each.case === id)!.consentMissing).toBe(true);
  });

  it('stands before those that are less urgent, and before those that came later', async () => {
    const calm = await submitted({ urgent: [] });
    await line.clock!.advance(3_600_000);
    const later = await submitted({ urgent: ['minor'] });
    const order = (await list()).map((each) => each.case);
    expect(order.indexOf(later)).toBeLessThan(order.indexOf(calm));
    expect((await list()).find((each) => each.case === calm)!.hoursWaiting).toBe(1);
  });

  it('is taken once, however often it is sent', async () => {
    const key = { 'idempotency-key': 'one-and-the-same' };
    expect(await submitted({}, key)).toBe(await submitted({}, key));
  });

  it('is refused where it is not one, with the field that is wrong', async () => {
    const { status } = await line.post(PATH, { ...COMPLAINT, urgent: ['very'] });
    expect(status).toBe(400);
    const undeclared = await line.post<Problem>(PATH, { ...COMPLAINT, place: 'nowhere' });
    expect(undeclared.body.code).toBe('reference.undeclared');
  });
});

describe('a complaint that is accepted', () => {
  it('is a case of the team, whose silence counts from now on', async () => {
    const id = await submitted();
    const { status, body } = await act(id, 'accept');
    expect(status).toBe(200);
    expect(body).toMatchObject({ case: id, state: 'accepted', version: 2, replayed: false });
    await line.settled();
    expect(await types(id)).toEqual([
      'complaint.submitted',
      'consent.given',
      'complaint.registered',
      'complaint.received',
    ]);
    expect(await caseCodes()).toContain(id);
    expect((await list()).map((each) => each.case)).not.toContain(id);
  });

  it('is accepted by one person, when two decide at once', async () => {
    const id = await submitted();
    const both = await Promise.all([
      act(id, 'accept'),
      act(id, 'decline', { reason: 'withdrawn' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)!;
    expect(lost.body.code).toBe('complaint.decided-otherwise');
  });

  it('is accepted once under one key, and not over what somebody has added meanwhile', async () => {
    const id = await submitted();
    const stale = await act(id, 'accept', undefined, { 'if-match': '"0"' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'case.changed-meanwhile' } });
    const key = { 'idempotency-key': 'accept-it-once' };
    await act(id, 'accept', undefined, key);
    expect((await act(id, 'accept', undefined, key)).body).toMatchObject({
      state: 'accepted',
      replayed: true,
    });
    expect((await types(id)).filter((type) => type === 'complaint.registered')).toHaveLength(1);
  });
});

describe('a complaint that is declined', () => {
  it('keeps its reason and its words, has no clock, and records nothing more', async () => {
    const id = await submitted();
    expect((await act(id, 'decline', { reason: 'other' })).status).toBe(400);
    await act(id, 'decline', { reason: 'other', note: 'Not of this country.' });
    await line.settled();
    expect((await read(id)).decided).toMatchObject({ reason: 'other', into: null });
    const { body } = await line.get<TimelineItem[]>(`/api/intake/cases/${id}/timeline`);
    expect(body.at(-1)).toMatchObject({
      type: 'complaint.declined',
      data: { reason: 'other' },
      text: { note: 'Not of this country.' },
    });
    const entry = { type: 'hunger-strike', date: '2014-06-03' };
    const more = await line.post<Problem>(`/api/intake/cases/${id}/entries`, entry);
    expect(more).toMatchObject({ status: 409, body: { code: 'complaint.not-taken-up' } });
  });

  it('can be taken back, and waits as before', async () => {
    const id = await submitted();
    await act(id, 'decline', { reason: 'too-little-known' });
    expect((await list('declined')).map((each) => each.case)).toContain(id);
    expect((await act(id, 'reopen')).body.state).toBe('waiting');
    expect((await list()).map((each) => each.case)).toContain(id);
    expect((await act(id, 'reopen')).status).toBe(409);
  });
});

describe('two complaints of one matter', () => {
  it('are found under another spelling and script, by what they share', async () => {
    const first = await submitted({ aggrieved: [{ name: 'Oleg Yevloyev' }], place: undefined });
    const second = await submitted({ aggrieved: [{ name: 'Олег Евлоев' }], place: undefined });
    const { sameMatter } = await read(second);
    expect(sameMatter).toMatchObject([
      { case: first, matched: ['name', 'body', 'alleged', 'day'], score: 85 },
    ]);
    expect(JSON.stringify(sameMatter)).not.toMatch(/Yevloyev|Евлоев/);
  });

  it('are one when they are merged: the other says so, and both keep their people', async () => {
    const into = await submitted();
    await act(into, 'accept');
    const id = await submitted();
    expect((await act(id, 'merge', { into: id })).status).toBe(422);
    const { body } = await act(id, 'merge', { into });
    expect(body.state).toBe('merged');
    expect((await line.get<CaseFile>(`/api/intake/cases/${into}`)).body.version).toBe(3);
    await line.settled();
    expect((await types(id)).at(-1)).toBe('complaint.merged');
    expect((await types(into)).filter((type) => type === 'complaint.joined')).toHaveLength(1);
    expect((await read(id)).decided).toMatchObject({ into });
    const third = await submitted();
    expect((await act(third, 'merge', { into: id })).body.code).toBe('complaint.cannot-merge-into');
  });
});

describe('triage', () => {
  it('is for those who work on cases, and not for a case that never waited', async () => {
    for (const [role, status] of [
      ['caseworker', 200],
      ['lead', 200],
      ['supervisor', 403],
      ['operator', 403],
    ] as const) {
      expect((await line.get(`${PATH}/count`, { 'qorgan-role': role })).status).toBe(status);
    }
    const { receivedOn, aggrieved, alleged } = COMPLAINT;
    const direct = { receivedOn, aggrieved, alleged };
    const { body } = await line.post<{ case: string }>('/api/intake/complaints', direct);
    expect((await act(body.case, 'accept')).status).toBe(404);
  });

  it('is no place to be forgotten in: what nobody looks at stalls', async () => {
    const id = await submitted();
    await line.clock!.set('2014-07-16T04:00:00Z');
    await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
    const { body } = await line.get<{ case: string }[]>('/api/follow-up/stalls');
    expect(body.map((each) => each.case)).toContain(id);
  });
});
