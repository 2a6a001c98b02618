import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '#libs/contracts';
import { registerCase } from '../../../libs/testing/src/cases.js';
import { findingsOn } from './rig/axe.js';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES, wordsOf, type Say } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

describe.each(LANGUAGES)('around the screens in %s', (language) => {
  it('keys go from screen to screen, and are listed', async () => {
    const { page, say } = await desk.visit('/', { language });
    await page.locator('[data-clock-row]').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: say('cases.title'), level: 1 }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: say('keys.title') });
    await help.getByText(say('keys.record')).waitFor();
    await help.getByRole('switch', { name: say('keys.single') }).click();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(say('palette.placeholder')).waitFor();
    expect(await help.count()).toBe(0);
  });

  it('a case is found by its code', async () => {
    const { body: files } = await desk.line.get<CaseFile[]>('/api/intake/cases?limit=200');
    const { case: id, code } = files.at(-1)!;
    const { page, say, complaints } = await desk.visit('/', { language });
    await page.locator('[data-clock-row]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(say('palette.placeholder')).fill(code.toLowerCase());
    await page.getByRole('dialog').getByText(code).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: code }).waitFor();
    expect(page.url()).toContain(id);
    expect(complaints).toEqual([]);
  });

  it('Escape twice hides all of it, and gives it back as it was', async () => {
    const { page, say } = await desk.visit('/', { language });
    const row = page.locator('[data-clock-row]').first();
    await row.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say('cover.back') }).waitFor();
    expect(await row.isVisible()).toBe(false);
    expect(await page.title()).toBe(say('cover.title'));
    await page.keyboard.press('Enter');
    await row.waitFor();
    expect(await page.title()).toBe(`${say('nav.today')} · Qorgan`);
  });

  it('says of when it is what is shown, when nobody answers, and asks again', async () => {
    const { page, say } = await desk.visit('/cases', { language });
    const row = page.locator('[data-clock-row]').first();
    // The line of news would find out by itself that somebody answers again.
    await page.route('**/api/events', (route) => route.fulfill({ status: 503 }));
    const counted = page.waitForResponse('**/api/notifications/inbox/count');
    await page.reload();
    await Promise.all([counted, page.getByRole('table').waitFor()]);
    await page.getByRole('link', { name: say('nav.today'), exact: true }).click();
    await row.waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await page.keyboard.press('j');
    const [before, after] = say('line.down', { time: '|' }).split('|');
    const banner = page.getByRole('status').filter({ hasText: after!.trim() });
    await banner.filter({ hasText: before!.trim() }).waitFor();
    expect(await row.isVisible()).toBe(true);
    // Today asks every few seconds by itself; what another screen showed is asked by the button alone.
    const asked = page.waitForRequest('**/api/intake/cases?**');
    await page.getByRole('button', { name: say('line.again') }).click();
    await asked;
    await page.unroute('**/api/**');
    await banner.waitFor({ state: 'detached' });
  });

  it('says of when it is what is shown, when one service refuses and the others answer', async () => {
    const { page, say } = await desk.visit('/cases', { language });
    await page.getByRole('table').waitFor();
    await page.getByRole('link', { name: say('nav.today'), exact: true }).click();
    const row = page.locator('[data-clock-row]').first();
    await row.waitFor();
    await page.route('**/api/follow-up/today', (route) => route.fulfill({ status: 503 }));
    // News of a case: all that is shown is asked for again.
    await registerCase(desk.line);
    const [before, after] = say('line.stale', { time: '|' }).split('|');
    const banner = page.getByRole('status').filter({ hasText: after!.trim() });
    await banner.filter({ hasText: before!.trim() }).waitFor();
    expect(await row.isVisible()).toBe(true);
    expect(await findingsOn(page)).toEqual([]);
    // Today may be asked for by more news; what another screen showed is asked by the button alone.
    const asked = page.waitForRequest('**/api/intake/cases?**');
    const again = page.getByRole('button', { name: say('line.again') });
    await again.click();
    await asked;
    await page.unroute('**/api/follow-up/today');
    await until(async () => {
      await again.click({ timeout: 500 }).catch(() => undefined);
      return !(await banner.isVisible());
    });
  });
});

it('a case is found among more than a browser holds, by a piece of its code', async () => {
  for (let added = 0; added < 120; added++) await registerCase(desk.line);
  const { body: all } = await desk.line.get<CaseFile[]>('/api/intake/cases?limit=200');
  expect(all.length).toBeGreaterThan(120);
  const { case: id, code } = all.at(-1)!;
  const { page, say } = await desk.visit('/');
  await page.locator('[data-clock-row]').first().waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByPlaceholder(say('palette.placeholder'));
  await field.fill('Q-0000000');
  await page.getByText(say('palette.nothing')).waitFor();
  // A code is read out without its first letters, and written small.
  await field.fill(code.slice(2, 8).toLowerCase());
  await page.getByRole('dialog').getByText(code).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: code }).waitFor();
  expect(page.url()).toContain(id);
});

it('brackets go from case to case by code, on a Cyrillic keyboard too, and stay at the ends', async () => {
  const { body: all } = await desk.line.get<CaseFile[]>('/api/intake/cases?limit=200');
  const [first, second, third] = all;
  const { page, say, complaints } = await desk.visit(`/cases/${second!.case}?tab=clocks`);
  const stand = (file: CaseFile) => page.getByRole('heading', { name: file.code }).waitFor();
  await stand(second!);
  await page.keyboard.press(']');
  await stand(third!);
  expect(page.url()).toContain(`${third!.case}?tab=clocks`);
  await page.keyboard.press('[');
  await stand(second!);
  await page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown',
    { key: 'х', code: 'BracketLeft', bubbles: true, cancelable: true }))`);
  await stand(first!);
  const asked = page.waitForResponse('**/neighbours');
  await page.keyboard.press('[');
  expect(await (await asked).json()).toEqual({ previous: null, next: second!.case });
  await stand(first!);
  const [before, after] = (['case.previous', 'case.next'] as const).map((label) =>
    page.getByRole('button', { name: say(label) }),
  );
  expect(await before!.getAttribute('aria-disabled')).toBe('true');
  await after!.click();
  await stand(second!);
  expect(complaints).toEqual([]);
});

it('its scripts and styles come gzipped', async () => {
  const { page } = await desk.visit('/cases');
  await page.getByRole('table').waitFor();
  const whole = await page.evaluate<string[]>(`performance.getEntriesByType('resource')
    .filter(({ name, decodedBodySize, encodedBodySize }) =>
      /[.](js|css)$/.test(name) && decodedBodySize > 1_400 && encodedBodySize >= decodedBodySize)
    .map(({ name }) => name)`);
  expect(whole).toEqual([]);
});

it('single keys are switched off in the settings', async () => {
  const { page, say } = await desk.visit('/cases');
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: say('shell.settings') }).click();
  await page.getByRole('switch', { name: say('keys.single') }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(say('palette.placeholder')).waitFor();
  expect(await page.getByRole('dialog', { name: say('keys.title') }).count()).toBe(0);
});

it('another language, role and appearance hold at once and for the next visit', async () => {
  const { page } = await desk.visit('/cases', { language: 'en' });
  const [en, kk] = [wordsOf('en'), wordsOf('kk')];
  const settings = (say: Say, role: string) =>
    page.getByRole('button', { name: `${say('shell.settings')}: ${role}` });
  await settings(en, en('role.caseworker')).click();
  await page.getByLabel(en('shell.language')).selectOption('kk');
  await page.getByRole('heading', { name: kk('cases.title') }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('kk');
  await page.getByLabel(kk('shell.scheme')).selectOption('dark');
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  const asked = page.waitForRequest('**/api/intake/cases**');
  await page.getByLabel(kk('shell.role')).selectOption('operator');
  expect((await asked).headers()['qorgan-role']).toBe('operator');
  await page.keyboard.press('Escape');
  const button = settings(kk, kk('role.operator'));
  await button.waitFor();
  await page.waitForFunction('document.activeElement.getAttribute("aria-haspopup") === "dialog"');
  await page.getByText(kk('failure.forbidden')).waitFor();
  await page.reload();
  await button.waitFor();
  await page.getByText(kk('failure.forbidden')).waitFor();
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
});

it('nothing of a case is left on the machine of its reader', async () => {
  const { case: id, code } = await desk.caseWith('un.decision');
  const { page, say } = await desk.visit(`/cases/${id}?tab=people`);
  await page.getByRole('button', { name: say('people.show') }).click();
  await page.getByText(say('people.shown')).waitFor();
  const kept = (await page.evaluate(`(async () => JSON.stringify({
    local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
    caches: await caches.keys(), bases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))()`)) as string;
  const { local, ...rest } = JSON.parse(kept) as { local: Record<string, string> };
  expect(Object.keys(local)).toEqual(['qorgan.preferences']);
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(id);
  // The router remembers the place in the page's history, by a key of its own making.
  expect(rest).toMatchObject({ cookie: '', caches: [], bases: [], workers: 0 });
});
