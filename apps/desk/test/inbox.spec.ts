import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, InboxItem } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { fillInbox } from './rig/inbox.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  const { body: files } = await desk.line.get<CaseFile[]>('/api/intake/cases?limit=3');
  for (const { case: id } of files) await fillInbox(desk, id);
}, 120_000);
afterAll(() => desk?.close());

async function waiting(role: string): Promise<InboxItem[]> {
  const path = '/api/notifications/inbox?limit=50';
  return (await desk.line.get<InboxItem[]>(path, { 'qorgan-role': role })).body;
}

describe.each(LANGUAGES)('the inbox in %s', (language) => {
  it('shows what waits, newest first, each with its rule and how sure it is', async () => {
    const items = await waiting('lead');
    const { page, say, complaints, foreign } = await desk.visit('/inbox', {
      language,
      role: 'lead',
    });
    const rows = page.locator('[data-inbox-row]');
    await rows.first().waitFor();
    expect(await page.title()).toBe(`${say('inbox.title')} · Qorgan`);
    expect(await rows.allTextContents()).toEqual(items.map(({ code }) => code));
    const texts = await page
      .getByRole('list', { name: say('inbox.title') })
      .locator('li')
      .allInnerTexts();
    items.forEach((item, at) => {
      expect(texts[at]).toContain(say(`inbox.kind.${item.kind}`));
      if (item.name) expect(texts[at]).toContain(item.name[language]);
    });
    const marked = (word: 'mark.unverified' | 'mark.provisional') =>
      page.getByText(say(word), { exact: true }).count();
    expect(await marked('mark.unverified')).toBe(items.filter((item) => item.unverified).length);
    expect(await marked('mark.provisional')).toBe(items.filter((item) => item.provisional).length);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('is worked through by keys, and what was seen leaves it', async () => {
    const [first, second, third] = await waiting('caseworker');
    const { page, say, complaints } = await desk.visit('/', { language });
    await page.locator('[data-clock-row]').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    const row = (id: string) => page.locator(`[data-inbox-row="${id}"]`);
    await row(first!.id).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await row(first!.id).waitFor({ state: 'detached' });
    await page.getByText(say('inbox.was-seen')).waitFor();
    const focused = (): Promise<unknown> =>
      page.evaluate('document.activeElement?.dataset.inboxRow');
    await until(async () => (await focused()) === second!.id);
    const button = say('inbox.acknowledge-of', { code: second!.code });
    await page.getByRole('button', { name: button }).first().click();
    await row(second!.id).waitFor({ state: 'detached' });
    const left = (await waiting('caseworker')).map(({ id }) => id);
    expect(left).not.toContain(first!.id);
    expect(left).not.toContain(second!.id);

    await page.getByRole('switch', { name: say('inbox.with-seen') }).click();
    await row(first!.id).waitFor();
    expect(await page.getByText(say('inbox.seen'), { exact: true }).count()).toBeGreaterThan(1);
    await row(third!.id).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: third!.code }).waitFor();
    expect(complaints).toEqual([]);
  });
});

it('says in the navigation how many wait, and counts down by itself', async () => {
  const items = await waiting('supervisor');
  const { page, say } = await desk.visit('/inbox', { role: 'supervisor' });
  const link = (n: number) =>
    page.getByRole('link', {
      name: `${say('inbox.nav')} ${n} ${say('inbox.waiting')}`,
      exact: true,
    });
  await link(items.length).waitFor();
  const path = `/api/notifications/inbox/${items[0]!.id}/acknowledge`;
  const button = page.getByRole('button', {
    name: say('inbox.acknowledge-of', { code: items[0]!.code }),
  });
  await button.first().click();
  await link(items.length - 1).waitFor();
  const again = await desk.line.post(path, undefined, { 'qorgan-role': 'supervisor' });
  expect(again.status).toBe(204);
});

it('says what comes here when nothing waits', async () => {
  const { page, say } = await desk.visit('/cases', { role: 'lawyer' });
  await page.getByRole('link', { name: say('inbox.nav'), exact: true }).click();
  await page.getByText(say('inbox.empty')).waitFor();
});
