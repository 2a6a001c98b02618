import { STANDS, type Stand } from './stands.js';

const SUPERVISOR = { role: 'supervisor' } as const;
const PROSECUTOR = '/rules/kz.cpc2014.complaint.prosecutor';

/** Stands whose own specs have axe look at them; with {@link STANDS} they are the whole desk. */
const MORE_STANDS: readonly Stand[] = [
  {
    name: 'the decisions',
    path: () => '/un',
    as: { role: 'lawyer' },
    reach: ({ page }) => page.locator('[data-decision-row]').first().waitFor(),
  },
  {
    name: 'a decision, why its next day is that day',
    path: ({ decision }) => `/un/${decision}`,
    as: { role: 'lawyer' },
    reach: async ({ page, say }) => {
      await page.getByText(say('clock.why')).first().click();
      await page.locator('td[data-mark="due"]').first().waitFor();
    },
  },
  {
    name: 'the stall map',
    path: () => '/stalls',
    as: SUPERVISOR,
    reach: ({ page }) => page.locator('[data-stall]:visible').first().waitFor(),
  },
  {
    name: 'a cell of the stall map',
    path: () => '/stalls',
    as: SUPERVISOR,
    reach: async ({ page }) => {
      await page.locator('[data-stall]:visible').first().click();
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    name: 'the statistics',
    path: () => '/statistics',
    as: SUPERVISOR,
    reach: ({ page, say }) =>
      page
        .getByRole('table', { name: say('statistics.ours') })
        .getByRole('button')
        .first()
        .waitFor(),
  },
  {
    name: 'the cases behind a number',
    path: () => '/statistics',
    as: SUPERVISOR,
    reach: async ({ page, say }) => {
      const ours = page.getByRole('table', { name: say('statistics.ours') });
      await ours.getByRole('button').first().click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'the law',
    path: () => '/rules',
    reach: ({ page }) => page.locator('[data-rule-row]').first().waitFor(),
  },
  {
    name: 'a rule, and what if',
    path: () => `${PROSECUTOR}?date=2026-03-18`,
    reach: ({ page }) => page.locator('td[data-mark="due"]').first().waitFor(),
  },
  {
    name: 'a rule that counts from a month',
    path: () => '/rules/un.cat.art22.followup.state?date=2014-05',
    reach: ({ page }) => page.locator('td[data-mark="due"]').first().waitFor(),
  },
  {
    name: 'an act on a term',
    path: ({ id }) => `/cases/${id}?tab=clocks`,
    as: { role: 'lawyer' },
    reach: async ({ page, say }) => {
      await page.locator('main button[aria-expanded]').first().click();
      await page.getByRole('button', { name: say('told.act') }).click();
      await page.getByRole('dialog').getByLabel(say('record.what'), { exact: true }).waitFor();
    },
  },
  {
    name: 'an entry that comes too late to be saved as it is',
    path: ({ id }) => `/cases/${id}`,
    reach: async ({ page, say }, { desk, id }) => {
      await page.getByRole('button', { name: say('case.record') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say('record.what'), { exact: true }).selectOption('un.state-reply');
      await dialog.getByLabel(say('record.date'), { exact: true }).fill('2014-08-19');
      const save = dialog.getByRole('button', { name: say('record.save') });
      await save.and(page.locator(':enabled')).waitFor();
      const faster = { type: 'hunger-strike', date: '2014-08-20' };
      await desk.line.post(`/api/intake/cases/${id}/entries`, faster);
      await save.click();
      await dialog.getByText(say('entry.hunger-strike')).first().waitFor();
    },
  },
  {
    name: 'the people of a case, kept from a role',
    path: ({ id }) => `/cases/${id}?tab=people`,
    as: SUPERVISOR,
    reach: ({ page, say }) => page.getByText(say('people.forbidden')).waitFor(),
  },
  {
    name: 'operations',
    path: () => '/operations',
    as: { role: 'operator' },
    reach: ({ page, say }) =>
      page.getByRole('heading', { name: say('ops.check.versions') }).waitFor(),
  },
  {
    name: 'what stands on the screen when nobody answers',
    path: () => '/',
    reach: async ({ page, say }) => {
      await page.locator('[data-clock-row]').first().waitFor();
      await page.route('**/api/**', (route) => route.abort());
      await page.keyboard.press('j');
      await page.getByRole('button', { name: say('line.again') }).waitFor();
    },
  },
  {
    name: 'the cover',
    path: () => '/',
    reach: async ({ page, say }) => {
      await page.locator('[data-clock-row]').first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('cover.back') }).waitFor();
    },
  },
];

/** Every screen, each as somebody stands before it. */
export const EVERY_STAND: readonly Stand[] = [...STANDS, ...MORE_STANDS];
