import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule, ReminderScheduler } from '#apps/follow-up';
import { StallClock, StallMap } from '#libs/contracts';
import { ROLES } from '#libs/domain';
import { append, declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { until } from '../../../libs/testing/src/until.js';

const INVESTIGATION = 'kz.cpc1997.investigation.term';
const COMPLAINT = 'kz.cpc1997.complaint.prosecutor.torture';
const UN = 'un.cat.art22.followup.state';

let line: Line;
let bodies: Map<string, string>;

beforeAll(async () => {
  const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
  line = await openLine({ services, startAt: '2014-09-01T04:00:00Z' });
  await declareReferences(line);
  const rows = await line.store.run<{ key: string; id: string }>({
    name: 'spec.bodies',
    text: 'SELECT key, id FROM qorgan.body',
  });
  bodies = new Map(rows.map(({ key, id }) => [key, id]));
});
afterAll(() => line?.close());

/** A case in which some things happened, one after another. */
async function caseWith(...entries: object[]): Promise<string> {
  const id = await registerCase(line);
  await line.settled();
  for (const entry of entries) {
    const { status, body } = await line.post(`/api/follow-up/cases/${id}/entries`, entry);
    expect({ status, body }).toMatchObject({ status: 201 });
    await line.settled();
  }
  return id;
}

const sent = (date: string, to: string) => ({ type: 'referral.sent', date, to });
const opened = (date: string, by?: string) => ({
  type: 'criminal-case.opened',
  date,
  ...(by && { by }),
});

const map = async (): Promise<StallMap> =>
  StallMap.parse((await line.get('/api/follow-up/stall-map')).body);

async function cell(body: string, rule: string) {
  const row = (await map()).rows.find((each) => each.body === body);
  return row?.cells.find((each) => each.rule === rule);
}

async function clocks(body: string, rule: string, more = ''): Promise<StallClock[]> {
  const path = `/api/follow-up/stall-map/clocks?body=${body}&rule=${rule}${more}`;
  return StallClock.array().parse((await line.get(path)).body);
}

describe('the stall map', () => {
  it('is empty while nobody has been asked', async () => {
    expect(await map()).toEqual({ on: '2014-09-01', steps: [], rows: [], isComplete: true });
  });

  it('counts the clocks of a body, how many are overdue, and the days without an answer', async () => {
    await caseWith(sent('2014-08-01', 'prosecutor-astana'));
    await caseWith(sent('2014-08-22', 'prosecutor-astana'));
    await caseWith(sent('2014-08-29', 'prosecutor-astana'));
    const astana = bodies.get('prosecutor-astana')!;
    // asked 31, 10 and 3 days ago; three working days from 29 August are not over yet
    expect(await cell(astana, COMPLAINT)).toEqual({
      rule: COMPLAINT,
      open: 3,
      overdue: 2,
      median: 10,
      worst: 31,
    });
  });

  it('names the body that was asked, else the one whose own step it is, else who bears it', async () => {
    const kostanay = bodies.get('prosecutor-kostanay')!;
    await caseWith(opened('2014-08-20', 'prosecutor-kostanay'));
    await caseWith(opened('2014-06'));
    const decided = {
      on: '2014-05-24',
      bodies: { body: { ref: bodies.get('cat'), kind: 'treaty-body' } },
    };
    const codes = { outcome: ['violation'], committee: ['cat'] };
    await append(line, await caseWith(), 'un.decision', {
      ...decided,
      codes,
      dates: {},
      counts: {},
    });
    await line.settled();
    expect(await cell(kostanay, INVESTIGATION)).toMatchObject({ open: 1, overdue: 0, worst: 12 });
    // some day of June: at the latest its last, 63 days ago
    expect(await cell('state', INVESTIGATION)).toMatchObject({ open: 1, worst: 63 });
    expect(await cell('un-state', UN)).toMatchObject({ open: 1, overdue: 1, worst: 100 });
    const { rows, steps } = await map();
    expect(rows.find(({ body }) => body === 'state')).toMatchObject({ kind: null, name: {} });
    expect(rows.find(({ body }) => body === kostanay)).toMatchObject({ kind: 'prosecutor' });
    expect(steps.find(({ rule }) => rule === UN)).toMatchObject({ unverified: true });
  });

  it('holds no clock of ours, of a UN body, of the silence target, or one that was answered', async () => {
    await caseWith(opened('2014-08-04'), { type: 'criminal-case.terminated', date: '2014-08-25' });
    const rules = (await map()).steps.map(({ rule }) => rule);
    const { rows } = await line.store.pool.query<{ rule: string }>(
      `SELECT DISTINCT rule FROM qorgan.deadline WHERE bearer NOT IN ('state', 'un-state')`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ rule }) => rules.includes(rule))).toEqual([]);
    expect(await cell('state', INVESTIGATION)).toMatchObject({ open: 1 });
  });

  it('leaves out what stands still, until it goes on', async () => {
    const saryarka = bodies.get('court-saryarka')!;
    const id = await caseWith(opened('2014-08-05', 'court-saryarka'), {
      type: 'term.suspended',
      date: '2014-08-20',
      rule: INVESTIGATION,
      reason: 'Made up',
    });
    expect(await cell(saryarka, INVESTIGATION)).toBeUndefined();
    const resumed = { type: 'term.resumed', date: '2014-08-28', rule: INVESTIGATION };
    await line.post(`/api/follow-up/cases/${id}/entries`, resumed);
    await line.settled();
    expect(await cell(saryarka, INVESTIGATION)).toMatchObject({ open: 1 });
  });

  it('adds the cells of a body up, the body with the most overdue first', async () => {
    const { rows } = await map();
    for (const { open, overdue, worst, cells } of rows) {
      const sum = (of: (each: (typeof cells)[number]) => number) =>
        cells.reduce((total, each) => total + of(each), 0);
      expect([open, overdue]).toEqual([sum((each) => each.open), sum((each) => each.overdue)]);
      expect(worst).toBe(Math.max(...cells.map((each) => each.worst)));
    }
    const overdue = rows.map((row) => row.overdue);
    expect(overdue).toEqual(overdue.toSorted((a, b) => b - a));
  });
});

describe('a cell', () => {
  it('lists its clocks, the longest due first, and agrees with the map', async () => {
    const astana = bodies.get('prosecutor-astana')!;
    const listed = await clocks(astana, COMPLAINT);
    expect(listed.map(({ since, days, standing }) => [since, days, standing])).toEqual([
      ['2014-08-01', 31, 'missed'],
      ['2014-08-22', 10, 'missed'],
      ['2014-08-29', 3, 'running'],
    ]);
    for (const row of (await map()).rows) {
      for (const { rule, open, overdue, worst } of row.cells) {
        const inCell = await clocks(row.body, rule);
        expect(inCell).toHaveLength(open);
        expect(inCell.filter(({ standing }) => standing === 'missed')).toHaveLength(overdue);
        expect(Math.max(...inCell.map(({ days }) => days))).toBe(worst);
      }
    }
  });

  it('is read a page at a time, no clock twice and none left out', async () => {
    const astana = bodies.get('prosecutor-astana')!;
    const whole = await clocks(astana, COMPLAINT);
    const first = await clocks(astana, COMPLAINT, '&limit=2');
    const rest = await clocks(astana, COMPLAINT, `&limit=2&after=${first.at(-1)!.deadline}`);
    expect([...first, ...rest]).toEqual(whole);
  });

  it('that is not there has no clocks, and one that cannot be is refused', async () => {
    expect(await clocks('un-state', COMPLAINT)).toEqual([]);
    const { status } = await line.get('/api/follow-up/stall-map/clocks?body=everybody&rule=x');
    expect(status).toBe(400);
  });
});

it('the map is open to all who read cases, and to no operator', async () => {
  for (const path of ['', `/clocks?body=state&rule=${UN}`]) {
    const asked = ROLES.map(async (role) => {
      const { status } = await line.get(`/api/follow-up/stall-map${path}`, { 'qorgan-role': role });
      return [role, status];
    });
    const statuses = Object.fromEntries(await Promise.all(asked)) as Record<string, number>;
    expect(statuses).toEqual({
      caseworker: 200,
      lawyer: 200,
      lead: 200,
      supervisor: 200,
      operator: 403,
    });
  }
});

it('a stalled case says the name of the clock that was missed', async () => {
  await line.clock!.set('2014-09-05T04:00:00Z');
  await until(async () => (await line.app.get(ReminderScheduler).tick()) === 0);
  const { body } = await line.get<{ reason: string; rule: unknown }[]>('/api/follow-up/stalls');
  for (const { reason, rule } of body) expect(rule === null).toBe(reason === 'silence');
  expect(body.some(({ reason }) => reason !== 'silence')).toBe(true);
});
