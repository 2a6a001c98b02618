import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeModule } from '#apps/intake';
import { declareReferences } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

/** Nobody's name: whatever answers or writes it has leaked it. */
const NAME = 'Zhuldyzbek Kuanyshkaliev';

const COMPLAINT = {
  receivedOn: '2014-05',
  aggrieved: [
    { name: NAME, also: ['Juldyzbek Kuanyshkaliev'], age: 34 },
    { unnamed: { value: 2, qualifier: 'at-least' } },
  ],
  alleged: ['torture'],
  methods: ['beating'],
  against: 'police-astana',
  place: 'ak-159-22',
  narrative: `${NAME} was beaten for two days.`,
};

interface Registered {
  case: string;
  code: string;
  version: number;
  replayed: boolean;
}
interface Problem {
  code: string;
  errors?: { pointer: string; detail: string }[];
}

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-06-02T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const register = (body: unknown, headers?: Record<string, string>) =>
  line.post<Registered>('/api/intake/complaints', body, headers);
const refuse = (body: unknown) => line.post<Problem>('/api/intake/complaints', body);

describe('a complaint that a caseworker takes down', () => {
  it('becomes a case with a code that says nothing, and starts its timeline', async () => {
    const { status, body, headers } = await register(COMPLAINT);
    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 1, replayed: false });
    expect(body.code).toMatch(/^Q-[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(headers.get('etag')).toBe('"1"');

    const file = await line.get(`/api/intake/cases/${body.case}`);
    expect(file.headers.get('etag')).toBe('"1"');
    expect(file.body).toMatchObject({
      code: body.code,
      against: 'police-astana',
      place: 'ak-159-22',
      people: 1,
      unnamed: [{ value: 2, qualifier: 'at-least' }],
    });
    const timeline = await line.get<object[]>(`/api/intake/cases/${body.case}/timeline`);
    expect(timeline.body).toMatchObject([
      { seq: 1, type: 'complaint.registered', on: '2014-06-02' },
      { seq: 2, type: 'complaint.received', on: '2014-05' },
    ]);
  });

  it('is sealed: who it is about is shown on request, and that is written down', async () => {
    const { body } = await register(COMPLAINT);
    const path = `/api/intake/cases/${body.case}`;
    const file = await line.get(path);
    expect(JSON.stringify(file.body)).not.toContain('Kuanyshkaliev');
    const { body: persons } = await line.get(`${path}/persons`);
    expect(persons).toMatchObject([{ person: { role: 'aggrieved', name: NAME } }]);
    const timeline = await line.get<object[]>(`${path}/timeline`);
    expect(timeline.body.at(-1)).toMatchObject({ type: 'identity.shown', data: { persons: 1 } });
  });

  it('and its rows hold no name and no word of the narrative in any form', async () => {
    await register(COMPLAINT);
    const tables = await line.store.run<{ name: string }>({
      name: 'spec.tables',
      text: `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'qorgan'`,
    });
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const text = `SELECT count(*)::int AS n FROM qorgan.${name} t
                     WHERE t::text ILIKE '%kuanyshkaliev%' OR t::text ILIKE '%beaten%'`;
      const [found] = await line.store.run<{ n: number }>({ name: `spec.scan-${name}`, text });
      expect({ table: name, rows: found!.n }).toEqual({ table: name, rows: 0 });
    }
  });
});

describe('a complaint sent again with the same Idempotency-Key', () => {
  it('gets the same answer and makes no second case', async () => {
    const key = { 'idempotency-key': 'complaint-again' };
    const first = await register(COMPLAINT, key);
    const again = await register(COMPLAINT, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual({ ...first.body, replayed: true });
  });

  it('makes one case when 64 come at once', async () => {
    const before = await caseCount();
    const key = { 'idempotency-key': 'complaint-of-many' };
    const answers = await Promise.all(Array.from({ length: 64 }, () => register(COMPLAINT, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.replayed)).toHaveLength(1);
    expect(await caseCount()).toBe(before + 1);
    const { body: persons } = await line.get(`/api/intake/cases/${answers[0]!.body.case}/persons`);
    expect(persons).toMatchObject([{ person: { name: NAME } }]);
  });

  it('is refused when its body is another one', async () => {
    const key = { 'idempotency-key': 'complaint-changed' };
    await register(COMPLAINT, key);
    const other = await register({ ...COMPLAINT, alleged: ['ill-treatment'] }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key.reused' } });
  });

  it('is not mistaken for that of another member', async () => {
    const key = { 'idempotency-key': 'complaint-of-two' };
    const mine = await register(COMPLAINT, key);
    const theirs = await register(COMPLAINT, { ...key, 'qorgan-role': 'lawyer' });
    expect(theirs.body.replayed).toBe(false);
    expect(theirs.body.case).not.toBe(mine.body.case);
  });
});

describe('a complaint with faults', () => {
  it('is refused with a pointer to each of them, and nothing is written', async () => {
    const before = await caseCount();
    const { status, body, headers } = await refuse({
      ...COMPLAINT,
      receivedOn: '2014-02-30',
      aggrieved: [{ name: NAME, nickname: NAME }],
      victim: NAME,
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const pointers = body.errors!.map(({ pointer }) => pointer);
    expect(pointers).toContain('#/body/receivedOn');
    expect(pointers).toContain('#/body/victim');
    expect(await caseCount()).toBe(before);
  });

  it('names the body and the place that are not declared', async () => {
    const { status, body } = await refuse({ ...COMPLAINT, against: 'police-nowhere', place: 'x' });
    expect(status).toBe(422);
    expect(body.errors!.map(({ pointer }) => pointer)).toEqual(['#/body/against', '#/body/place']);
  });

  it('is never repeated in an error, wherever the name stands', async () => {
    const spoiled: unknown[] = [
      { ...COMPLAINT, [NAME]: 1 },
      { ...COMPLAINT, receivedOn: NAME },
      { ...COMPLAINT, against: NAME },
      { ...COMPLAINT, alleged: [NAME] },
      { ...COMPLAINT, aggrieved: [{ name: NAME, age: NAME }] },
      { ...COMPLAINT, aggrieved: NAME },
      [NAME],
      `{"aggrieved": [{"name": "${NAME}"`,
      `"${NAME}"`,
    ];
    for (const body of spoiled) {
      const answer = await refuse(body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(JSON.stringify(answer.body)).not.toContain('Zhuldyzbek');
    }
    const key = { 'idempotency-key': NAME };
    const answer = await register(COMPLAINT, key);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('Zhuldyzbek');
  });
});

async function caseCount(): Promise<number> {
  const text = 'SELECT count(*)::int AS n FROM qorgan.case_head';
  const [row] = await line.store.run<{ n: number }>({ name: 'spec.cases', text });
  return row!.n;
}

it('a case is found by how its code begins, however that was typed', async () => {
  const { body } = await register(COMPLAINT);
  const found = async (code: string): Promise<string[]> => {
    const path = '/api/intake/cases/search';
    return (await line.post<{ code: string }[]>(path, { code })).body.map((each) => each.code);
  };
  const { body: all } = await line.get<{ code: string }[]>('/api/intake/cases');
  const begins = (beginning: string): string[] =>
    all.map(({ code }) => code).filter((code) => code.startsWith(beginning));
  expect(await found(body.code)).toEqual([body.code]);
  expect(await found(body.code.slice(2).toLowerCase())).toEqual([body.code]);
  expect(await found(body.code.slice(0, 3))).toEqual(begins(body.code.slice(0, 3)));
  expect(await found('')).toEqual(begins('Q-'));
  expect(await found("Q-'%")).toEqual([]);
  const long = { code: '0'.repeat(25) };
  expect((await line.post('/api/intake/cases/search', long)).status).toBe(400);
});
