import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_PAGES } from '#libs/contracts';
import { permits } from '#libs/domain';
import { SCREENS } from '../src/shell/screens.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

/** How high the bar is, how high the highest thing in it, and how much does not fit the window. */
const measured = (page: Page) =>
  page.evaluate<{ bar: number; highest: number; over: number }>(`(() => {
    const bar = document.querySelector('header');
    const parts = [...bar.querySelectorAll('a, button')].filter((part) => part.checkVisibility());
    const tops = parts.map((part) => part.getBoundingClientRect().top);
    const ends = parts.map((part) => part.getBoundingClientRect().bottom);
    return {
      bar: bar.getBoundingClientRect().height,
      highest: Math.max(...ends) - Math.min(...tops),
      over: document.documentElement.scrollWidth - innerWidth,
    };
  })()`);

describe.each(LANGUAGES)('the bar in %s', (language) => {
  it('is one line, with a full inbox, much that waits, and the longest role that has them', async () => {
    const { page } = await desk.visit('/cases', { language, role: 'lead' });
    const full = { unseen: 100 };
    await page.route('**/api/notifications/inbox/count', (route) => route.fulfill({ json: full }));
    const much = { waiting: 100 };
    await page.route('**/api/intake/triage/count', (route) => route.fulfill({ json: much }));
    await page.reload();
    await page.locator('header').getByText('100+').first().waitFor();
    await page
      .locator('header a[href="/triage"]', { hasText: '100' })
      .first()
      .waitFor({ state: 'attached' });
    for (const width of [1280, 1181, 1180, 901, 900]) {
      await page.setViewportSize({ width, height: 900 });
      const { highest, over } = await measured(page);
      expect({ width, over, isOneLine: highest <= 36 }).toEqual({
        width,
        over: 0,
        isOneLine: true,
      });
    }

    for (const width of [561, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const { highest, over } = await measured(page);
      expect({ width, over, isTwoLines: highest <= 72 }).toEqual({
        width,
        over: 0,
        isTwoLines: true,
      });
    }
  });

  it('leads to every screen by keyboard alone', async () => {
    const { page, say } = await desk.visit('/', { language, role: 'lead' });
    for (const screen of SCREENS.filter(({ action }) => permits('lead', action))) {
      const path = DESK_PAGES[screen.page];
      await page.goto(desk.line.url + (path === '/' ? '/cases' : '/'));
      await page.getByRole('link', { name: say('nav.today') }).waitFor();
      await tabTo(page, path);
      await page.keyboard.press('Enter');
      await page.waitForURL(desk.line.url + path);
    }
    await page.locator('header nav button:focus').waitFor();
  });

  it('unfolds the rest, and folds it by Escape, by leaving it and on another screen', async () => {
    const { page, say } = await desk.visit('/cases', { language, role: 'lead' });
    const more = page.getByRole('button', { name: say('nav.more') });
    const within = page.getByRole('link', { name: say('nav.operations') });
    await more.click();
    await within.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await within.waitFor({ state: 'hidden' });
    await page.locator('header nav button:focus').waitFor();
    await page.keyboard.press('Space');
    await within.waitFor();
    await page.keyboard.press('Shift+Tab');
    await within.waitFor({ state: 'hidden' });
    await more.click();
    await within.click();
    await page.waitForURL('**/operations');
    await within.waitFor({ state: 'hidden' });
  });
});

/** Goes on by Tab, and into what is folded, to the way to an address. */
async function tabTo(page: Page, path: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<{ href: string | null; isFolded: boolean }>(`({
      href: document.activeElement.closest('header') && document.activeElement.getAttribute('href'),
      isFolded: document.activeElement.matches('header nav [aria-expanded="false"]'),
    })`);
    if (at.href === path) return;
    if (at.isFolded) await page.keyboard.press('Enter');
  }
  throw new Error(`no way leads to ${path}`);
}

it('shows whoever has few screens all of them', async () => {
  const { page, say } = await desk.visit('/operations', { role: 'operator' });
  const main = page.getByRole('navigation', { name: say('shell.nav') });
  await main.getByRole('link', { name: say('nav.operations') }).waitFor();
  expect(await main.getByRole('link').count()).toBe(2);
  expect(await main.getByRole('button').count()).toBe(0);
});

it('offers a phone every screen', async () => {
  const { page, say } = await desk.visit('/', { role: 'lead', width: 360 });
  const main = page.getByRole('navigation', { name: say('shell.nav') });
  await main.getByRole('button', { name: say('nav.more') }).click();
  await main.getByRole('link', { name: say('nav.operations') }).waitFor();
  expect(await main.getByRole('link').count()).toBe(SCREENS.length);
  await main.getByRole('link', { name: say('stalls.title') }).click();
  await page.waitForURL('**/stalls');
});

it('what cannot be fetched leaves the screen as it is, and comes when it is asked for again', async () => {
  const { page, say } = await desk.visit('/cases');
  await page.route('**/api/events', (route) => route.abort());
  await page.route('**/assets/settings-dialog-*.js', (route) => route.abort());
  // An answer that is still under way would say that the services are there, and take the banner away.
  const counted = ['notifications/inbox', 'intake/triage'].map((of) =>
    page.waitForResponse(`**/api/${of}/count`),
  );
  await page.reload();
  await Promise.all([...counted, page.getByRole('table').waitFor()]);
  const settings = page.getByRole('button', { name: say('shell.settings') });
  await settings.click();
  await page.getByRole('button', { name: say('line.again') }).waitFor();
  expect(await page.getByRole('table').isVisible()).toBe(true);
  await page.unroute('**/assets/settings-dialog-*.js');
  await settings.click();
  await page.getByLabel(say('shell.role')).waitFor();
});
