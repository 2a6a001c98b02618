import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReminderScheduler } from '#apps/follow-up';
import type { InboxItem, KeptCase, Load } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { seenFocus, tabTo } from './rig/focus.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  // What was missed before the first day comes a moment after it.
  await desk.line.clock!.advance(60_000);
  const scheduler = desk.line.app.get(ReminderScheduler);
  await until(async () => (await scheduler.tick()) === 0);
}, 120_000);
afterAll(() => desk?.close());

const load = async (): Promise<Load> => (await desk.line.get<Load>('/api/follow-up/load')).body;
const raisedTo = async (role: string, of?: string): Promise<number> => {
  const path = '/api/notifications/inbox?limit=200';
  const { body } = await desk.line.get<InboxItem[]>(path, { 'qorgan-role': role });
  const raised = body.filter(({ kind }) => kind === 'deadline.raised');
  return raised.filter((item) => of === undefined || item.case === of).length;
};

const nobodys = async (): Promise<KeptCase[]> =>
  (await desk.line.get<KeptCase[]>('/api/follow-up/load/cases?member=nobody')).body;

/** A case of nobody in which something happened just now, and whose ladder climbs to the lead next. */
async function leadIsNext(): Promise<KeptCase> {
  const { case: id } = (await nobodys()).at(-1)!;
  const entry = { type: 'criminal-case.opened', date: '2014-08-20' };
  expect((await desk.line.post(`/api/follow-up/cases/${id}/entries`, entry)).status).toBe(201);
  await desk.line.settled();
  for (;;) {
    const found = (await nobodys()).find((each) => each.case === id)!;
    const { deadline, rung, to } = found.next!;
    if (to === 'lead') return found;
    const clocks = [{ deadline, rung }];
    await desk.line.post('/api/follow-up/raises', { clocks }, { 'qorgan-role': 'lead' });
  }
}

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
    // Whoever has it already is no choice: the run in another language may have given it away.
    const first = await dialog.getByRole('row').nth(1).innerText();
    const wanted = first.includes(say('role.lead')) ? 'lawyer' : 'lead';
    const to = (await load()).members.find(({ role }) => role === wanted)!;
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
    await row
      .getByRole('cell', { name: String(after.cases), exact: true })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('climbs the ladder of a chosen clock, by keys alone, and says to whom', async () => {
    const { page, say, dialog } = await openCell(language);
    const before = (
      await Promise.all(
        ['caseworker', 'lawyer', 'lead', 'supervisor'].map((role) => raisedTo(role)),
      )
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
      await Promise.all(
        ['caseworker', 'lawyer', 'lead', 'supervisor'].map((role) => raisedTo(role)),
      )
    ).reduce((sum, count) => sum + count, 0);
    expect(after).toBeGreaterThan(before);
  });

  it('gives two cases of nobody to somebody by keys alone, and the load says so', async () => {
    const { page, say } = await desk.visit('/stalls', { language, role: 'supervisor' });
    const before = await load();
    const to = before.members.find(({ role }) => role === 'lawyer')!;
    const table = page.getByRole('table', { name: say('stalls.load') });
    await table.getByRole('row', { name: say('role.lawyer') }).waitFor();
    await tabTo(page, say('stalls.nobody'), 'button');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').nth(1).waitFor();
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await dialog.getByText(say('stalls.chosen-cases', { n: 2 })).waitFor();
    const whom = dialog.getByLabel(say('stalls.reassign-to'));
    await whom.getByRole('option').nth(1).waitFor({ state: 'attached' });
    await tabTo(page, say('stalls.reassign-to'));
    await until(async () => {
      await page.keyboard.press('ArrowDown');
      return (await whom.inputValue()) === to.id;
    });
    await tabTo(page, say('stalls.reassign'), 'button');
    await page.keyboard.press('Enter');
    await dialog.getByText(say('stalls.done', { n: 2 })).waitFor();
    // What was nobody's is somebody's: it leaves the list, and is chosen no more.
    await dialog.getByText(say('stalls.chosen-cases', { n: 0 })).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await seenFocus(page)).text === say('stalls.nobody'));
    const after = await load();
    expect(after.unowned.cases).toBe(before.unowned.cases - 2);
    const firstCell = (name: string, count: number) =>
      table
        .getByRole('row', { name })
        .getByRole('cell', { name: String(count), exact: true })
        .first();
    await firstCell(say('role.lawyer'), to.cases + 2).waitFor();
    await firstCell(say('stalls.nobody'), after.unowned.cases).waitFor();
  });

  it('climbs to the lead by keys, in whose inbox it stands', async () => {
    const { case: id, code } = await leadIsNext();
    const before = await raisedTo('lead', id);
    const { page, say } = await desk.visit('/stalls', { language, role: 'supervisor' });
    await page.getByRole('table', { name: say('stalls.load') }).waitFor();
    await tabTo(page, say('stalls.nobody'), 'button');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const row = dialog.getByRole('row', { name: code });
    await row.getByText(say('role.lead')).waitFor();
    await tabTo(page, code, 'a');
    await page.keyboard.press('x');
    await dialog.getByText(say('stalls.raise-to', { role: say('role.lead') })).waitFor();
    await tabTo(page, say('stalls.raise'), 'button');
    await page.keyboard.press('Enter');
    await dialog.getByText(say('stalls.done', { n: 1 })).waitFor();
    await page.close();
    await desk.line.settled();
    expect(await raisedTo('lead', id)).toBe(before + 1);
    const lead = await desk.visit('/inbox', { language, role: 'lead' });
    await lead.page.locator('main').getByText(code).first().waitFor();
  });

  it('has no finding of axe with clocks chosen, nor beside the load', async () => {
    const { page, say, dialog } = await openCell(language);
    await dialog.getByRole('checkbox').first().check();
    expect(await findingsEverywhere(page)).toEqual({});
    await dialog.getByRole('button', { name: say('shell.close') }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await findingsEverywhere(page)).toEqual({});
    const asleep = page.getByRole('region', { name: say('stalls.asleep') });
    await asleep.getByRole('checkbox').first().check();
    const table = page.getByRole('table', { name: say('stalls.load') });
    await table.getByRole('button', { name: say('stalls.nobody') }).click();
    await page.getByRole('dialog').getByRole('checkbox').first().check();
    expect(await findingsEverywhere(page)).toEqual({});
  });
});

it('whoever works on cases sees the load and gives away nothing', async () => {
  const { page, say } = await desk.visit('/stalls');
  await page.getByRole('table', { name: say('stalls.load') }).waitFor();
  await page.locator('[data-stall]').first().click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  expect(await page.getByLabel(say('stalls.reassign-to')).count()).toBe(0);
  expect(await page.getByRole('button', { name: say('stalls.raise') }).count()).toBe(1);
});
