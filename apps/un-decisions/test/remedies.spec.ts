import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnDecisionsModule } from '#apps/un-decisions';
import { ENTRY_TYPES } from '#libs/contracts';
import { append, declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { fullBody, minimalBody } from '../../../libs/testing/src/entry-bodies.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

interface Remedy {
  kind: string;
  status: string;
  statusOn: string;
  stateWord: string | null;
  grade: string | null;
}
interface Decision {
  case: string;
  committee: string;
  outcome: string;
  decidedOn: string;
  adoptedOn: string | null;
  transmittedOn: string | null;
  remedies: Remedy[];
  stateReplyDue: object | null;
}

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'un-decisions', module: UnDecisionsModule }] as const;
  line = await openLine({ services, startAt: '2014-12-01T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const path = (id: string) => `/api/un-decisions/cases/${id}/entries`;

async function recorded(id: string, ...bodies: object[]): Promise<void> {
  for (const body of bodies) {
    const { status, body: answer } = await line.post(path(id), body);
    expect({ status, answer }).toMatchObject({ status: 201 });
  }
  await line.settled();
}

async function decisions(id: string): Promise<Decision[]> {
  return (await line.get<Decision[]>(`/api/un-decisions/cases/${id}/decisions`)).body;
}

/** Each remedy of the only decision, as `kind: status (State's word, grade)`. */
async function remedies(id: string): Promise<string[]> {
  const [only, ...others] = await decisions(id);
  expect(others).toEqual([]);
  return only!.remedies.map(
    ({ kind, status, stateWord, grade }) => `${kind}: ${status} (${stateWord}, ${grade})`,
  );
}

const DECISION = {
  type: 'un.decision',
  date: '2014-05',
  body: 'cat',
  outcome: 'violation',
  remedies: ['investigation', 'compensation', 'rehabilitation'],
};

describe('a UN decision', () => {
  it('opens each remedy that it asks for, with its dates as exactly as they are known', async () => {
    const id = await registerCase(line);
    const dates = { adopted_on: '2014-05', transmitted_on: '2014-05-26' };
    await recorded(id, { ...DECISION, ...dates, communication: '497/2012' });
    expect(await decisions(id)).toMatchObject([
      {
        case: id,
        committee: 'cat',
        outcome: 'violation',
        decidedOn: '2014-05',
        adoptedOn: '2014-05',
        transmittedOn: '2014-05-26',
        // Armed by follow-up, which does not run here.
        stateReplyDue: null,
      },
    ]);
    expect(await remedies(id)).toEqual([
      'compensation: open (null, null)',
      'investigation: open (null, null)',
      'rehabilitation: open (null, null)',
    ]);
  });

  it('that asks for nothing has no remedies', async () => {
    const id = await registerCase(line);
    await recorded(id, { type: 'un.decision', date: '2014', body: 'hrc', outcome: 'inadmissible' });
    expect(await decisions(id)).toMatchObject([{ outcome: 'inadmissible', remedies: [] }]);
  });

  it('is previewed with the remedies that it would open, and not written', async () => {
    const id = await registerCase(line);
    const { body } = await line.post<{ remedies: string[] }>(`${path(id)}?preview=true`, DECISION);
    expect(body.remedies).toEqual(DECISION.remedies);
    await line.settled();
    expect(await decisions(id)).toEqual([]);
  });
});

describe('a remedy', () => {
  const after: [what: string, entries: object[], become: string[]][] = [
    [
      'that a court refused is refused, and not carried out',
      [{ type: 'court.refused-to-comply', date: '2014-10-21', remedies: ['investigation'] }],
      ['compensation: open (null, null)', 'investigation: refused (refused, null)'],
    ],
    [
      'of which a refusal names none is refused with all the others',
      [{ type: 'court.refused-to-comply', date: '2014-10-21' }],
      ['compensation: refused (refused, null)', 'investigation: refused (refused, null)'],
    ],
    [
      'that was ordered is not carried out',
      [{ type: 'compensation.ordered', date: '2014-10' }],
      ['compensation: ordered (ordered, null)', 'investigation: open (null, null)'],
    ],
    [
      'is carried out when it was paid',
      [
        { type: 'compensation.ordered', date: '2014-10' },
        { type: 'compensation.paid', date: '2014-11' },
      ],
      ['compensation: carried-out (paid, null)', 'investigation: open (null, null)'],
    ],
    [
      'is begun when a case is opened',
      [{ event: 'criminal-case.opened', on: '2014-07-30' }],
      ['compensation: open (null, null)', 'investigation: begun (opened, null)'],
    ],
    [
      'stays as it was when the State only speaks',
      [{ type: 'un.state-reply', date: '2014-08', body: 'cat', remedies: ['compensation'] }],
      ['compensation: open (replied, null)', 'investigation: open (null, null)'],
    ],
    [
      'keeps the grade of the Committee apart from what was done and what was said',
      [
        { type: 'compensation.ordered', date: '2014-10' },
        {
          type: 'un.assessment',
          date: '2014-11',
          body: 'cat',
          grade: 'B1',
          remedies: ['compensation'],
        },
      ],
      ['compensation: ordered (ordered, B1)', 'investigation: open (null, null)'],
    ],
    [
      'is not touched by a claim, which only asks',
      [{ type: 'compensation.claimed', date: '2014-10' }],
      ['compensation: open (null, null)', 'investigation: open (null, null)'],
    ],
    [
      'is not touched by what happened before the decision',
      [
        { type: 'court.refused-to-comply', date: '2013' },
        { event: 'criminal-case.opened', on: '2014-02' },
        { type: 'compensation.ordered', date: '2014-04-30' },
      ],
      ['compensation: open (null, null)', 'investigation: open (null, null)'],
    ],
    [
      'stands as the latest act left it, though an older one is learned later',
      [
        { type: 'compensation.paid', date: '2014-11' },
        { type: 'compensation.ordered', date: '2014-10' },
      ],
      ['compensation: carried-out (paid, null)', 'investigation: open (null, null)'],
    ],
  ];
  it.each(after)('%s', async (_, entries, become) => {
    const id = await registerCase(line);
    await recorded(id, { ...DECISION, remedies: ['investigation', 'compensation'] });
    for (const entry of entries) {
      if ('event' in entry) await heard(id, entry as { event: string; on: string });
      else await recorded(id, entry);
    }
    expect(await remedies(id)).toEqual(become);
  });
});

describe('two decisions on one case', () => {
  it('are followed apart: a committee grades what it has asked for itself', async () => {
    const id = await registerCase(line);
    const compensation = { remedies: ['compensation'] };
    await recorded(
      id,
      { ...DECISION, ...compensation },
      { ...DECISION, ...compensation, date: '2014-07', body: 'hrc' },
      { type: 'un.assessment', date: '2014-11', body: 'hrc', grade: 'C1' },
    );
    expect(await decisions(id)).toMatchObject([
      { committee: 'cat', remedies: [{ grade: null }] },
      { committee: 'hrc', remedies: [{ grade: 'C1' }] },
    ]);
  });
});

describe('every entry that un-decisions owns', () => {
  const own = ENTRY_TYPES.filter(({ owner }) => owner === 'un-decisions');
  it.each(own.map((definition) => [definition.type, definition] as const))(
    '%s is recorded and previewed with what it needs, and with all that it can say',
    async (_, definition) => {
      const id = await registerCase(line);
      for (const body of [minimalBody(definition), fullBody(definition)]) {
        expect((await line.post(`${path(id)}?preview=true`, body)).status).toBe(200);
        await recorded(id, body);
      }
    },
  );

  it('is refused elsewhere with the name of its service', async () => {
    const id = await registerCase(line);
    const { status, body } = await line.post(path(id), { type: 'hunger-strike', date: '2014' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ params: { owner: 'intake' } });
  });
});

describe('an operator', () => {
  it('sees no decision', async () => {
    const answer = await line.get('/api/un-decisions/decisions', { 'qorgan-role': 'operator' });
    expect(answer.status).toBe(403);
  });
});

/** What another service has recorded. */
async function heard(id: string, { event, on }: { event: string; on: string }): Promise<void> {
  await append(line, id, event, { on, bodies: {}, codes: {}, dates: {}, counts: {} });
  await line.settled();
}
