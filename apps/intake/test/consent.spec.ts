import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakeModule } from '#apps/intake';
import { ConsentState, type Registered } from '#libs/contracts';
import { CONSENT_PURPOSES } from '#libs/domain';
import type { z } from 'zod';
import { declareReferences } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';
import { ConsentReader } from '../src/consent/consent-reader.js';

const COMPLAINT = {
  receivedOn: '2014-05',
  aggrieved: [{ name: 'Somebody Madeup' }],
  alleged: ['torture'],
};

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-06-02T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

async function newCase(): Promise<string> {
  const path = '/api/intake/complaints';
  return (await line.post<z.output<typeof Registered>>(path, COMPLAINT)).body.case;
}
async function record(id: string, entry: object): Promise<void> {
  const { status } = await line.post(`/api/intake/cases/${id}/entries`, entry);
  expect(status).toBe(201);
}
async function consents(id: string): Promise<ConsentState[]> {
  return ConsentState.array().parse((await line.get(`/api/intake/cases/${id}/consents`)).body);
}
const yes = (states: readonly ConsentState[]) =>
  states.filter(({ state }) => state === 'given').map(({ purpose }) => purpose);

describe('the consents of a case', () => {
  it('are all unknown until somebody speaks', async () => {
    const states = await consents(await newCase());
    expect(states.map(({ purpose }) => purpose)).toEqual(CONSENT_PURPOSES);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['unknown']));
  });

  it('follow the entries: what is given, to whom, until when, and what was taken back', async () => {
    const id = await newCase();
    await record(id, {
      type: 'consent.given',
      date: '2014-05-20',
      purpose: ['casework', 'referral'],
      recipients: ['ombudsman', 'Somebody Undeclared'],
      scope: ['facts', 'medical'],
      until: '2014-12-31',
      by: 'family',
    });
    expect((await consents(id))[0]).toEqual({
      purpose: 'casework',
      state: 'given',
      event: expect.any(String) as string,
      on: '2014-05-20',
      until: '2014-12-31',
      by: 'family',
      scopes: ['facts', 'medical'],
      recipients: ['ombudsman'],
    });
    await record(id, {
      type: 'consent.withdrawn',
      date: '2014-06-01',
      purpose: ['referral'],
    });
    const states = await consents(id);
    expect(yes(states)).toEqual(['casework']);
    expect(states[1]).toMatchObject({ state: 'withdrawn', on: '2014-06-01' });
  });

  it('expire by the calendar of the place', async () => {
    const id = await newCase();
    const entry = { type: 'consent.given', date: '2014-05-20', purpose: ['casework'] };
    await record(id, { ...entry, until: '2014-06-01' });
    expect((await consents(id))[0]!.state).toBe('expired');
    await record(id, { ...entry, until: '2014-06-02' });
    expect((await consents(id))[0]!.state).toBe('given');
  });

  it('of several cases are read in one statement, each with its own', async () => {
    const [some, none] = [await newCase(), await newCase()];
    await record(some, { type: 'consent.given', date: '2014-05-20', purpose: ['publication'] });
    const read = await line.app.get(ConsentReader).ofCases([some, none, crypto.randomUUID()]);
    expect([...read.keys()].toSorted()).toEqual([some, none].toSorted());
    expect([yes(read.get(some)!), yes(read.get(none)!)]).toEqual([['publication'], []]);
  });

  it('are refused where there is no case, and to whoever reads no cases', async () => {
    const path = (id: string) => `/api/intake/cases/${id}/consents`;
    expect((await line.get(path(crypto.randomUUID()))).status).toBe(404);
    const operator = { 'qorgan-role': 'operator' };
    expect((await line.get(path(await newCase()), operator)).status).toBe(403);
  });
});
