import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visit } from './rig/visits.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

/** Opens Today while what draws the desk is held back until `arrive`. */
async function openSlowly(as: Visit) {
  const { page, say, complaints } = await desk.visit('/rules', as);
  await page.getByRole('heading', { name: say('rules.title'), level: 1 }).waitFor();
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/drawing-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  const open = () => void page.goto(new URL('/', page.url()).href).catch(() => undefined);
  return { page, say, complaints, open, arrive };
}

/**
 * Each row with each of its cells: what one reads there, and where it stands. What only a screen reader
 * hears is not there before: it hears the desk itself.
 */
const cells = (page: Page, rows: string): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('${rows}')].map((row) => [...row.children].map((cell) => {
    const { left, top, width } = cell.getBoundingClientRect();
    const seen = cell.cloneNode(true);
    for (const heard of seen.querySelectorAll('.seen-by-readers-only')) heard.remove();
    return [seen.textContent.trim(), left, top, width];
  }))`);

const ground = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

describe.each(LANGUAGES)('Before the desk is here, in %s', (language) => {
  it.each([
    { scheme: 'light', density: 'comfortable', role: 'caseworker' },
    { scheme: 'dark', density: 'compact', role: 'supervisor' },
  ] as const)('what presses is read where the desk will have it: %o', async (as) => {
    const { page, say, complaints, open, arrive } = await openSlowly({ language, ...as });
    open();
    const sight = page.locator('[data-first-sight]');
    await sight.waitFor();
    // Its words may be drawn in another font until theirs is here, and are a little lower then.
    await page.evaluate('document.fonts.ready');
    const before = await cells(page, '[data-first-sight] details[open] li');
    expect(before).not.toEqual([]);
    expect(await sight.innerText()).toContain(say('standing.overdue'));
    const groundBefore = await ground(page);
    arrive();
    await page.getByRole('heading', { name: say('today.title'), level: 1 }).waitFor();
    await page.evaluate('document.fonts.ready');
    expect(await sight.count()).toBe(0);
    expect(await cells(page, 'main details[open] li')).toEqual(before);
    expect(await ground(page)).toBe(groundBefore);
    expect(complaints).toEqual([]);
  });
});

it('What is seen before the desk is here takes no focus, and no screen reader hears it twice', async () => {
  const { page, open } = await openSlowly({});
  open();
  await page.locator('[data-first-sight]').waitFor();
  expect(await page.getByRole('heading').count()).toBe(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
});

const nothing = { on: '2014-08-20', overdue: [], today: [], soon: [], waiting: [], snoozed: [] };

it.each([
  ['refused', 'failure.forbidden', { status: 403, json: {} }],
  ['of another version', 'failure.unreadable', { json: { overdue: 'many' } }],
  ['without a clock', 'today.empty-all', { json: nothing }],
] as const)('Nothing is seen early of an answer that is %s: the desk says so', async (...told) => {
  const [, why, answer] = told;
  const { page, say, open, arrive } = await openSlowly({});
  await page.route('**/api/follow-up/today', (route) => route.fulfill(answer));
  const answered = page.waitForResponse('**/api/follow-up/today');
  open();
  await answered;
  arrive();
  await page.getByText(say(why)).waitFor();
  expect(await page.locator('[data-first-sight]').count()).toBe(0);
});
