import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCasebookFile, ImportService } from '#apps/intake';
import { ReminderScheduler } from '#apps/follow-up';
import type { Casebook } from '#libs/domain';
import { openLine, type Line } from '../libs/testing/src/line.js';
import { ALL_SERVICES } from '../apps/qorgan/src/services.js';

let line: Line;

beforeAll(async () => {
  line = await openLine({ services: ALL_SERVICES, startAt: '2014-12-15T09:00:00Z' });
  const { casebook } = (await readCasebookFile('casebooks/kz-2013-2014.yaml')) as {
    casebook: Casebook;
  };
  await line.app.get(ImportService).import(casebook);
  await line.settled();
});
afterAll(() => line?.close());

describe('the founding document, told by the line', () => {
  it('keeps its figures by source and never mixes them', async () => {
    const { body } = await line.get<Record<string, unknown>>('/api/intake/statistics');
    expect(body).toMatchObject({
      2011: { official: { allegations: 52, 'criminal-cases-opened': 18 } },
      2012: { official: { allegations: 602, 'criminal-cases-opened': 18 } },
      2013: { 'ngo-coalition': { allegations: 410, 'criminal-cases-opened': 35 } },
    });
  });

  it('fires what is due, once for each person', async () => {
    await line.clock!.set('2014-12-15T12:00:00Z');
    await line.app.get(ReminderScheduler).tick();
    await line.settled();
    const { body } = await line.get<unknown[]>('/api/notifications/inbox?limit=200');
    expect(body.length).toBeGreaterThan(20);
  });
});
