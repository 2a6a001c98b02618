import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule } from '#apps/follow-up';
import { UnDecisionsModule } from '#apps/un-decisions';
import { DecisionFile, DecisionPage, type ExplainedClock } from '#libs/contracts';
import { append, declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

const TODAY = '2014-12-01';
const DECISION = { type: 'un.decision', body: 'cat', outcome: 'violation' };

let line: Line;

// Follow-up runs beside it: the dates that a decision waits for are its clocks.
beforeAll(async () => {
  const services = [
    { name: 'follow-up', module: FollowUpModule },
    { name: 'un-decisions', module: UnDecisionsModule },
  ] as const;
  line = await openLine({ services, startAt: `${TODAY}T04:00:00Z` });
  await declareReferences(line);
});
afterAll(() => line?.close());

/** A case in which these entries were recorded, in this order. */
async function caseWith(...entries: object[]): Promise<string> {
  const id = await registerCase(line);
  await record(id, ...entries);
  return id;
}

async function record(id: string, ...entries: object[]): Promise<void> {
  for (const entry of entries) {
    const { status, body } = await line.post(`/api/un-decisions/cases/${id}/entries`, entry);
    expect({ status, body }).toMatchObject({ status: 201 });
    await line.settled();
  }
}

async function page(query = ''): Promise<DecisionPage> {
  const { status, body } = await line.get(`/api/un-decisions/decisions${query}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return DecisionPage.parse(body);
}

/** All decisions, read so many at a time. */
async function everyPage(limit: number): Promise<DecisionPage['items']> {
  const items: DecisionPage['items'] = [];
  for (let after = ''; ;) {
    const { items: some, next } = await page(`?limit=${limit}${after}`);
    expect(some.length).toBeLessThanOrEqual(limit);
    items.push(...some);
    if (next === null) return items;
    after = `&after=${encodeURIComponent(next)}`;
  }
}

const listed = async (id: string) =>
  (await everyPage(200)).filter((decision) => decision.case === id);

/** The only decision of a case. */
async function fileOf(id: string): Promise<DecisionFile> {
  const [only] = await listed(id);
  const { body } = await line.get(`/api/un-decisions/decisions/${only!.decision}`);
  return DecisionFile.parse(body);
}

const clocksOf = async (id: string): Promise<ExplainedClock[]> =>
  (await line.get<ExplainedClock[]>(`/api/follow-up/cases/${id}/deadlines`)).body;

describe('the list of decisions', () => {
  const cases: Record<string, string> = {};

  beforeAll(async () => {
    // Ninety days from the first are over since March, from the second since a week; the third has
    // eight left, and the fourth two months for our comments.
    cases['long late'] = await caseWith({ ...DECISION, date: '2013-12-17' });
    cases['late'] = await caseWith({ ...DECISION, date: '2014-08-26', remedies: ['compensation'] });
    cases['near'] = await caseWith({ ...DECISION, date: '2014-09-10' });
    cases['ours'] = await caseWith(
      { ...DECISION, date: '2014-06-01', remedies: ['compensation', 'investigation'] },
      { type: 'un.state-reply', date: '2014-11-20', body: 'cat' },
      { type: 'court.refused-to-comply', date: '2014-11-25', remedies: ['investigation'] },
    );
    cases['no clock'] = await caseWith({ ...DECISION, date: '2014', outcome: 'inadmissible' });
    cases['as late'] = await caseWith({ ...DECISION, date: '2014-08-26' });
  });

  const namesOf = (items: DecisionPage['items']): string[] =>
    items.map(({ case: id }) => Object.keys(cases).find((name) => cases[name] === id) ?? id);

  it('begins with the nearest date ahead, then the latest that passed, then none', async () => {
    const names = namesOf((await page()).items);
    const late = names.splice(2, 2);
    expect(names).toEqual(['near', 'ours', 'long late', 'no clock']);
    expect(late.sort()).toEqual(['as late', 'late']);
  });

  it.each([1, 2, 3, 4, 5])('is the same read %d at a time', async (limit) => {
    const whole = await page();
    expect(whole.next).toBeNull();
    expect(await everyPage(limit)).toEqual(whole.items);
  });

  it('says how each next date stands, by the clock of follow-up', async () => {
    const [near] = await listed(cases['near']!);
    expect(near).toMatchObject({
      body: 'cat',
      outcome: 'violation',
      decidedOn: '2014-09-10',
      adoptedOn: null,
      transmittedOn: null,
      next: { bearer: 'un-state', due: '2014-12-09', standing: 'running', workingDays: 6 },
    });
    const [late] = await listed(cases['long late']!);
    expect(late!.next).toMatchObject({ due: '2014-03-17', standing: 'missed', daysLate: 259 });
    const [ours] = await listed(cases['ours']!);
    expect(ours!.next).toMatchObject({ bearer: 'us', due: '2015-01-20' });
    const [none] = await listed(cases['no clock']!);
    expect(none!.next).toBeNull();
  });

  it('counts how the remedies stand; what was refused is not carried out', async () => {
    const [ours] = await listed(cases['ours']!);
    const none = { open: 0, begun: 0, ordered: 0, refused: 0, 'carried-out': 0 };
    expect(ours!.remedies).toEqual({ ...none, open: 1, refused: 1 });
    const [near] = await listed(cases['near']!);
    expect(near!.remedies).toEqual(none);
  });

  it.each(['nonsense', 'ahead//x', `ahead//${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`])(
    'does not go on from what no page named: %s',
    async (after) => {
      const path = `/api/un-decisions/decisions?after=${encodeURIComponent(after)}`;
      expect((await line.get(path)).status).toBe(400);
    },
  );
});

describe('a decision', () => {
  it('keeps what the State said, what was done and the grade apart, each with its source', async () => {
    const id = await caseWith(
      { ...DECISION, date: '2013-12-17', remedies: ['investigation', 'compensation'] },
      { type: 'court.refused-to-comply', date: '2014-10-21', remedies: ['investigation'] },
      { type: 'un.state-reply', date: '2014-11', body: 'cat', remedies: ['compensation'] },
      { type: 'un.assessment', date: '2014-11-28', body: 'cat', grade: 'C1' },
    );
    const { remedies } = await fileOf(id);
    expect(remedies).toMatchObject([
      {
        kind: 'compensation',
        status: { is: 'open', on: '2013-12-17', by: 'un.decision' },
        stateWord: { is: 'replied', on: '2014-11', by: 'un.state-reply' },
        grade: { is: 'C1', on: '2014-11-28', by: 'un.assessment' },
        happened: [{ type: 'un.state-reply', on: '2014-11' }, { type: 'un.assessment' }],
      },
      {
        kind: 'investigation',
        status: { is: 'refused', on: '2014-10-21', by: 'court.refused-to-comply' },
        stateWord: { is: 'refused', on: '2014-10-21', by: 'court.refused-to-comply' },
        grade: { is: 'C1', by: 'un.assessment' },
        happened: [{ type: 'court.refused-to-comply' }, { type: 'un.assessment' }],
      },
    ]);
  });

  it('recorded without its remedies still tells what happened since', async () => {
    const id = await caseWith(
      { ...DECISION, date: '2014-05' },
      { type: 'compensation.claimed', date: '2014' },
    );
    const { remedies, happened } = await fileOf(id);
    expect(remedies).toEqual([]);
    expect(happened).toMatchObject([{ type: 'compensation.claimed', on: '2014' }]);
  });

  it('tells what was exchanged in the order of its dates, as exactly as they are known', async () => {
    const id = await caseWith(
      { type: 'un.communication-submitted', date: '2012-03', body: 'cat' },
      {
        type: 'un.decision',
        date: '2014-05',
        body: 'cat',
        outcome: 'violation',
        adopted_on: '2014-05-09',
      },
      { type: 'un.comments', date: '2014-10-01', body: 'cat' },
      { type: 'un.state-reply', date: '2014-08', body: 'cat' },
      { type: 'un.state-reply', date: '2014-09', body: 'hrc' },
    );
    const { exchanges } = await fileOf(id);
    expect(exchanges.map(({ step, on }) => `${step} ${on}`)).toEqual([
      'submitted 2012-03',
      'decided 2014-05',
      'adopted 2014-05-09',
      'state-reply 2014-08',
      'comments 2014-10-01',
    ]);
  });

  it('names its own clocks, the next one first, and those of nobody else', async () => {
    const id = await caseWith(
      { ...DECISION, date: '2014-05-12' },
      { ...DECISION, date: '2014-07-01', body: 'hrc' },
      { type: 'un.state-reply', date: '2014-10-15', body: 'cat' },
    );
    const clocks = await clocksOf(id);
    const rulesOf = async ({ decision }: { decision: string }): Promise<string[]> => {
      const { body } = await line.get(`/api/un-decisions/decisions/${decision}`);
      const ids = DecisionFile.parse(body).clocks;
      return ids.map((of) => clocks.find(({ deadline }) => deadline === of)!.rule);
    };
    const both = await listed(id);
    const [cat, hrc] = ['cat', 'hrc'].map((key) => both.find(({ body }) => body === key)!);
    expect(await rulesOf(cat!)).toEqual([
      'un.cat.art22.followup.comments',
      'un.cat.art22.followup.state',
    ]);
    expect(await rulesOf(hrc!)).toEqual(['un.hrc.op1.followup']);
    expect(cat!.next!.rule).toBe('un.cat.art22.followup.comments');
    expect(hrc!.next!.rule).toBe('un.hrc.op1.followup');
  });

  it('is read with the version against which something may be recorded', async () => {
    const id = await caseWith({ ...DECISION, date: '2014-11-03', remedies: ['compensation'] });
    const { version } = await fileOf(id);
    const path = `/api/un-decisions/cases/${id}/entries`;
    const paid = { type: 'compensation.paid', date: '2014-11-30' };
    const { status } = await line.post(path, paid, { 'if-match': `"${version}"` });
    expect(status).toBe(201);
    await line.settled();
    const { remedies, seq } = await fileOf(id);
    expect(remedies[0]!.status).toMatchObject({ is: 'carried-out', by: 'compensation.paid' });
    const before = seq;
    await append(line, id, 'criminal-case.refused', {
      on: '2014-11-30',
      bodies: {},
      codes: {},
      dates: {},
      counts: {},
    });
    await line.settled();
    expect((await fileOf(id)).seq).toBeGreaterThan(before);
  });

  it('of an unknown id is not found, and an operator sees none', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const path = `/api/un-decisions/decisions/${nobody}`;
    expect(await line.get(path)).toMatchObject({
      status: 404,
      body: { code: 'decision.not-found' },
    });
    expect((await line.get(path, { 'qorgan-role': 'operator' })).status).toBe(403);
    const list = await line.get('/api/un-decisions/decisions', { 'qorgan-role': 'operator' });
    expect(list.status).toBe(403);
  });
});
