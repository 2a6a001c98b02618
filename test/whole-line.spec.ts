import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportService } from '#apps/intake';
import { foundingCasebook } from './founding-casebook.js';
import { ALL_SERVICES } from '../apps/qorgan/src/services.js';
import { openLine, type Line } from '../libs/testing/src/line.js';
import { stepThrough } from './step-through.js';

const LAST_DAY = '2014-12-15';
const FOLLOW_UP = 'un.cat.art22.followup.state';

interface Clock {
  rule: string;
  anchor: string;
  due: unknown;
  standing: string;
  breachedOn: string | null;
  closedBy: object | null;
  firstAct: object | null;
}
interface Item {
  id: string;
  case: string;
  kind: string;
  rule: string;
  rung: number | null;
  on: string;
}
interface Stalled {
  case: string;
  since: string;
  lastActOn: string;
}
type Figures = Record<string, Record<string, Record<string, number>>>;

let line: Line;

beforeAll(async () => {
  line = await openLine({ services: ALL_SERVICES, startAt: '2010-01-01T00:00:00Z' });
  const casebook = await foundingCasebook();
  await stepThrough(line, casebook, LAST_DAY);
  await line.app.get(ImportService).import(casebook);
}, 120_000);
afterAll(() => line?.close());

/** The one case in which somebody bears a name. */
async function caseOf(name: string): Promise<string> {
  const { body } = await line.post<{ case: string }[]>('/api/intake/persons/search', { name });
  expect(body).toHaveLength(1);
  return body[0]!.case;
}

async function clocksOf(caseId: string): Promise<Clock[]> {
  return (await line.get<Clock[]>(`/api/follow-up/cases/${caseId}/deadlines`)).body;
}

/** All that ever lay in the inbox of a role, oldest first. */
async function inboxOf(role: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after = ''; ;) {
    const path = `/api/notifications/inbox?all=true&limit=200${after}`;
    const { body } = await line.get<Item[]>(path, { 'qorgan-role': role });
    items.push(...body);
    if (body.length < 200) return items.reverse();
    after = `&after=${body.at(-1)!.id}`;
  }
}

/** What came to whom about one clock of a case. */
async function remindersOf(caseId: string, rule: string): Promise<string[]> {
  const roles = await Promise.all(
    ['caseworker', 'lead', 'supervisor'].map(async (role) =>
      (await inboxOf(role))
        .filter((item) => item.case === caseId && item.rule === rule && item.rung !== null)
        .map(({ on }) => `${on} ${role}`),
    ),
  );
  return roles.flat().sort();
}

describe('on 24 May 2012 a ruling was announced in favour of Alexander Gerasimov', () => {
  it('and by 22 August the State had told the Committee nothing', async () => {
    const [clock, ...others] = await clocksOf(await caseOf('Alexander Gerasimov'));
    expect(others).toEqual([]);
    expect(clock).toMatchObject({
      rule: FOLLOW_UP,
      anchor: '2012-05-24',
      due: '2012-08-22',
      standing: 'missed',
      breachedOn: '2012-08-23',
      closedBy: null,
    });
  });

  it('so reminders came before, on and after that day, and climbed', async () => {
    const caseId = await caseOf('Gerasimov');
    expect(await remindersOf(caseId, FOLLOW_UP)).toEqual([
      '2012-08-15 caseworker',
      '2012-08-22 caseworker',
      '2012-08-23 caseworker',
      '2012-08-29 lead',
      '2012-09-21 supervisor',
    ]);
  });

  it('until a court ordered compensation on 18 November 2013, 453 days late', async () => {
    const caseId = await caseOf('Gerasimov');
    const [clock] = await clocksOf(caseId);
    expect(clock).toMatchObject({
      firstAct: { type: 'compensation.ordered', on: '2013-11-18' },
      daysLate: 453,
    });
    const { body } = await line.get(`/api/un-decisions/cases/${caseId}/decisions`);
    // Ordered, and ordered again: nobody has said that it was paid.
    expect(body).toMatchObject([
      { remedies: [{ kind: 'compensation', status: 'ordered', statusOn: '2014-01-23' }] },
    ]);
  });
});

describe('on 21 October 2014 a court refused to comply with the decision on Oleg Yevloyev', () => {
  it('218 days after the State should have answered; a refusal is no answer', async () => {
    const [clock] = await clocksOf(await caseOf('Oleg Yevloyev'));
    expect(clock).toMatchObject({
      anchor: '2013-12-17',
      due: '2014-03-17',
      standing: 'missed',
      breachedOn: '2014-03-18',
      closedBy: null,
      firstAct: { type: 'court.refused-to-comply', on: '2014-10-21' },
      daysLate: 218,
    });
  });

  it('and no remedy counts as carried out', async () => {
    const caseId = await caseOf('Yevloyev');
    const { body } = await line.get(`/api/un-decisions/cases/${caseId}/decisions`);
    const refused = {
      status: 'refused',
      statusOn: '2014-10-21',
      stateWord: 'refused',
      grade: null,
    };
    expect(body).toMatchObject([
      {
        committee: 'cat',
        stateReplyDue: { earliest: '2014-03-17', latest: '2014-03-17' },
        remedies: [
          { kind: 'compensation', ...refused },
          { kind: 'investigation', ...refused },
        ],
      },
    ]);
  });

  it('and the case is still followed: it is overdue today, and its silence is heard again', async () => {
    const caseId = await caseOf('Yevloyev');
    const { body: today } = await line.get<{ overdue: { case: string }[] }>('/api/follow-up/today');
    expect(today.overdue.map((each) => each.case)).toContain(caseId);
    // Thirty working days: 1 December is a day off.
    const since = (await remindersOf(caseId, 'own.silence')).filter((each) => each > '2014-10-21');
    expect(since).toEqual(['2014-12-03 caseworker', '2014-12-10 lead']);
  });

  it('and he is found as Evloyev, as Yevloyev and as Евлоев', async () => {
    const spellings = ['Evloyev', 'Yevloyev', 'Евлоев', 'Олег Евлоев'];
    const found = await Promise.all(spellings.map(caseOf));
    expect(new Set(found).size).toBe(1);
  });
});

describe('in May 2014 a ruling was announced in favour of Rasim Bayramov', () => {
  it('of which the day is not known: the State is due between 30 July and 29 August', async () => {
    const clocks = await clocksOf(await caseOf('Bayramov'));
    expect(clocks.find(({ rule }) => rule === FOLLOW_UP)).toMatchObject({
      anchor: '2014-05',
      due: { earliest: '2014-07-30', latest: '2014-08-29' },
      breachedOn: '2014-08-30',
    });
  });

  it('and the case opened on 30 July had two months under the code of 1997', async () => {
    const clocks = await clocksOf(await caseOf('Bayramov'));
    expect(clocks.find(({ rule }) => rule === 'kz.cpc1997.investigation.term')).toMatchObject({
      anchor: '2014-07-30',
      due: '2014-09-30',
      standing: 'missed',
    });
  });
});

describe('Andrey Derkunskiy was found dead on 22 January 2014; the investigation continues', () => {
  it('and its silence stalls again and again, climbs each time, and never closes', async () => {
    const caseId = await caseOf('Derkunskiy');
    const stalls = (await inboxOf('lead')).filter(
      ({ case: of, kind }) => of === caseId && kind === 'case.stalled',
    );
    const days = ['2014-03-05', '2014-05-11', '2014-07-04', '2014-09-02', '2014-10-28'];
    expect(stalls.map(({ on }) => on)).toEqual(days);
    const rounds = await remindersOf(caseId, 'own.silence');
    for (const role of ['caseworker', 'lead', 'supervisor']) {
      expect(rounds.filter((each) => each.endsWith(role))).toHaveLength(days.length);
    }
    expect(await clocksOf(caseId)).toEqual([]);
  });
});

describe('no case stalls unseen', () => {
  it('every case in which nobody acts lies in somebody’s inbox', async () => {
    const { body: stalled } = await line.get<Stalled[]>('/api/follow-up/stalls?limit=500');
    const seen = new Set((await inboxOf('lead')).map((item) => item.case));
    expect(stalled.length).toBeGreaterThan(5);
    expect(stalled.filter((each) => !seen.has(each.case))).toEqual([]);
    for (const { since, lastActOn } of stalled) expect(lastActOn < since).toBe(true);
  });

  it('and every case has been heard of by follow-up', async () => {
    const { body: cases } = await line.get<{ case: string }[]>('/api/intake/cases?limit=200');
    expect(cases).toHaveLength(23);
    const statuses = cases.map(async ({ case: id }) => {
      return (await line.get(`/api/follow-up/cases/${id}/deadlines`)).status;
    });
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
  });
});

describe('the number of criminal cases is a tenth of the number of allegations', () => {
  const figures = async () => (await line.get<Figures>('/api/intake/statistics')).body;

  it('as the State counted in 2011 and 2012, and the coalition in 2013; never mixed', async () => {
    const all = await figures();
    expect(all['2011']).toEqual({ official: { allegations: 52, 'criminal-cases-opened': 18 } });
    expect(all['2012']!['official']).toMatchObject({
      allegations: 602,
      'criminal-cases-opened': 18,
    });
    const coalition = { allegations: 410, 'criminal-cases-opened': 35 };
    expect(all['2013']!['ngo-coalition']).toEqual(coalition);
    expect(all['2013']!['official']).not.toHaveProperty('allegations');
  });

  it('and 31 were convicted in 2013: 3 up to a year, 22 to three, 5 to five, and 1 fined', async () => {
    const { official } = (await figures())['2013']!;
    const sentenced = Object.entries(official!).filter(([key]) => key.startsWith('persons-sent'));
    expect(sentenced.map(([, value]) => value).sort()).toEqual([1, 22, 3, 5]);
    expect(sentenced.reduce((sum, [, value]) => sum + value, 0)).toBe(
      official!['persons-convicted'],
    );
  });
});
