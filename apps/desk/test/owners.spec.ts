import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxItem, Load } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

const load = async (): Promise<Load> => (await desk.line.get<Load>('/api/follow-up/load')).body;
const raisedTo = async (role: string): Promise<number> => {
  const path = '/api/notifications/inbox?limit=200';
  const { body } = await desk.line.get<InboxItem[]>(path, { 'qorgan-role': role });
  return body.filter(({ kind }) => kind === 'deadline.raised').length;
};

/** Opens the first cell of the map as a supervisor. */
async function openCell(language: (typeof LANGUAGES)[number]) {
  const visited = await desk.visit('/stalls', { language, role: 'supervisor' });
  const { page } = visited;
  await page.locator('[data-stall]').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().waitFor();
  return { ...visited, dialog };
}

describe.each(LANGUAGES)('the stall map in %s', (language) => {
  it('gives chosen cases to somebody, and the load says so', async () => {
    const { page, say, dialog, complaints } = await openCell(language);
    const lawyer = (await load()).members.find(({ role }) => role === 'lawyer')!;
    const lead = (await load()).members.find(({ role }) => role === 'lead')!;
    // Whom the run before has not given it to.
    const to = lawyer.cases > lead.cases ? lead : lawyer;
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByText(say('stalls.chosen', { n: 1 })).waitFor();
    await dialog.getByLabel(say('stalls.reassign-to')).selectOption(to.id);
    await dialog.getByRole('button', { name: say('stalls.reassign') }).click();
    await dialog.getByText(say('stalls.done', { n: 1 })).waitFor();
    const after = (await load()).members.find(({ id }) => id === to.id)!;
    expect(after.cases).toBe(to.cases + 1);
    await dialog.getByRole('button', { name: say('shell.close') }).click();
    const table = page.getByRole('table', { name: say('stalls.load') });
    const row = table.getByRole('row', {
      name: say(to.role === 'lead' ? 'role.lead' : 'role.lawyer'),
    });
    expect(await row.getByRole('cell').first().innerText()).toBe(String(after.cases));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('climbs the ladder of a chosen clock, by keys alone, and says to whom', async () => {
    const { page, say, dialog } = await openCell(language);
    const before = (
      await Promise.all(['caseworker', 'lawyer', 'lead', 'supervisor'].map(raisedTo))
    ).reduce((sum, count) => sum + count, 0);
    const boxes = await dialog.getByRole('checkbox').all();
    const raise = dialog.getByRole('button', { name: say('stalls.raise') });
    for (const box of boxes) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await raise.focus();
    expect(await raise.isEnabled()).toBe(true);
    await page.keyboard.press('Enter');
    const told = dialog.getByRole('status').filter({ hasText: /\d/ });
    await told.waitFor();
    await desk.line.settled();
    const after = (
      await Promise.all(['caseworker', 'lawyer', 'lead', 'supervisor'].map(raisedTo))
    ).reduce((sum, count) => sum + count, 0);
    expect(after).toBeGreaterThan(before);
    await page.context().close();
  });

  it('has no finding of axe with clocks chosen, nor beside the load', async () => {
    const { page, say, dialog } = await openCell(language);
    await dialog.getByRole('checkbox').first().check();
    expect(await findingsEverywhere(page)).toEqual({});
    await dialog.getByRole('button', { name: say('shell.close') }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await findingsEverywhere(page)).toEqual({});
    await page.context().close();
  });
});

it('whoever works on cases sees the load and gives away nothing', async () => {
  const { page, say } = await desk.visit('/stalls');
  await page.getByRole('table', { name: say('stalls.load') }).waitFor();
  await page.locator('[data-stall]').first().click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  expect(await page.getByLabel(say('stalls.reassign-to')).count()).toBe(0);
  expect(await page.getByRole('button', { name: say('stalls.raise') }).count()).toBe(1);
  await page.context().close();
});
