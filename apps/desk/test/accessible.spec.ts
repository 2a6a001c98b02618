import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsEverywhere } from './rig/everywhere.js';
import { openDesk, type OpenDesk, type Visit, type Visited } from './rig/desk.js';
import { fillInbox } from './rig/inbox.js';
import { LANGUAGES } from './rig/words.js';

/** A screen as somebody stands before it: its address, and what was done on it. */
interface Stand {
  readonly name: string;
  readonly path: () => string;
  readonly as?: Visit;
  readonly reach: (visited: Visited) => Promise<unknown>;
}

const CASEBOOK = '/replay/kz-2013-2014';
let desk: OpenDesk;
let id: string;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  id = (await desk.caseWith('un.decision', 'criminal-case.opened')).case;
  await fillInbox(desk, id);
}, 120_000);
afterAll(() => desk?.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();

const STANDS: readonly Stand[] = [
  {
    name: 'Today, a clock chosen',
    path: () => '/',
    reach: async ({ page, say }) => {
      await heading(page, say('today.title'));
      await page.keyboard.press('j');
      await page.getByRole('heading', { name: say('clock.why') }).waitFor({ state: 'attached' });
      await page.locator('td[data-mark="due"]').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'Today, refused to a role',
    path: () => '/',
    as: { role: 'operator' },
    reach: ({ page, say }) => heading(page, say('failure.title')),
  },
  {
    name: 'Today before the first case',
    path: () => '/cases',
    reach: async ({ page, say }) => {
      const nothing = { on: '2014-08-20', overdue: [], today: [], soon: [], waiting: [] };
      await page.route('**/api/follow-up/today', (route) => route.fulfill({ json: nothing }));
      await page.route('**/api/intake/cases?limit=1', (route) => route.fulfill({ json: [] }));
      await page.getByRole('link', { name: say('nav.today') }).click();
      await heading(page, say('first.title'));
    },
  },
  {
    name: 'the inbox, a row chosen',
    path: () => '/inbox',
    reach: async ({ page }) => {
      await page.locator('[data-inbox-row]').first().waitFor();
      await page.keyboard.press('j');
    },
  },
  {
    name: 'the inbox of a lead, with what was seen',
    path: () => '/inbox',
    as: { role: 'lead' },
    reach: async ({ page, say }) => {
      await page
        .getByRole('button', { name: say('inbox.acknowledge') })
        .last()
        .click();
      await page.getByText(say('inbox.was-seen')).waitFor();
      await page.getByRole('switch', { name: say('inbox.with-seen') }).click();
      await page.getByText(say('inbox.seen'), { exact: true }).first().waitFor();
    },
  },
  {
    name: 'the cases',
    path: () => '/cases',
    reach: ({ page }) => page.getByRole('table').waitFor(),
  },
  {
    name: 'the cases in compact rows, the rest of the screens unfolded',
    path: () => '/cases',
    as: { density: 'compact', role: 'lead' },
    reach: async ({ page, say }) => {
      await page.getByRole('table').waitFor();
      await page.getByRole('button', { name: say('nav.more') }).click();
      await page.getByRole('link', { name: say('nav.operations') }).waitFor();
    },
  },
  {
    name: 'the settings',
    path: () => '/cases',
    reach: async ({ page, say }) => {
      await page.getByRole('table').waitFor();
      await page.getByRole('button', { name: say('shell.settings') }).click();
      await page.getByLabel(say('shell.density')).waitFor();
    },
  },
  {
    name: 'the timeline of a case, with its clocks',
    path: () => `/cases/${id}`,
    reach: async ({ page, say }) => {
      await page.getByRole('switch', { name: say('timeline.with-clocks') }).click();
      await heading(page, say('clock-event.deadline.armed'));
    },
  },
  {
    name: 'the clocks of a case, one opened',
    path: () => `/cases/${id}?tab=clocks`,
    reach: async ({ page }) => {
      await page.locator('main button[aria-expanded]').first().click();
      await page.locator('td[data-mark="due"]').first().waitFor();
    },
  },
  {
    name: 'the people of a case, shown',
    path: () => `/cases/${id}?tab=people`,
    reach: async ({ page, say }) => {
      await page.getByRole('button', { name: say('people.show') }).click();
      await page.getByText(say('people.shown')).waitFor();
    },
  },
  {
    name: 'recording what happened',
    path: () => `/cases/${id}`,
    reach: async ({ page, say }) => {
      await page.getByRole('button', { name: say('case.record') }).click();
      await page
        .getByLabel(say('record.what'), { exact: true })
        .selectOption('criminal-case.opened');
      await page.getByLabel(say('record.date'), { exact: true }).fill('2014-08-18');
      await page.getByRole('heading', { name: say('record.starts') }).waitFor();
    },
  },
  {
    name: 'the casebooks',
    path: () => '/replay',
    reach: ({ page }) => page.locator(`a[href="${CASEBOOK}"]`).waitFor(),
  },
  {
    name: 'a replay',
    path: () => CASEBOOK,
    reach: ({ page }) => page.getByRole('slider').waitFor(),
  },
  {
    name: 'the keys',
    path: () => '/cases',
    reach: async ({ page, say }) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: say('keys.title') }).waitFor();
    },
  },
  {
    name: 'finding a case',
    path: () => '/cases',
    reach: async ({ page, say }) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(say('palette.placeholder')).fill('Q-');
    },
  },
  {
    name: 'an address of nothing',
    path: () => '/cases/00000000-0000-4000-8000-000000000000',
    reach: ({ page, say }) => heading(page, say('failure.title')),
  },
];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(STANDS)('$name: no finding, light and dark, wide and narrow', async (stand) => {
    const visited = await desk.visit(stand.path(), { ...stand.as, language });
    const { page } = visited;
    await stand.reach(visited);
    expect(await findingsEverywhere(page)).toEqual({});
    expect(visited.foreign).toEqual([]);
    expect(visited.complaints.filter((said) => !REFUSED.test(said))).toEqual([]);
    await page.context().close();
  });
});

/** What the browser itself says of an answer that refuses. */
const REFUSED = /Failed to load resource: the server responded with a status of 40[34]/;
