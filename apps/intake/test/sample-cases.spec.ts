import { afterAll, beforeAll, expect, it } from 'vitest';
import { ImportService, IntakeModule } from '#apps/intake';
import { LoadedSample, type CaseFile, type TriageItem } from '#libs/contracts';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { sampleCasebook } from '../src/sample/sample-casebook.js';

const PATH = '/api/intake/sample-cases';
const TODAY = '2026-11-26';
const lines: Line[] = [];

async function emptyLine(): Promise<Line> {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  const line = await openLine({ services, startAt: `${TODAY}T04:00:00Z` });
  lines.push(line);
  return line;
}
const load = (line: Line, role = 'caseworker') =>
  line.post<{ code?: string }>(PATH, undefined, { 'qorgan-role': role });
const cases = async (line: Line) =>
  (await line.get<CaseFile[]>('/api/intake/cases?limit=200')).body;

let line: Line;
beforeAll(async () => {
  line = await emptyLine();
});
afterAll(() => Promise.all(lines.map((each) => each.close())));

it('the sample is for whoever may import, and nothing is written for anybody else', async () => {
  for (const role of ['lawyer', 'supervisor', 'operator']) {
    expect((await load(line, role)).status).toBe(403);
  }
  expect(await cases(line)).toEqual([]);
});

it('two who load it at once load it once, and then it is refused: the desk holds cases', async () => {
  const answers = await Promise.all([load(line), load(line)]);
  const done = answers.filter(({ status }) => status === 200);
  expect(done.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true);
  const loaded = LoadedSample.parse(done[0]!.body);
  expect(loaded).toEqual({ cases: 11, waiting: 2 });
  const { body: waiting } = await line.get<TriageItem[]>('/api/intake/triage');
  expect(waiting).toHaveLength(2);
  const before = await cases(line);
  expect(await load(line)).toMatchObject({ status: 409, body: { code: 'sample.not-empty' } });
  expect(await cases(line)).toEqual(before);
});

it('what a crash left half loaded is completed', async () => {
  const half = await emptyLine();
  const casebook = await sampleCasebook(TODAY);
  const some = { ...casebook, cases: casebook.cases.slice(0, 4) };
  await half.app.get(ImportService).import(some);
  expect((await load(half)).body).toEqual({ cases: 11, waiting: 2 });
});

it('a desk with one case of its own is left alone', async () => {
  const real = await emptyLine();
  await real.post('/api/intake/complaints', {
    receivedOn: TODAY,
    aggrieved: [{ name: 'Somebody Madeup' }],
    alleged: ['torture'],
  });
  expect((await load(real)).status).toBe(409);
  expect(await cases(real)).toHaveLength(1);
});
