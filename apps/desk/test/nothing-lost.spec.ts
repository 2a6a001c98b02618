import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile, TimelineItem } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { LANGUAGES, type Say } from './rig/words.js';

let desk: OpenDesk;
let file: CaseFile;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  file = await desk.caseWith('un.decision', 'criminal-case.opened');
}, 120_000);
// What clocks do about an entry moves the version of its case: no test begins in the middle of that.
beforeEach(() => desk.line.settled());
afterAll(() => desk?.close());

const entries = async (): Promise<TimelineItem[]> => {
  const path = `/api/intake/cases/${file.case}/timeline?limit=500`;
  const { body } = await desk.line.get<TimelineItem[]>(path);
  return body.filter(({ type }) => type === 'hunger-strike');
};

const ENTRIES = new RegExp(`/cases/[^/]+/entries$`);

/** The button that saves, once what was written has been looked at. */
async function written(page: Page, say: Say, note: string) {
  await page.getByRole('heading', { name: file.code }).waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('record.what'), { exact: true }).selectOption('hunger-strike');
  await dialog.getByLabel(say('record.date'), { exact: true }).fill('2014-08-19');
  await dialog.getByLabel(say('field.note')).fill(note);
  const save = dialog.getByRole('button', { name: say('record.save') });
  await save.and(page.locator(':enabled')).waitFor();
  return { dialog, save };
}

const openCase = (as = {}): Promise<Visited> => desk.visit(`/cases/${file.case}`, as);

describe('an entry', () => {
  it('is recorded once, however often its button is pressed', async () => {
    const { page, say } = await openCase();
    const { dialog, save } = await written(page, say, 'pressed twice');
    const before = (await entries()).length;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (ENTRIES.test(request.url())) sent.push(request.headers()['idempotency-key']!);
    });
    // Before the page can show that it is being sent: as a tired finger does, and a slow machine.
    await save.evaluate('(button) => { button.click(); button.click(); }');
    await save.dblclick({ timeout: 2_000 }).catch(() => undefined);
    await page.getByText(say('record.saved')).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(sent).toHaveLength(1);
    expect((await entries()).length).toBe(before + 1);
  });

  it('stays as it was written when the line breaks, and is sent again under its key', async () => {
    const { page, say } = await openCase();
    const { dialog, save } = await written(page, say, 'sent, and no answer');
    const before = (await entries()).length;
    const keys: string[] = [];
    await page.route(ENTRIES, async (route) => {
      keys.push(route.request().headers()['idempotency-key']!);
      // First it does not go out; then it does and the answer is lost; then all is well again.
      if (keys.length === 1) return route.abort();
      if (keys.length === 3) return route.continue();
      await route.fetch();
      return route.abort();
    });
    const told = dialog.getByRole('alert').getByText(say('failure.offline'), { exact: false });
    for (const times of [1, 2]) {
      await save.click();
      await until(() => keys.length === times);
      await told.waitFor();
      expect(await dialog.getByLabel(say('field.note')).inputValue()).toBe('sent, and no answer');
    }
    await save.click();
    await page.getByText(say('record.saved')).waitFor();
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect((await entries()).length).toBe(before + 1);
  });
});

describe.each(LANGUAGES)('what is being written, in %s', (language) => {
  it('is asked about before the way back loses it', async () => {
    const { page, say, complaints } = await desk.visit('/cases', { language });
    await page.getByRole('link', { name: file.code }).click();
    const { dialog } = await written(page, say, 'half a sentence');
    const before = (await entries()).length;
    const question = dialog.getByText(say('record.leave'));
    await page.goBack();
    await question.waitFor();
    // The safe way has the focus.
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await page.waitForURL(`**/cases/${file.case}`);
    expect(await dialog.getByLabel(say('field.note')).inputValue()).toBe('half a sentence');

    await page.goBack();
    await dialog.getByRole('button', { name: say('record.leave-go') }).click();
    await page.getByRole('heading', { name: say('cases.title'), level: 1 }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect((await entries()).length).toBe(before);
    expect(complaints).toEqual([]);
  });
});

it('a slip of the hand on Cancel or on Close loses nothing', async () => {
  const { page, say } = await openCase();
  const { dialog } = await written(page, say, 'half a sentence');
  const question = dialog.getByText(say('record.leave'));
  for (const name of ['record.cancel', 'shell.close'] as const) {
    await dialog.getByRole('button', { name: say(name) }).click();
    await question.waitFor();
    // The safe way has the focus.
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await dialog.getByLabel(say('field.note')).inputValue()).toBe('half a sentence');
  }
});

it('the browser asks before a tab is closed in which something is being written, else not', async () => {
  const { page, say } = await openCase();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  const { dialog } = await written(page, say, 'not saved');
  await page.close({ runBeforeUnload: true });
  await until(() => asked.length === 1);
  expect(asked).toEqual(['beforeunload']);
  await dialog.getByRole('button', { name: say('record.cancel') }).click();
  await dialog.getByRole('button', { name: say('record.leave-go') }).click();
  await dialog.waitFor({ state: 'detached' });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
});

it('in two tabs: one sees what the other records, and what is written in it is not lost', async () => {
  const { page: first, say } = await openCase();
  const second = await first.context().newPage();
  await second.goto(first.url());
  const late = await written(second, say, 'written in the second tab');
  const rows = second.locator('li', { hasText: say('entry.hunger-strike') });
  const seen = await rows.count();
  const before = (await entries()).length;

  const early = await written(first, say, 'written in the first tab');
  await early.save.click();
  await first.getByText(say('record.saved')).waitFor();
  // By the line of news, and behind the dialog, which stays open.
  await until(async () => (await rows.count()) > seen);
  await desk.line.settled();

  await late.save.click();
  await late.dialog.getByText(say('record.conflict')).waitFor();
  const sides = late.dialog.locator('section');
  await sides.first().getByText('written in the second tab').waitFor();
  await sides.last().getByText('written in the first tab').waitFor();
  expect((await entries()).length).toBe(before + 1);
  await late.dialog.getByRole('button', { name: say('record.conflict-send') }).click();
  await second.getByText(say('record.saved')).waitFor();
  const notes = (await entries()).slice(before).map(({ text }) => text?.['note']);
  expect(notes).toEqual(['written in the first tab', 'written in the second tab']);
});
