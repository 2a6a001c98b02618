import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClockWhy, Today } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

describe.each(LANGUAGES)('Today in %s', (language) => {
  it('shows every clock of the day, says why its day is that day, and opens its case', async () => {
    const { body: today } = await desk.line.get<Today>('/api/follow-up/today');
    const [first, second] = today.overdue;
    const { page, say, complaints, foreign } = await desk.visit('/', { language });
    await page.getByRole('heading', { name: say('today.title'), level: 1 }).waitFor();
    expect(await page.title()).toBe(`${say('nav.today')} · Qorgan`);

    const rows = page.locator('[data-clock-row]');
    const shown = [today.overdue, today.today, today.soon].flat().map(({ code }) => code);
    expect(await rows.locator('visible=true').allTextContents()).toEqual(shown);
    // What is folded at first is drawn after what is seen.
    expect(today.waiting.length).toBeGreaterThan(0);
    const all = shown.length + today.waiting.length + today.snoozed.length;
    await until(async () => (await rows.count()) === all);
    const row = page.locator('li', { has: page.getByText(first!.code!) });
    expect(await row.innerText()).toContain(say('standing.overdue'));
    expect(await row.innerText()).toContain(first!.name[language]);

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    const preview = page.getByRole('complementary', { name: say('today.preview') });
    await preview.getByText(second!.code!).waitFor();
    const path = `/api/follow-up/deadlines/${second!.deadline}/why`;
    const { body: why } = await desk.line.get<ClockWhy>(path);
    await preview.getByText(why.sentence[language]).waitFor();

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: second!.code! }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${second!.case}`);
    expect(await page.title()).toBe(`${second!.code} · Qorgan`);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('marks what no lawyer has checked, and tells how far a day is in working days', async () => {
    const { body: today } = await desk.line.get<Today>('/api/follow-up/today');
    const doubtful = today.overdue.find(({ unverified }) => unverified)!;
    const { page, say } = await desk.visit('/', { language, width: 360 });
    const row = page.locator('li', { has: page.getByText(doubtful.code!) });
    expect(await row.innerText()).toContain(say('mark.unverified'));
    const days = -doubtful.workingDays;
    const said = say('distance.past', { days: String(days), n: days });
    expect(await row.getByTitle(said).count()).toBe(1);
  });
});

it('Today says so when nothing runs', async () => {
  const { page, say } = await desk.visit('/cases');
  const nothing = { on: '2014-08-20', overdue: [], today: [], soon: [], waiting: [], snoozed: [] };
  await page.route('**/api/follow-up/today', (route) => route.fulfill({ json: nothing }));
  await page.getByRole('link', { name: say('nav.today') }).click();
  await page.getByText(say('today.empty-all')).waitFor();
});

it('Today asks for its clocks and its words while the desk is still on its way, and once', async () => {
  const { page, say } = await desk.visit('/operations');
  // What that page asks for says nothing of the next.
  await page.getByRole('heading', { name: say('ops.title'), level: 1 }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/drawing-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  const opened = page.goto(new URL('/', page.url()).href);
  const isAsked = (pattern: RegExp): boolean => asked.some((path) => pattern.test(path));
  await until(() => isAsked(/^\/api\/follow-up\/today$/) && isAsked(/^\/assets\/en-/));
  expect(isAsked(/^\/assets\/drawing-.*js$/)).toBe(true);
  expect(await page.locator('#desk *').count()).toBe(0);
  arrive();
  await opened;
  await page.getByRole('heading', { name: say('today.title'), level: 1 }).waitFor();
  // From there on it is asked again whenever there is news.
  await until(() => asked.includes('/api/events'));
  const before = asked.slice(0, asked.indexOf('/api/events'));
  expect(before.filter((path) => path === '/api/follow-up/today')).toHaveLength(1);
});
