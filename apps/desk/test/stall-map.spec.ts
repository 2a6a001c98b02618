import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReminderScheduler } from '#apps/follow-up';
import type { StallClock, StalledCase, StallMap } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES, type Language } from './rig/words.js';

const PATH = '/stalls';
let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  // What was missed before the first day comes a moment after it.
  await desk.line.clock!.advance(60_000);
  const scheduler = desk.line.app.get(ReminderScheduler);
  await until(async () => (await scheduler.tick()) === 0);
}, 120_000);
afterAll(() => desk?.close());

const mapOf = async (): Promise<StallMap> =>
  (await desk.line.get<StallMap>('/api/follow-up/stall-map')).body;

const stalls = (as: { language?: Language; width?: number } = {}) =>
  desk.visit(PATH, { role: 'supervisor', ...as });

/** How the row of a body is called. */
function nameOf({ body, name }: StallMap['rows'][number], { say }: Visited): string {
  return body === 'state' || body === 'un-state' ? say(`stalls.unnamed.${body}`) : name['en']!;
}

describe.each(LANGUAGES)('the stall map in %s', (language) => {
  it('says in each cell how many are overdue and for how long nobody has answered', async () => {
    const visited = await stalls({ language });
    const { page, say, complaints, foreign } = visited;
    await page.getByRole('heading', { name: say('stalls.map') }).waitFor();
    expect(await page.title()).toBe(`${say('stalls.title')} · Qorgan`);
    const { rows, steps } = await mapOf();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const shown = page.getByRole('row', { name: nameOf(row, visited) });
      for (const cell of row.cells) {
        const rule = steps.find((step) => step.rule === cell.rule)!.name[language];
        const button = shown.getByRole('button', { name: rule });
        const text = await button.innerText();
        expect(text).toContain(say('stalls.cell', { missed: cell.overdue, count: cell.open }));
        expect(text).toContain(say('stalls.median', { days: String(cell.median) }));
        expect(text).toContain(say('stalls.longest', { days: String(cell.worst) }));
      }
    }
    const doubtful = steps.filter(({ unverified }) => unverified).length;
    expect(await page.getByText(say('mark.unverified')).count()).toBe(doubtful);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('opens a cell with the keyboard, and from it a case', async () => {
    const visited = await stalls({ language });
    const { page, say } = visited;
    const [row] = (await mapOf()).rows;
    await page.getByRole('row', { name: nameOf(row!, visited) }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const asked = `body=${row!.body}&rule=${row!.cells[0]!.rule}`;
    const path = `/api/follow-up/stall-map/clocks?${asked}`;
    const { body: clocks } = await desk.line.get<StallClock[]>(path);
    await dialog.getByRole('link', { name: clocks[0]!.code }).waitFor();
    const codes = await dialog.getByRole('link').allTextContents();
    expect(codes).toEqual(clocks.map(({ code }) => code));
    expect(await dialog.innerText()).toContain(say('standing.overdue'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The focus is back where it was.
    await page.locator('[data-stall]:focus').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('link', { name: clocks[0]!.code }).click();
    await page.getByRole('heading', { name: clocks[0]!.code }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${clocks[0]!.case}`);
  });

  it('lists the sleeping cases under it, the longest asleep first', async () => {
    const { page, say } = await stalls({ language });
    const section = page.getByRole('region', { name: say('stalls.asleep') });
    const { body: asleep } = await desk.line.get<StalledCase[]>('/api/follow-up/stalls');
    expect(asleep.length).toBeGreaterThan(3);
    await section.getByRole('link').first().waitFor();
    const codes = await section.getByRole('link').allTextContents();
    expect(codes).toEqual(asleep.map(({ code }) => code));
    const silent = asleep.find(({ rule }) => rule === null)!;
    const row = section.getByRole('row', { name: silent.code });
    expect(await row.innerText()).toContain(say('stalls.silence'));
  });

  it('is a list of its ten worst cells on a telephone', async () => {
    const visited = await stalls({ language, width: 360 });
    const { page, say } = visited;
    await page.getByRole('heading', { name: say('stalls.top') }).waitFor();
    const { rows } = await mapOf();
    const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
    const worst = Math.max(...cells.map(({ cell }) => cell.overdue));
    const [first] = await page.locator('main ol li').allInnerTexts();
    expect(await page.locator('main ol li').count()).toBe(Math.min(10, cells.length));
    expect(
      cells.some(
        ({ row, cell }) => cell.overdue === worst && first!.includes(nameOf(row, visited)),
      ),
    ).toBe(true);
    expect(
      await page
        .getByRole('region', { name: say('stalls.map') })
        .getByRole('table')
        .count(),
    ).toBe(0);
  });

  it('has no finding of axe, light and dark, wide and narrow, a cell opened or not', async () => {
    const { page } = await stalls({ language });
    await page.locator('[data-stall]').first().waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
    await page.locator('[data-stall]:visible').first().click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
  });
});

it('the rows are sorted by any column, and turn when it is chosen again', async () => {
  const { page, say } = await stalls();
  const heads = page.locator('tbody').first().getByRole('rowheader');
  const { rows } = await mapOf();
  await heads.first().waitFor();
  const head = page.getByRole('columnheader', { name: say('stalls.worst') });
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const worst = async () => {
    const cells = await page
      .locator('tbody')
      .first()
      .locator('tr td:nth-of-type(3)')
      .allInnerTexts();
    return cells.map((text) => Number(text.replaceAll('\u202f', '')));
  };
  const down = rows.map((row) => row.worst).toSorted((a, b) => b - a);
  expect(await worst()).toEqual(down);
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  expect(await worst()).toEqual(down.toReversed());
});

it('the map says so when nobody is waited for, and nothing sleeps', async () => {
  const { page, say } = await desk.visit('/cases', { role: 'supervisor' });
  const nothing = { on: '2014-08-20', steps: [], rows: [], isComplete: true };
  await page.route('**/api/follow-up/stall-map', (route) => route.fulfill({ json: nothing }));
  await page.route('**/api/follow-up/stalls?*', (route) => route.fulfill({ json: [] }));
  await page.getByRole('link', { name: say('stalls.title') }).click();
  await page.getByText(say('stalls.empty')).waitFor();
  await page.getByText(say('stalls.asleep-none')).waitFor();
});

it('both screens are reached with two keys, and from the palette', async () => {
  const { page, say } = await desk.visit('/', { role: 'supervisor' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: say('stalls.map') }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.getByRole('heading', { name: say('statistics.reported') }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(say('palette.placeholder')).fill(say('stalls.title'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('stalls.map') }).waitFor();
});

it('an operator sees neither the map nor the statistics, nor the way to them', async () => {
  const { page, say } = await desk.visit(PATH, { role: 'operator' });
  await page.getByText(say('failure.forbidden')).first().waitFor();
  for (const name of [say('stalls.title'), say('statistics.title')]) {
    expect(await page.getByRole('link', { name }).count()).toBe(0);
  }
  await page.goto(`${desk.line.url}/statistics`);
  await page.getByText(say('failure.forbidden')).first().waitFor();
});
