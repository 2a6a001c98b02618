import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RefusalCount } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;
let ranked: RefusalCount[];

beforeAll(async () => {
  desk = await openDesk('2014-12-20');
  ranked = (await desk.line.get<RefusalCount[]>('/api/intake/statistics/refusals')).body;
}, 120_000);
afterAll(() => desk?.close());

describe.each(LANGUAGES)('how bodies refuse, in %s', (language) => {
  const open = async () => {
    const visited = await desk.visit('/statistics', { role: 'supervisor', language });
    const { page, say } = visited;
    const part = page.getByRole('region', { name: say('refusals.title') });
    const table = part.getByRole('table');
    await table.waitFor();
    return { ...visited, part, table };
  };

  it('is a table and bars of the same numbers, the most used first', async () => {
    const { page, say, part, table, complaints } = await open();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(1 + ranked.length);
    expect(ranked.length).toBeGreaterThan(3);
    ranked.forEach(({ type, wording, count }, at) => {
      expect(rows[at + 1]).toContain(say(`entry.${type}`));
      const words = wording === null ? say('refusals.no-wording') : say(`code.${wording}` as never);
      expect(rows[at + 1]).toContain(words);
      expect(rows[at + 1]).toContain(String(count));
    });
    const bars = part.getByRole('figure').locator('svg rect[stroke]');
    expect(await bars.count()).toBe(ranked.length);
    expect(await findingsEverywhere(page)).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('opens the list of what a number counts, each with its case', async () => {
    const { page, say, table } = await open();
    await table.getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: say('statistics.what') });
    await dialog.getByRole('heading', { name: say('statistics.behind') }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(ranked[0]!.count);
    const link = dialog.getByRole('listitem').first().getByRole('link');
    const code = await link.innerText();
    await link.click();
    await page.getByRole('heading', { name: code }).waitFor();
  });

  it('leaves as a file for the team, and as one to publish without small numbers', async () => {
    const { page, say, part } = await open();
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        part.getByRole('button', { name }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('refusals.csv');
      return readFile(await file.path(), 'utf8');
    };
    const small = ranked.find(({ count }) => count === 1)!;
    const row = new RegExp(`\\n${small.type},${small.wording ?? ''},1,`);
    expect(await saved(say('refusals.csv-team'))).toMatch(row);
    expect(await saved(say('refusals.csv-public'))).not.toMatch(row);
  });
});
