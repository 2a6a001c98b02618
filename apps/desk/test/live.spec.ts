import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

it('what somebody else records comes to the screen by itself', async () => {
  const { case: id, code } = await desk.caseWith('un.decision');
  const { page, say, complaints } = await desk.visit(`/cases/${id}`);
  await page.getByRole('heading', { name: code }).waitFor();
  const recorded = page.getByRole('heading', { name: say('entry.hunger-strike') });
  const before = await recorded.count();
  const { status } = await desk.line.post(`/api/intake/cases/${id}/entries`, {
    type: 'hunger-strike',
    date: '2014-08-19',
  });
  expect(status).toBe(201);
  await until(async () => (await recorded.count()) > before);
  expect(complaints).toEqual([]);
});

it('a role that reads no case does not listen', async () => {
  const { page, say } = await desk.visit('/', { role: 'operator' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.getByRole('heading', { name: say('failure.title') }).waitFor();
  expect(asked).toContain('/api/follow-up/today');
  expect(asked).not.toContain('/api/events');
});

it('says by itself that nobody answers any more, and a server with listeners ends', async () => {
  const { page, say } = await desk.visit('/');
  await page.locator('[data-clock-row]').first().waitFor();
  await desk.line.app.close();
  const [, after] = say('line.down', { time: '|' }).split('|');
  await page.getByRole('status').filter({ hasText: after!.trim() }).waitFor();
});
