import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { fillInbox } from './rig/inbox.js';
import { wordsOf } from './rig/words.js';

let desk: OpenDesk;
let id: string;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  id = (await desk.caseWith('un.decision', 'criminal-case.opened')).case;
  await fillInbox(desk, id);
}, 120_000);
afterAll(() => desk?.close());

/** Each list, by what is a row of it. */
interface List {
  readonly name: string;
  readonly path: () => string;
  readonly row: string;
}
const LISTS: readonly List[] = (
  [
    ['Today', () => '/', 'li:has([data-clock-row])'],
    ['the inbox', () => '/inbox', 'li:has([data-inbox-row])'],
    ['the cases', () => '/cases', 'tbody tr'],
    ['the clocks of a case', () => `/cases/${id}?tab=clocks`, 'tbody tr'],
    ['the decisions', () => '/un', 'tbody tr'],
    ['the stalls', () => '/stalls', 'tr:has([data-stall])'],
    ['the law', () => '/rules', 'details[open] li'],
    ['the statistics', () => '/statistics', 'tbody tr'],
  ] as const
).map(([name, path, row]) => ({ name, path, row }));

/** The lowest row of a list in pixels, borders left out, and what is too low to be hit in a row. */
async function measured(page: Page, row: string): Promise<{ lowest: number; small: string[] }> {
  await page.locator(row).first().waitFor();
  // In another font a row may need one line more.
  await page.evaluate('document.fonts.ready');
  return page.evaluate(`(() => {
    const rows = [...document.querySelectorAll(${JSON.stringify(row)})];
    const shown = rows.filter((each) => each.checkVisibility());
    const targets = shown
      .flatMap((each) => [...each.querySelectorAll('a, button')])
      .filter((each) => each.checkVisibility());
    const high = (each) => Math.max(...[...each.getClientRects()].map(({ height }) => height));
    return {
      lowest: Math.floor(Math.min(...shown.map(high))),
      small: targets
        .filter((each) => high(each) < 24 && getComputedStyle(each, '::after').position !== 'absolute')
        .map((each) => high(each) + ' px: ' + each.textContent),
    };
  })()`);
}

const AIR = 3; // What two lines of border and a mark of standing may add.

/** How somebody has the desk, and how high a row is then at least, in pixels. */
const DESKS = [
  [{ density: 'comfortable' }, 32],
  [{ density: 'compact' }, 26],
  [{ density: 'comfortable', byTouch: true }, 40],
  [{ density: 'compact', byTouch: true }, 40],
] as const;

describe('rows', () => {
  let windows: Visited[];

  beforeAll(async () => {
    const opened = DESKS.map(([as]) => desk.stay('/cases', { ...as, role: 'lead' }));
    windows = await Promise.all(opened);
  });

  it.each(LISTS)(
    'of $name are as high as was chosen, and by touch as a finger needs',
    async (list) => {
      const lowest: number[] = [];
      for (const [at, [as, least]] of DESKS.entries()) {
        const { page, complaints } = windows[at]!;
        await page.goto(desk.line.url + list.path());
        const found = await measured(page, list.row);
        expect({ ...as, small: found.small }).toEqual({ ...as, small: [] });
        expect(found.lowest).toBeGreaterThanOrEqual(least);
        expect(complaints).toEqual([]);
        lowest.push(found.lowest);
      }
      expect(lowest[1]).toBeLessThan(lowest[0]!);
    },
  );
});

it('is chosen in the settings, holds at once and for the next visit', async () => {
  const say = wordsOf('en');
  const { page } = await desk.visit('/cases');
  await page.locator('tbody tr').first().waitFor();
  const height = (await measured(page, 'tbody tr')).lowest;
  expect(height).toBeLessThanOrEqual(32 + AIR);
  await page.getByRole('button', { name: say('shell.settings') }).click();
  await page.getByLabel(say('shell.density')).selectOption('compact');
  const compact = (await measured(page, 'tbody tr')).lowest;
  expect(compact).toBeLessThanOrEqual(26 + AIR);
  await page.reload();
  expect((await measured(page, 'tbody tr')).lowest).toBe(compact);
});
