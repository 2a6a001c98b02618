import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeModule } from '#apps/intake';
import { ENTRY_TYPES, type Preview } from '#libs/contracts';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { fullBody, minimalBody } from '../../../libs/testing/src/entry-bodies.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

interface Recorded {
  event: string;
  version: number;
  replayed: boolean;
}
interface Problem {
  code: string;
  remedy: string;
  params: Record<string, unknown>;
  errors: { pointer: string; detail: string }[];
}

let line: Line;
let caseId: string;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-09-01T04:00:00Z' });
  await declareReferences(line);
  caseId = await registerCase(line);
});
afterAll(() => line?.close());

const path = (id = caseId) => `/api/intake/cases/${id}/entries`;
const record = (body: unknown, headers?: Record<string, string>) =>
  line.post<Recorded>(path(), body, headers);
const refuse = (body: unknown, headers?: Record<string, string>) =>
  line.post<Problem>(path(), body, headers);
const timeline = async (id = caseId) =>
  (await line.get<Record<string, unknown>[]>(`/api/intake/cases/${id}/timeline?limit=500`)).body;

const OWN = ENTRY_TYPES.filter(({ owner }) => owner === 'intake');

describe('every entry that intake owns', () => {
  it.each(OWN.map((definition) => [definition.type, definition] as const))(
    '%s is recorded and previewed with what it needs, and with all that it can say',
    async (_, definition) => {
      const startable = [...line.law.rules.values()].filter(({ starts }) =>
        starts.some(({ on }) => on === definition.type),
      );
      for (const body of [minimalBody(definition), fullBody(definition)]) {
        const preview = await line.post<Preview>(`${path()}?preview=true`, body);
        expect(preview).toMatchObject({ status: 200, body: { stops: [] } });
        const ids = startable.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(preview.body.starts.map(({ rule }) => rule)));
        const { status, body: done } = await record(body);
        expect({ status, body: done }).toMatchObject({ status: 201, body: { replayed: false } });
      }
    },
  );

  it('keeps dates and counts as exactly as they are known', async () => {
    const id = await registerCase(line);
    await line.post(path(id), {
      type: 'incident.self-harm',
      date: '2013',
      persons: { value: 60, qualifier: 'more-than' },
      note: 'Relatives saw it from the gate.',
    });
    expect((await timeline(id)).at(-1)).toMatchObject({
      type: 'incident.self-harm',
      on: '2013',
      data: { counts: { persons: { value: 60, qualifier: 'more-than' } } },
      text: { note: 'Relatives saw it from the gate.' },
    });
  });
});

describe('an entry on a case that somebody else has changed', () => {
  it('is refused with both versions', async () => {
    const [read] = [await line.get<{ version: number }>(`/api/intake/cases/${caseId}`)];
    const etag = read.headers.get('etag')!;
    const first = await record({ type: 'hunger-strike', date: '2014-08' }, { 'if-match': etag });
    expect(first.status).toBe(201);
    const { version } = read.body;
    const { status, body } = await refuse(
      { type: 'hunger-strike', date: '2014-08' },
      { 'if-match': etag },
    );
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'case.changed-meanwhile',
      params: { case: caseId, expected: version, current: version + 1 },
    });
  });

  it('is recorded once when ten send it with the same version', async () => {
    const { headers } = await line.get(`/api/intake/cases/${caseId}`);
    const ifMatch = { 'if-match': headers.get('etag')! };
    const body = { type: 'custody.solitary', date: '2014-08' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(body, ifMatch)));
    const count = (status: number) => answers.filter((each) => each.status === status).length;
    expect([count(201), count(409)]).toEqual([1, 9]);
  });

  it('sent again with its key gets its own answer, not a conflict', async () => {
    const { headers } = await line.get(`/api/intake/cases/${caseId}`);
    const both = { 'if-match': headers.get('etag')!, 'idempotency-key': 'entry-again' };
    const body = { type: 'visit.denied', date: '2014-08' };
    const first = await record(body, both);
    const again = await record(body, both);
    expect(again).toMatchObject({ status: 201, body: { ...first.body, replayed: true } });
    const other = await refuse({ ...body, date: '2014-07' }, { 'idempotency-key': 'entry-again' });
    expect(other.status).toBe(422);
  });
});

describe('an entry with faults', () => {
  it.each([
    ['a body that is not declared', { type: 'release.granted', court: 'court-x' }, '/court'],
    ['a place that is not declared', { type: 'incident.protest', place: 'ak' }, '/place'],
    ['a field that no entry has', { type: 'hunger-strike', weather: 'cold' }, '/weather'],
    ['an end before its start', { type: 'hunger-strike', until: '2014-04' }, '/until'],
    ['a date that does not exist', { type: 'hunger-strike', until: '2014-02-30' }, '/until'],
    ['a count that is none', { type: 'incident.protest', persons: 'many' }, '/persons'],
  ])('%s is refused with its pointer', async (_, fields, pointer) => {
    const before = (await timeline()).length;
    const { status, body } = await refuse({ date: '2014-05', ...fields });
    expect({ status, pointers: body.errors.map((each) => each.pointer) }).toEqual({
      status: 422,
      pointers: [`#/body${pointer}`],
    });
    expect(await timeline()).toHaveLength(before);
  });

  it('of a type that another service owns is told which', async () => {
    const { status, body } = await refuse({ type: 'referral.sent', date: '2014', to: 'cat' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ params: { type: 'referral.sent', owner: 'follow-up' } });
    expect(body.remedy).toContain('/api/follow-up/cases/');
  });

  it('of a type or date that is none is refused before anything is read', async () => {
    const { status, body } = await refuse({ type: 'hunger-strik', date: '2014-13' });
    expect(status).toBe(400);
    const pointers = body.errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['#/body/type', '#/body/date']));
  });

  it('on a case that does not exist is not found', async () => {
    const nowhere = '0190b3d2-5f4e-7c1a-9b11-2f6f3c9f0a11';
    const body = { type: 'hunger-strike', date: '2014' };
    expect((await line.post(path(nowhere), body)).status).toBe(404);
    expect((await line.post(`${path(nowhere)}?preview=true`, body)).status).toBe(404);
  });

  it('never repeats what was said', async () => {
    const name = 'Zhuldyzbek Kuanyshkaliev';
    const spoiled = [
      { type: name, date: '2014' },
      { type: 'hunger-strike', date: name },
      { type: 'hunger-strike', date: '2014', [name]: name },
      { type: 'release.granted', date: '2014', court: name },
      { type: 'incident.protest', date: '2014', place: name, persons: name },
      { type: 'reprisal.charged', date: '2014', accused: { age: name } },
    ];
    for (const body of spoiled) {
      const answer = await refuse(body);
      expect(answer.status).toBeLessThan(500);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(answer.body)).not.toContain('Zhuldyzbek');
    }
  });
});

describe('who may do what', () => {
  const asked = (role: string) => line.get(`/api/intake/cases/${caseId}`, { 'qorgan-role': role });

  it('an operator never sees a case', async () => {
    expect((await asked('caseworker')).status).toBe(200);
    expect((await asked('operator')).status).toBe(403);
    const operator = { 'qorgan-role': 'operator' };
    const answers = await Promise.all([
      line.get('/api/intake/cases', operator),
      line.get(`/api/intake/cases/${caseId}/timeline`, operator),
      line.get(`/api/intake/cases/${caseId}/persons`, operator),
      line.post('/api/intake/persons/search', { name: 'Anybody' }, operator),
      record({ type: 'hunger-strike', date: '2014' }, operator),
      line.post('/api/intake/complaints', {}, operator),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('a supervisor sees that a case sleeps and not whose it is', async () => {
    const supervisor = { 'qorgan-role': 'supervisor' };
    expect((await line.get(`/api/intake/cases/${caseId}`, supervisor)).status).toBe(200);
    expect((await line.get(`/api/intake/cases/${caseId}/persons`, supervisor)).status).toBe(403);
    expect((await record({ type: 'hunger-strike', date: '2014' }, supervisor)).status).toBe(403);
  });

  it('a role that is none is refused, not taken for another', async () => {
    expect((await asked('admin')).status).toBe(400);
  });
});
