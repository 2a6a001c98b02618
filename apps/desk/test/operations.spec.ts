import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_CHECKS } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES } from './rig/words.js';

const OPERATOR = { role: 'operator' } as const;

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

describe.each(LANGUAGES)('operations, in %s', (language) => {
  it('has a tile for everything that is looked at, and no case on it', async () => {
    const visited = await desk.visit('/operations', { language, ...OPERATOR });
    const { page, say, complaints, foreign } = visited;
    await page.getByText(say('ops.all-good')).waitFor();
    for (const check of SYSTEM_CHECKS) {
      const tile = page.getByRole('region', { name: say(`ops.check.${check}`), exact: true });
      await tile.getByText(say('ops.good'), { exact: true }).waitFor();
      expect(await tile.locator('code').textContent()).toMatch(/^qorgan [a-z ]+$/);
    }
    expect(await page.locator('main').textContent()).not.toMatch(/Q-[0-9A-Z]{4}/);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });

  it('gives axe nothing to find', async () => {
    const { page, say } = await desk.visit('/operations', { language, ...OPERATOR });
    await page.getByRole('heading', { name: say('ops.check.versions') }).waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
  });
});

describe('operations', () => {
  it('is refused to whoever works on cases, and not offered to them', async () => {
    const { page, say } = await desk.visit('/operations');
    await page.getByText(say('failure.forbidden')).waitFor();
    const main = page.getByRole('navigation', { name: say('shell.nav') });
    await main.getByRole('button', { name: say('nav.more') }).click();
    await main.getByRole('link', { name: say('nav.rules') }).waitFor();
    expect(await main.getByRole('link', { name: say('nav.operations') }).count()).toBe(0);
  });

  it('is reached by key, and gives its commands to the clipboard', async () => {
    const { page, say } = await desk.visit('/rules', { role: 'lead' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-rule-row]').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: say('ops.copy', { names: 'qorgan law plan' }) }).click();
    await page.getByText(say('ops.copied', { names: 'qorgan law plan' })).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('qorgan law plan');
  });

  it('says what is wrong, since when, and what to do', async () => {
    await desk.line.store.run({
      name: 'spec.other-law',
      text: "UPDATE qorgan.deadline SET law_version = 'another' WHERE closed_by IS NULL",
    });
    const { page, say } = await desk.visit('/operations', OPERATOR);
    const tile = page.getByRole('region', { name: say('ops.check.law'), exact: true });
    await tile.getByText(say('ops.attend')).waitFor();
    await tile.getByText(say('ops.fault.law-not-applied')).waitFor();
    await page.getByText(say('ops.faults', { count: 1, n: 1 })).waitFor();
  });
});
