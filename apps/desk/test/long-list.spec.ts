import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseFile } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';

const CASES = 5_000;
/** What a window of rows and the rows around it come to, and no more. */
const DRAWN_AT_MOST = 150;

let desk: OpenDesk;
let files: CaseFile[];

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  const [first] = (await desk.line.get<CaseFile[]>('/api/intake/cases?limit=1')).body;
  files = Array.from({ length: CASES }, (_, n) => ({
    ...first!,
    case: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    code: `Q-${String(n).padStart(7, '0')}`,
    // The last to come stands first when they are sorted by people.
    people: n === CASES - 1 ? 99 : n % 7,
  }));
}, 120_000);
afterAll(() => desk?.close());

/** The list of 5,000 cases, in pages as the service gives them, with the pages that were asked for. */
async function openList(): Promise<Visited & { readonly pages: string[] }> {
  const pages: string[] = [];
  const visited = await desk.visit('/rules');
  await visited.page.route('**/api/intake/cases?*', async (route) => {
    // What the service itself would not answer is not answered here.
    const { status } = await desk.line.get(
      `/api/intake/cases${new URL(route.request().url()).search}`,
    );
    if (status !== 200) return route.fulfill({ status });
    const asked = new URL(route.request().url()).searchParams;
    pages.push(asked.toString());
    const after = asked.get('after') ?? '';
    const from = files.findIndex(({ code }) => code > after);
    return route.fulfill({ json: files.slice(from, from + Number(asked.get('limit'))) });
  });
  await visited.page.getByRole('link', { name: visited.say('nav.cases'), exact: true }).click();
  await visited.page.getByRole('link', { name: files[0]!.code }).waitFor();
  return { ...visited, pages };
}

const drawn = (page: Page): Promise<number> => page.locator('tbody tr').count();

/** The code of the row that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.textContent');

it('5,000 cases are read to the last by scrolling, and few of them are ever drawn', async () => {
  const { page, pages, complaints } = await openList();
  expect(pages.filter((asked) => asked.includes('after='))).toEqual([]);
  const most = { rows: await drawn(page) };
  const last = page.getByRole('link', { name: files.at(-1)!.code });
  await until(
    async () => {
      await page.mouse.wheel(0, 4_000);
      most.rows = Math.max(most.rows, await drawn(page));
      return last.isVisible();
    },
    { within: 25_000, every: 20 },
  );
  expect(most.rows).toBeLessThan(DRAWN_AT_MOST);
  // Each page once, as the reader came near its end. News may have the first one read again.
  const more = pages.filter((asked) => asked.includes('after='));
  expect(new Set(more).size).toBe(more.length);
  expect(more).toHaveLength(Math.ceil((CASES - 100) / 200));
  const table = page.getByRole('table');
  expect(await table.getAttribute('aria-rowcount')).toBe(String(CASES + 1));
  const row = page.locator('tr', { has: last });
  expect(await row.getAttribute('aria-rowindex')).toBe(String(CASES + 1));
  expect(complaints).toEqual([]);
});

it('the room of what is not drawn is that of the rows: the first comes back where it was', async () => {
  const { page } = await openList();
  const first = page.getByRole('link', { name: files[0]!.code });
  const below = async (): Promise<number> => {
    const [row, head] = [await first.boundingBox(), await page.locator('thead').boundingBox()];
    return row!.y - head!.y;
  };
  const at = await below();
  await page.mouse.wheel(0, 60_000);
  await first.waitFor({ state: 'detached' });
  await page.mouse.wheel(0, -200_000);
  await first.waitFor();
  expect(await below()).toBe(at);
});

it('keys go down from row to row beyond what is drawn, and the focus stays where it was', async () => {
  const { page } = await openList();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('j');
    await until(async () => (await focused(page)) === files[n]!.code);
  }
  const box = (await page.locator(':focus').boundingBox())!;
  expect(box.y).toBeGreaterThan(0);
  expect(box.y + box.height).toBeLessThan(900);

  await page.mouse.wheel(0, 60_000);
  await until(
    async () => (await page.getByRole('link', { name: files[59]!.code }).boundingBox())!.y < 0,
  );
  expect(await focused(page)).toBe(files[59]!.code);
  await page.keyboard.press('k');
  await until(async () => (await focused(page)) === files[58]!.code);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/cases/${files[58]!.case}`);
});

it('sorted otherwise it grows only when it is asked to', async () => {
  const { page, say, pages } = await openList();
  await page
    .getByRole('columnheader', { name: say('cases.people') })
    .getByRole('button')
    .click();
  const further = () => pages.filter((asked) => asked.includes('after='));
  const more = page.getByRole('button', { name: say('cases.more') });
  await more.scrollIntoViewIfNeeded();
  expect(further()).toEqual([]);
  await more.click();
  await until(() => further().length === 1);

  // Only when all cases are here does the order say which comes first.
  const first = page.locator('[data-case-row]').first();
  expect(await first.innerText()).not.toBe(files.at(-1)!.code);
  await page.getByRole('button', { name: say('cases.fetch-all') }).click();
  await more.waitFor({ state: 'detached' });
  expect(further()).toHaveLength(Math.ceil((CASES - 100) / 200));
  await first.and(page.getByRole('link', { name: files.at(-1)!.code })).waitFor();
});

it('says so when what follows cannot be fetched, and asks again when it is asked to', async () => {
  const { page, say, pages } = await openList();
  await page.route('**/api/intake/cases?*after=*', (route) => route.abort());
  await page.mouse.wheel(0, 3_000);
  await page.getByRole('alert').getByText(say('failure.offline')).waitFor();
  await page.unroute('**/api/intake/cases?*after=*');
  await page.getByRole('button', { name: say('cases.more') }).click();
  await until(() => pages.some((asked) => asked.includes('after=')));
  await page.getByRole('alert').waitFor({ state: 'detached' });
});
