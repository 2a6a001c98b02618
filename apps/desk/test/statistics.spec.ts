import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportService } from '#apps/intake';
import type { OwnYear } from '#libs/contracts';
import { foundingCasebook } from '../../../test/founding-casebook.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES, type Language } from './rig/words.js';

const PATH = '/statistics';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-12-20');
  // Figures are remembered when a casebook was brought in whole.
  await desk.line.app.get(ImportService).import(await foundingCasebook());
  await desk.line.settled();
}, 120_000);
afterAll(() => desk?.close());

const statistics = async (language: Language, width = 1280) => {
  const visited = await desk.visit(PATH, { role: 'supervisor', language, width });
  const { page, say } = visited;
  const reported = page.getByRole('table', { name: say('statistics.reported') });
  await reported.waitFor();
  return { ...visited, reported };
};

const SHARES: Readonly<Record<Language, readonly string[]>> = {
  en: ['34.6', '3.0', '8.5'],
  ru: ['34,6', '3,0', '8,5'],
  kk: ['34,6', '3,0', '8,5'],
};

describe.each(LANGUAGES)('the statistics in %s', (language) => {
  it('set what the State counted apart from what the coalition counted', async () => {
    const { page, say, reported, complaints, foreign } = await statistics(language);
    expect(await page.title()).toBe(`${say('statistics.title')} · Qorgan`);
    const rows = await reported.getByRole('row').allInnerTexts();
    const [first, second, third] = SHARES[language];
    const state = say('statistics.source-name.official');
    const coalition = say('statistics.source-name.ngo-coalition');
    const wanted = [
      ['2011', state, `52 → 18 (${first}\u00a0%)`],
      ['2012', state, `602 → 18 (${second}\u00a0%)`],
      ['2013', coalition, `410 → 35 (${third}\u00a0%)`],
      ['2013', state, '31', say('statistics.parts-whole', { sum: 31, whole: 31 })],
    ];
    expect(rows).toHaveLength(1 + wanted.length);
    wanted.forEach((parts, at) => {
      for (const part of parts) expect(rows[at + 1]).toContain(part);
    });
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('are drawn as bars that carry the same numbers', async () => {
    const { page, say } = await statistics(language);
    const figure = page.getByRole('figure').first();
    const drawn = await figure.locator('svg rect[stroke]').all();
    const bars = await Promise.all(
      drawn.map(async (bar) => [await bar.getAttribute('width'), await bar.getAttribute('fill')]),
    );
    expect(bars).toHaveLength(7);
    // 602 is the longest of all; what is counted alike is drawn alike.
    expect(bars[2]).toEqual(['100%', 'currentColor']);
    expect(bars[1]![1]).toBe(bars[3]![1]);
    expect(new Set(bars.map(([, fill]) => fill)).size).toBe(3);
    const text = await figure.innerText();
    for (const number of ['52', '18', '602', '410', '35', '31']) expect(text).toContain(number);
    expect(text).toContain(say('statistics.measure.allegations'));
  });

  it('say of each number what it is', async () => {
    const { page, say, reported } = await statistics(language);
    const dialog = page.getByRole('dialog', { name: say('statistics.what') });
    const opened = async (number: string, definition: string) => {
      await reported.getByRole('button', { name: number, exact: true }).click();
      await dialog.getByText(definition).waitFor();
      const text = await dialog.innerText();
      // Not by Escape: pressed again so soon it would hide the screen.
      await dialog.getByRole('button', { name: say('shell.close') }).click();
      await dialog.waitFor({ state: 'detached' });
      return text;
    };
    const allegations = await opened('602', say('statistics.def.allegations'));
    expect(allegations).toContain(say('statistics.source-name.official'));
    expect(allegations).toContain('2012');
    expect(allegations).toContain(say('qualifier.exact'));
    await opened(`${SHARES[language][1]}\u00a0%`, say('statistics.def.share'));
    const band = await opened('22', say('statistics.def.persons-sentenced'));
    expect(band).toContain(say('statistics.band.imprisonment 1-3 years'));
    await page.getByRole('button', { name: '340', exact: true }).click();
    await dialog.getByText(say('statistics.def.other')).waitFor();
  });

  it('count the team’s own cases year by year', async () => {
    const { page, say } = await statistics(language);
    const { body: years } = await desk.line.get<OwnYear[]>('/api/intake/statistics/ours');
    expect(years.reduce((sum, { registered }) => sum + registered, 0)).toBe(23);
    const table = page.getByRole('table', { name: say('statistics.ours') });
    await table.waitFor();
    for (const { year, registered, opened, refused, sentenced } of years) {
      const row = table.getByRole('row', { name: String(year) });
      const numbers = await row.getByRole('button').allInnerTexts();
      expect(numbers).toEqual([registered, opened, refused, sentenced].map(String));
    }
  });

  it('open the cases behind our own numbers, and lead to each', async () => {
    const { page, say } = await statistics(language);
    const { body: years } = await desk.line.get<OwnYear[]>('/api/intake/statistics/ours');
    const { year, registered } = years.toSorted((a, b) => b.registered - a.registered)[0]!;
    const table = page.getByRole('table', { name: say('statistics.ours') });
    const row = table.getByRole('row', { name: String(year) });
    await row.getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: say('statistics.what') });
    await dialog.getByRole('heading', { name: say('statistics.behind') }).waitFor();
    const items = dialog.getByRole('listitem');
    expect(await items.count()).toBe(registered);
    const code = await items.first().getByRole('link').innerText();
    await items.first().getByRole('link').click();
    await page.getByRole('heading', { name: code }).waitFor();
  });

  it('leave as files with the note on method in that language', async () => {
    const { page, say } = await statistics(language);
    const notes = {
      en: 'as their sources',
      ru: 'показатели в том',
      kk: 'көрсеткіштер дереккөздер',
    };
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    const reported = await saved(say('statistics.csv-label'));
    expect(reported.name).toBe('reported-figures.csv');
    expect(reported.text.split('\r\n')[0]).toContain(notes[language]);
    expect(reported.text).toContain(
      '2012,official,criminal-cases-opened,,18,exact,2014-12-15,3.0,',
    );
    const team = await saved(say('statistics.csv-team'));
    const published = await saved(say('statistics.csv-public'));
    expect(team.text).toMatch(/\r\n2010,1,/);
    expect(published.text).not.toMatch(/\r\n2010,1,/);
  });

  it('have no finding of axe, light and dark, wide and narrow, a number opened or not', async () => {
    const { page, reported } = await statistics(language);
    expect(await findingsEverywhere(page)).toEqual({});
    await reported.getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
  });
});

it('a file is asked for as the role that was chosen, and a refusal is shown', async () => {
  const { page, say, complaints } = await desk.visit('/statistics', { role: 'supervisor' });
  const button = page.getByRole('button', { name: say('statistics.csv-team') });
  const [request, file] = await Promise.all([
    page.waitForRequest('**/statistics/ours.csv?**'),
    page.waitForEvent('download'),
    button.click(),
  ]);
  expect(request.headers()['qorgan-role']).toBe('supervisor');
  expect(file.url()).toMatch(/^blob:/);
  expect(complaints).toEqual([]);

  // Whoever may not read the statistics is refused by the server, whatever the page still shows.
  await page.route('**/statistics/ours.csv?**', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'qorgan-role': 'operator' } }),
  );
  await button.click();
  await page
    .getByRole('alert')
    .filter({ hasText: say('failure.forbidden') })
    .waitFor();
  expect(await findingsEverywhere(page)).toEqual({});
  await page.unroute('**/statistics/ours.csv?**');
  await Promise.all([page.waitForEvent('download'), button.click()]);
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

it('a year whose parts do not add up says how many are missing', async () => {
  const figure = { qualifier: 'exact', asOf: '2014-12-15' };
  const wrong = {
    year: 2013,
    source: 'official',
    steps: [{ ...figure, measure: 'persons-convicted', value: 31 }],
    share: null,
    bands: [{ ...figure, measure: 'persons-sentenced', band: 'fine', value: 30 }],
    parts: { whole: 31, sum: 30, missing: 1 },
    others: [],
  };
  const { page, say } = await desk.visit('/cases', { role: 'supervisor' });
  await page.route('**/statistics/reported', (route) => route.fulfill({ json: [wrong] }));
  await page.getByRole('button', { name: say('nav.more') }).click();
  await page.getByRole('link', { name: say('statistics.title') }).click();
  await page.getByText('31 convicted but bands add to 30: 1 sentence missing').waitFor();
});

it('printed, the statistics are their numbers on white, without what can only be clicked', async () => {
  const { page, say, reported } = await statistics('en');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await reported.isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: say('statistics.csv-label') }).isVisible()).toBe(
    false,
  );
  expect(await page.getByRole('button', { name: say('statistics.print') }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  const ground = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('table')).backgroundColor`,
  );
  expect(ground).toBe('rgb(255, 255, 255)');
});
