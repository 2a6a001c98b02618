import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20', { isEmpty: true });
}, 120_000);
afterAll(() => desk?.close());

it.each(LANGUAGES)('an empty desk says in %s how to begin', async (language) => {
  const { page, say, complaints, foreign } = await desk.visit('/', { language });
  await page.getByRole('heading', { name: say('first.title') }).waitFor();
  expect(await page.locator('[data-first-step]').count()).toBe(4);
  const api = await page.getByRole('link', { name: say('first.api') }).getAttribute('href');
  expect((await fetch(`${desk.line.url}${api}`)).status).toBe(200);
  await page.getByRole('link', { name: say('first.replay-open') }).click();
  await page.locator('a[href="/replay/kz-2013-2014"]').waitFor();
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

it('what it says to send is a complaint, and once there is a case it gives way by itself', async () => {
  const { page, say } = await desk.visit('/');
  await page.getByRole('heading', { name: say('first.title') }).waitFor();
  const [file, command] = await page.locator('[data-first-step] code').allTextContents();
  const address = /http:\S+$/.exec(command!)![0];
  expect(address).toBe(`${desk.line.url}/api/intake/complaints`);
  const body = JSON.parse(file!.replace('…', 'Somebody Madeup')) as unknown;
  const { status } = await desk.line.post('/api/intake/complaints', body);
  expect(status).toBe(201);
  await page.getByRole('heading', { name: say('first.title') }).waitFor({ state: 'detached' });
});
