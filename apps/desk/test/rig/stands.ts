import type { Page } from 'playwright-core';
import type { ListedDecision, Today } from '#libs/contracts';
import { openDesk, type OpenDesk } from './desk.js';
import type { Visit, Visited } from './visits.js';
import { fillInbox } from './inbox.js';

/** A desk with something on every screen: a case with a decision, and an inbox for each role. */
export interface Ground {
  readonly desk: OpenDesk;
  readonly id: string;
  readonly decision: string;
}

/** A screen as somebody stands before it: its address, and what was done on it. */
export interface Stand {
  readonly name: string;
  readonly path: (ground: Ground) => string;
  readonly as?: Visit;
  readonly reach: (visited: Visited, ground: Ground) => Promise<unknown>;
}

const CASEBOOK = '/replay/kz-2013-2014';

/** Opens the desk that the stands are on, as of 20 August 2014. */
export async function openGround(): Promise<Ground> {
  const desk = await openDesk('2014-08-20');
  const { case: id } = await desk.caseWith('un.decision', 'criminal-case.opened');
  await fillInbox(desk, id);
  const path = '/api/un-decisions/decisions';
  const { body } = await desk.line.get<{ items: ListedDecision[] }>(path);
  return { desk, id, decision: body.items[0]!.decision };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();

/** Stands that axe looks at in `accessible.spec.ts`. */
export const STANDS: readonly Stand[] = [
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
    name: 'Today, clocks selected and one put aside, its part unfolded',
    path: () => '/',
    reach: async ({ page, say }, { desk }) => {
      const { body } = await desk.line.get<Today>('/api/follow-up/today');
      const deadlines = body.overdue.slice(-1).map(({ deadline }) => deadline);
      const asked = { deadlines, until: '2014-08-25', reason: 'agreed-day' };
      if (body.snoozed.length === 0) await desk.line.post('/api/follow-up/snoozes', asked);
      await page.reload();
      await page.getByRole('heading', { name: say('today.group.snoozed') }).click();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByRole('toolbar', { name: say('today.bar') }).waitFor();
    },
  },
  {
    name: 'Today, about to put a clock aside for a reason of its own',
    path: () => '/',
    reach: async ({ page, say }) => {
      await page.locator('[data-clock-row]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      const dialog = page.getByRole('dialog', { name: say('snooze.title') });
      await dialog.getByLabel(say('snooze.reason')).selectOption('other');
      await dialog.getByLabel(say('snooze.until')).fill('2014-12-31');
      await dialog.getByText(say('snooze.too-late')).waitFor();
    },
  },
  {
    name: 'Today, about to hand a case over',
    path: () => '/',
    reach: async ({ page, say }) => {
      await page.locator('[data-clock-row]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('h');
      const dialog = page.getByRole('dialog', { name: say('hand-over.title') });
      await dialog.getByRole('option').nth(1).waitFor({ state: 'attached' });
    },
  },
  {
    name: 'Today, a clock unfolded within its row where there is no room beside the list',
    path: () => '/',
    as: { width: 360 },
    reach: async ({ page, say }) => {
      await page.locator('li[data-clock] button[aria-expanded]').first().click();
      await page
        .getByRole('heading', { name: say('around.next') })
        .first()
        .waitFor();
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
      const nothing = {
        on: '2014-08-20',
        overdue: [],
        today: [],
        soon: [],
        waiting: [],
        snoozed: [],
      };
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
        .locator('button', { hasText: say('inbox.acknowledge') })
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
    path: ({ id }) => `/cases/${id}`,
    reach: async ({ page, say }) => {
      await page.getByRole('switch', { name: say('timeline.with-clocks') }).click();
      await heading(page, say('clock-event.deadline.armed'));
    },
  },
  {
    name: 'the clocks of a case, one opened',
    path: ({ id }) => `/cases/${id}?tab=clocks`,
    reach: async ({ page }) => {
      await page.locator('main button[aria-expanded]').first().click();
      await page.locator('td[data-mark="due"]').first().waitFor();
    },
  },
  {
    name: 'the people of a case, shown',
    path: ({ id }) => `/cases/${id}?tab=people`,
    reach: async ({ page, say }) => {
      await page.getByRole('button', { name: say('people.show') }).click();
      await page.getByText(say('people.shown')).waitFor();
    },
  },
  {
    name: 'recording what happened',
    path: ({ id }) => `/cases/${id}`,
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
    name: 'leaving what is being written',
    path: () => '/cases',
    reach: async ({ page, say }, { id }) => {
      await page.locator(`a[href="/cases/${id}"]`).click();
      await page.getByRole('button', { name: say('case.record') }).click();
      const date = page.getByRole('dialog').getByLabel(say('record.date'), { exact: true });
      await date.fill('2014-08-18');
      await page.goBack();
      await page.getByRole('button', { name: say('record.leave-stay') }).waitFor();
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
