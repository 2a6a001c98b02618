import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Today } from '#libs/contracts';
import { findingsEverywhere } from './rig/everywhere.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk | undefined;

const close = async () => {
  await desk?.close();
  desk = undefined;
};
afterEach(close);
afterAll(close);

describe.each(LANGUAGES)('an empty desk in %s', (language) => {
  it('loads sample cases when it is told to, and Today has each of its parts', async () => {
    desk = await openDesk('2026-11-25', { isEmpty: true });
    const { page, say, complaints, foreign } = await desk.visit('/', { language });
    const load = page.getByRole('button', { name: say('sample.load') });
    await load.click();
    const dialog = page.getByRole('dialog', { name: say('sample.sure') });
    await dialog.getByText(say('sample.does')).waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
    // to think better of it writes nothing
    await dialog.getByRole('button', { name: say('sample.cancel') }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await desk.line.get('/api/intake/cases?limit=1')).body).toEqual([]);

    await load.click();
    await dialog.getByRole('button', { name: say('sample.load') }).click();
    await page.locator('[data-clock-row]').first().waitFor();
    await desk.line.settled();
    const { body: today } = await desk.line.get<Today>('/api/follow-up/today');
    for (const group of ['overdue', 'today', 'soon', 'waiting'] as const) {
      expect(today[group].length).toBeGreaterThan(0);
      const { code } = today[group][0]!;
      await page
        .locator('[data-clock-row]', { hasText: code! })
        .first()
        .waitFor({ state: 'attached' });
    }
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await page.close();
  }, 120_000);
});

it('a desk that somebody else has filled meanwhile says so, and writes nothing', async () => {
  desk = await openDesk('2026-11-25', { isEmpty: true });
  const { page, say } = await desk.visit('/');
  await page.route('**/api/intake/sample-cases', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: 'x', status: 409, code: 'sample.not-empty' },
    }),
  );
  await page.getByRole('button', { name: say('sample.load') }).click();
  const dialog = page.getByRole('dialog', { name: say('sample.sure') });
  await dialog.getByRole('button', { name: say('sample.load') }).click();
  await dialog.getByText(say('sample.refused')).waitFor();
  await page.close();
}, 120_000);

it('a role that brings no cases in is told who may', async () => {
  desk = await openDesk('2026-11-25', { isEmpty: true });
  const { page, say } = await desk.visit('/', { role: 'lawyer' });
  await page.getByText(say('sample.forbidden')).waitFor();
  expect(await page.getByRole('button', { name: say('sample.load') }).count()).toBe(0);
  await page.close();
}, 120_000);
