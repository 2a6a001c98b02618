// The screens of the desk, each with how to come to it and what it is for.
const open = (first) => async (page) => {
  await page.locator(first).first().click();
};

export const SCREENS = [
  {
    name: 'first-run',
    title: 'An empty desk',
    says: 'Before the first case it says how cases come in.',
    path: '/',
    isEmpty: true,
    reach: (page) => page.locator('[data-first-step]').first().waitFor(),
  },
  {
    name: 'today',
    title: 'Today',
    says: 'What is overdue, due and waited for, with why each day is that day.',
    path: '/',
    height: 600,
    reach: async (page) => {
      await page.locator('[data-clock-row]').first().waitFor();
      await page.keyboard.press('j');
      await page.locator('td[data-mark="due"]').first().waitFor();
      await page.getByRole('heading', { name: 'Who is told next' }).waitFor();
    },
  },
  {
    name: 'inbox',
    title: 'Inbox',
    says: 'What a lead is told of: reminders that have climbed, and cases in which nobody acts.',
    path: '/inbox',
    role: 'lead',
    height: 600,
    reach: async (page) => {
      await page.locator('[data-inbox-row]').first().waitFor();
      await page.keyboard.press('j');
    },
  },
  {
    name: 'triage',
    title: 'Triage',
    says: 'Complaints that wait: what makes one urgent, what may be the same matter, what accepting begins.',
    path: '/triage',
    reach: async (page) => {
      await page.locator('[data-complaint]').first().waitFor();
      await page.getByText('May be the same matter').waitFor();
    },
  },
  {
    name: 'cases',
    title: 'Cases',
    says: 'Every case by its code; no name stands in a list.',
    path: '/cases',
    reach: (page) => page.getByRole('table').waitFor(),
  },
  {
    name: 'case',
    title: 'A case',
    says: 'What happened by its date as it is known; silences are drawn as empty bands.',
    path: '/',
    reach: async (page) => {
      await open('[data-clock-row]')(page);
      await page.getByRole('tab').first().waitFor();
      await page.getByRole('switch', { name: 'Show what the clocks did' }).waitFor();
    },
  },
  {
    name: 'decisions',
    title: 'UN decisions',
    says: 'Every decision of a UN body, the nearest next date first.',
    path: '/un',
    reach: (page) => page.locator('[data-decision-row]').first().waitFor(),
  },
  {
    name: 'decision',
    title: 'A UN decision',
    says: 'Remedy by remedy: what the State says, how it stands by what was done, and the grade.',
    path: '/un',
    reach: async (page) => {
      await open('[data-decision-row]')(page);
      await page.getByRole('heading', { name: 'Remedy by remedy' }).waitFor();
    },
  },
  {
    name: 'replay',
    title: 'Replay',
    says: 'A public chronology under a slider, with the reminders as they would have come.',
    path: '/replay/kz-2013-2014',
    height: 600,
    reach: (page) => page.getByRole('slider').waitFor(),
  },
  {
    name: 'stalls',
    title: 'Stall map',
    says: 'Which body sits on what, and for how long; below it the cases in which nobody acts.',
    path: '/stalls',
    role: 'supervisor',
    reach: (page) => page.getByRole('table').first().waitFor(),
  },
  {
    name: 'statistics',
    title: 'Statistics',
    says: 'Allegations, criminal cases, convictions and sentences by year and by source, never mixed.',
    path: '/statistics',
    reach: (page) => page.getByRole('table').first().waitFor(),
  },
  {
    name: 'rule',
    title: 'A rule, and what if',
    says: 'What the law says, where it stands, and when a term would end that began on a day.',
    path: '/rules/kz.cpc2014.complaint.prosecutor?date=2026-03-18',
    height: 680,
    reach: (page) => page.locator('td[data-mark="due"]').first().waitFor(),
  },
  {
    name: 'operations',
    title: 'Operations',
    says: 'How the installation stands, without any case: each sign with one command to run.',
    path: '/operations',
    role: 'operator',
    reach: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
];
