import { afterAll, beforeAll, expect, it } from 'vitest';
import { IntakeModule } from '#apps/intake';
import { JournalRow, type Registered } from '#libs/contracts';
import type { z } from 'zod';
import { append, declareReferences } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

const COMPLAINT = {
  receivedOn: '2014-05',
  aggrieved: [{ name: 'Somebody Madeup' }],
  alleged: ['torture'],
  narrative: 'Words under the seal.',
};

let line: Line;
let id: string;

beforeAll(async () => {
  const services = [{ name: 'intake', module: IntakeModule }] as const;
  line = await openLine({ services, startAt: '2014-06-02T04:00:00Z' });
  await declareReferences(line);
  const lawyer = { 'qorgan-role': 'lawyer' };
  const path = '/api/intake/complaints';
  const { body } = await line.post<z.output<typeof Registered>>(path, COMPLAINT, lawyer);
  id = body.case;
  await line.get(`/api/intake/cases/${id}/persons`);
  await append(line, id, 'hunger-strike', {
    on: '2014-05-20',
    bodies: {},
    codes: {},
    dates: {},
    counts: {},
  });
});
afterAll(() => line?.close());

const journal = (more = '', role = 'caseworker') =>
  line.get<unknown[]>(`/api/intake/cases/${id}/journal${more}`, { 'qorgan-role': role });

it('the journal of a case says of each row who recorded it and when, in order', async () => {
  const rows = JournalRow.array().parse((await journal()).body);
  expect(rows.map(({ seq, type, role, on }) => [seq, type, role, on])).toEqual([
    [1, 'complaint.registered', 'lawyer', '2014-06-02'],
    [2, 'complaint.received', 'lawyer', '2014-05'],
    // that somebody read who the people are is a row like any other
    [3, 'identity.shown', 'caseworker', '2014-06-02'],
    [4, 'hunger-strike', null, '2014-06-02'],
  ]);
  expect(rows[3]!.actor).toBe('spec');
  expect(rows.every(({ recordedAt }) => recordedAt.startsWith('2014-06-02T04:00'))).toBe(true);
});

it('comes a page at a time and brings no words of the case along', async () => {
  const { body } = await journal('?after=1&limit=2');
  expect(JournalRow.array().parse(body)).toHaveLength(2);
  const all = JSON.stringify((await journal()).body);
  expect(all).not.toContain('Madeup');
  expect(all).not.toContain('seal');
});

it('is open to whoever reads cases, and to no operator', async () => {
  expect((await journal('', 'supervisor')).status).toBe(200);
  expect((await journal('', 'operator')).status).toBe(403);
});
