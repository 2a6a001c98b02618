import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../libs/testing/src/until.js';
import { seenFocus, tabTo } from './rig/focus.js';
import { openGround, type Ground } from './rig/stands.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
}, 120_000);
afterAll(() => ground?.desk.close());

const visit: Ground['desk']['visit'] = (...args) => ground.desk.visit(...args);

/** Chooses from a list by its keys: typing begins a name, as the browser has it. */
async function choose(page: Page, label: string): Promise<void> {
  await page.keyboard.type(label);
}

/** A dialog gives the focus back to what opened it, or to something on the screen that is seen. */
async function closedTo(page: Page): Promise<string> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await until(async () => (await seenFocus(page)).tag !== 'body');
  return (await seenFocus(page)).text;
}

// No test here points at anything: what cannot be done by keys fails.
describe('by keys alone', () => {
  it('a case is opened from Today, and each of its tabs', async () => {
    const { page, say } = await visit('/');
    await page.locator('[data-clock-row]').first().waitFor();
    // Its box to select it is called so too.
    await tabTo(page, /^Q-/);
    const { text: code } = await seenFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: code }).waitFor();
    await tabTo(page, say('case.tab.timeline'));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/tab=/);
    expect((await seenFocus(page)).outlined).toBe(true);
  });

  it('an entry is recorded, and the focus is back where it began', async () => {
    const { page, say } = await visit(`/cases/${ground.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, say('case.record'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await until(async () => (await seenFocus(page)).tag === 'select');
    await choose(page, say('entry.hunger-strike'));
    await tabTo(page, say('record.date'));
    await page.keyboard.type('2014-08-19');
    const save = page.getByRole('button', { name: say('record.save') });
    await save.and(page.locator(':enabled')).waitFor();
    await tabTo(page, say('record.save'));
    await page.keyboard.press('Enter');
    await page.getByText(say('record.saved')).waitFor();
    expect(await closedTo(page)).toContain(say('case.record'));
  });

  it('people are shown, and hidden again', async () => {
    const { page, say } = await visit(`/cases/${ground.id}?tab=people`);
    await page.getByRole('button', { name: say('people.show') }).waitFor();
    await tabTo(page, say('people.show'));
    await page.keyboard.press('Enter');
    await page.getByText(say('people.shown')).waitFor();
    expect((await seenFocus(page)).tag).not.toBe('body');
    await tabTo(page, say('people.hide'));
    await page.keyboard.press('Enter');
    await page.getByText(say('people.shown')).waitFor({ state: 'detached' });
    expect((await seenFocus(page)).tag).not.toBe('body');
  });

  it('a replay is played and gone through step by step', async () => {
    const { page, say } = await visit('/replay/kz-2013-2014');
    const slider = page.getByRole('slider');
    await slider.waitFor();
    const day = () => slider.getAttribute('aria-valuetext');
    const last = await day();
    await tabTo(page, say('replay.previous'));
    await page.keyboard.press('Enter');
    expect(await day()).not.toBe(last);
    await tabTo(page, say('replay.slider'));
    await page.keyboard.press('Home');
    const first = await day();
    await page.keyboard.press('ArrowRight');
    expect(await day()).not.toBe(first);
    await tabTo(page, say('replay.play'));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say('replay.pause') }).waitFor();
    expect((await seenFocus(page)).text).toBe(say('replay.pause'));
  });

  it('the palette leads anywhere, and gives the focus back when it is left', async () => {
    const { page, say } = await visit('/cases');
    await page.locator('[data-case-row]').first().waitFor();
    await page.keyboard.press('j');
    const { text: code } = await seenFocus(page);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(say('palette.placeholder')).waitFor();
    await until(async () => (await seenFocus(page)).tag === 'input');
    await page.keyboard.press('Escape');
    expect(await closedTo(page)).toBe(code);
    await page.keyboard.press('Control+k');
    await until(async () => (await seenFocus(page)).tag === 'input');
    await page.keyboard.type(say('nav.rules'));
    await page.keyboard.press('Enter');
    await page.locator('[data-rule-row]').first().waitFor();
  });

  it('a cell of the stall map is opened, and left for where it was', async () => {
    const { page } = await visit('/stalls', { role: 'supervisor' });
    await page.locator('[data-stall]:visible').first().waitFor();
    await tabTo(page, /./, '[data-stall]');
    const { text: cell } = await seenFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('table').waitFor();
    await page.keyboard.press('Escape');
    expect(await closedTo(page)).toBe(cell);
  });

  it('a rule is asked what if', async () => {
    const { page, say } = await visit('/rules/kz.cpc2014.complaint.prosecutor');
    await page.getByRole('heading', { name: say('whatif.title') }).waitFor();
    await tabTo(page, say('whatif.date'));
    await page.keyboard.type('2026-03-18');
    await page.locator('td[data-mark="due"]').first().waitFor();
    expect((await seenFocus(page)).tag).toBe('input');
  });

  it('what waits in the inbox is marked as seen, one after another', async () => {
    const { page, say } = await visit('/inbox', { role: 'supervisor' });
    const rows = page.locator('[data-inbox-row]');
    await rows.first().waitFor();
    const before = await rows.count();
    await tabTo(page, new RegExp(`^${say('inbox.acknowledge-of', { code: 'Q-' })}`));
    await page.keyboard.press('Enter');
    await until(async () => (await rows.count()) === before - 1);
    await until(async () => (await seenFocus(page)).tag !== 'body');
  });

  it('a number of the statistics is opened, and left for where it was', async () => {
    const { page, say } = await visit('/statistics', { role: 'supervisor' });
    const ours = page.getByRole('table', { name: say('statistics.ours') });
    await ours.getByRole('button').first().waitFor();
    await tabTo(page, /^\d+$/);
    const { text: number } = await seenFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await closedTo(page)).toBe(number);
  });
});
