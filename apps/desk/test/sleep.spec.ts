import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

/** Today under a clock that a spec moves. */
async function clocked(): Promise<Visited & { code: string }> {
  const visited = await desk.visit('/cases');
  await visited.page.clock.install();
  await visited.page.goto(`${desk.line.url}/`);
  const row = visited.page.locator('[data-clock-row]').first();
  await row.waitFor();
  return { ...visited, code: await row.innerText() };
}

/** The cover, and nothing behind it: not on the page, and asked for anew when somebody is back. */
async function seesCover({ page, say, code }: Awaited<ReturnType<typeof clocked>>): Promise<void> {
  await page.getByRole('button', { name: say('cover.back') }).waitFor();
  expect(await page.content()).not.toContain(code);
  expect(await page.title()).toBe(say('cover.title'));
  const asked = page.waitForRequest('**/api/follow-up/today');
  await page.keyboard.press('Enter');
  await asked;
  await page.locator('[data-clock-row]').first().waitFor();
  expect(await page.title()).toBe(`${say('nav.today')} · Qorgan`);
  await page.close();
}

it('a desk that nobody touches for ten minutes forgets what it showed', async () => {
  const visited = await clocked();
  const { page } = visited;
  await page.clock.fastForward('09:50');
  expect(await page.locator('[data-clock-row]').first().isVisible()).toBe(true);
  await page.clock.fastForward('00:15');
  await seesCover(visited);
});

it('any sign of life begins the ten minutes anew', async () => {
  const visited = await clocked();
  const { page } = visited;
  await page.clock.fastForward('09:50');
  await page.keyboard.press('j');
  await page.clock.fastForward('09:50');
  expect(await page.locator('[data-clock-row]').first().isVisible()).toBe(true);
  await page.clock.fastForward('00:15');
  await seesCover(visited);
});

it('a laptop that was closed meanwhile shows nothing to whoever opens it', async () => {
  const visited = await clocked();
  const { page } = visited;
  const now = await page.evaluate<number>('Date.now()');
  // The time moves, and no timer of the page with it.
  await page.clock.setSystemTime(now + 11 * 60_000);
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 310);
  await seesCover(visited);
});

it('takes what was being written with it', async () => {
  const { case: id } = await desk.caseWith('un.decision');
  const { page, say } = await desk.visit('/cases');
  await page.clock.install();
  await page.goto(`${desk.line.url}/cases/${id}`);
  await page.getByRole('button', { name: say('case.record') }).click();
  await page.getByLabel(say('record.what'), { exact: true }).selectOption('criminal-case.opened');
  await page.clock.fastForward('10:05');
  await page.getByRole('button', { name: say('cover.back') }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('case.record') }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});
