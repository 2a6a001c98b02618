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

/** What stands above the rows: of the whole page, and of each of its parts. */
const heads = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} :is(h1, summary > *)`).allTextContents();

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
    const headsBefore = await heads(page, '[data-first-sight]');
    const summary = await sight.locator('p').first().textContent();
    const groundBefore = await ground(page);
    arrive();
    await page.getByRole('heading', { name: say('today.title'), level: 1 }).waitFor();
    await page.evaluate('document.fonts.ready');
    expect(await sight.count()).toBe(0);
    expect(await cells(page, 'main details[open] li')).toEqual(before);
    // What is put aside is folded below all, and comes with the desk.
    expect((await heads(page, 'main')).slice(0, headsBefore.length)).toEqual(headsBefore);
    // The desk goes on to say how long the oldest is missed: that takes plurals.
    expect(await page.locator('main p').first().textContent()).toContain(summary);
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

it('What is seen first does not stay when the desk never comes', async () => {
  const { page, open } = await openSlowly({});
  let fail = (): void => undefined;
  const failed = new Promise<void>((resolve) => (fail = resolve));
  await page.route('**/assets/drawing-*.js', async (route) => {
    await failed;
    await route.abort();
  });
  open();
  await page.locator('[data-first-sight]').waitFor();
  fail();
  await page.locator('[data-first-sight]').waitFor({ state: 'detached' });
});

/** After which the page has drawn what it had in hand. */
const TWO_FRAMES =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

const nothing = { on: '2014-08-20', overdue: [], today: [], soon: [], waiting: [], snoozed: [] };

it.each([
  ['refused', 'failure.forbidden', { status: 403, json: {} }],
  ['of another version', 'failure.unreadable', { json: { overdue: 'many' } }],
  ['without a clock', 'today.empty-all', { json: nothing }],
] as const)('Nothing is seen early of an answer that is %s: the desk says so', async (...told) => {
  const [, why, answer] = told;
  const { page, say, open, arrive } = await openSlowly({});
  await page.route('**/api/follow-up/today', (route) => route.fulfill(answer));
  // It would be gone again by the time that anybody could look.
  await page.addInitScript(`new MutationObserver((_, looking) => {
    if (!document.querySelector('[data-first-sight]')) return;
    globalThis.wasSeen = true;
    looking.disconnect();
  }).observe(document, { childList: true, subtree: true })`);
  const here = ['**/api/follow-up/today', '**/assets/en-*.js'].map((path) =>
    page.waitForResponse(path).then((response) => response.finished()),
  );
  open();
  await Promise.all(here);
  await page.evaluate(TWO_FRAMES);
  arrive();
  await page.getByText(say(why)).waitFor();
  expect(await page.evaluate('globalThis.wasSeen')).toBeUndefined();
});
